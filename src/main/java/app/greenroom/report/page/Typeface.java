package app.greenroom.report.page;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.FontMapper;

/**
 * The fonts that the report carries itself: the letters of one, and those that it lacks of the next. Lengths are in ems: multiply
 * by the font's size.
 */
public final class Typeface implements AutoCloseable {
    private static final String ROBOTO = "/com/formdev/flatlaf/fonts/roboto/";
    public static final String REGULAR = ROBOTO + "Roboto-Regular.ttf";
    public static final String BOLD = ROBOTO + "Roboto-Bold.ttf";

    /** Arabic with its joined forms, Hebrew, Armenian, Georgian and more; brought into the jar by src/main/models. */
    public static final String MORE_REGULAR = "DejaVuSans.ttf";

    public static final String MORE_BOLD = "DejaVuSans-Bold.ttf";

    private final List<Font> fonts = new ArrayList<>();

    private record Font(TrueTypeFont file, CmapLookup glyphs, double em) {}

    private Typeface() {}

    /**
     * Opens fonts.
     *
     * @param names the first one and what helps it, best first
     */
    public static Typeface load(String... names) {
        Typeface typeface = new Typeface();
        for (String name : names) {
            try (InputStream in = open(name)) {
                TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in));
                typeface.fonts.add(new Font(file, file.getUnicodeCmapLookup(), file.getUnitsPerEm()));
            } catch (IOException e) {
                throw new UncheckedIOException("the font " + name + " in the program is damaged", e);
            }
        }
        return typeface;
    }

    /** The font's file, as it lies on the class path. */
    static InputStream open(String name) {
        return Objects.requireNonNull(Typeface.class.getResourceAsStream(name), "the program lacks its font " + name);
    }

    /** The first font for whoever asks PDFBox for any; it must stay open for as long. */
    FontMapper asEveryFont() {
        return new BundledFonts(fonts.get(0).file);
    }

    /** Whether there is a letter for a character; what is never seen needs none. */
    boolean has(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || font(point).glyphs.getGlyphId(point) != 0;
    }

    /** A text whose letters are all here. */
    public String known(String text) {
        return PdfLetters.known(text, this);
    }

    public double width(String text) {
        return text.codePoints().mapToDouble(this::advance).sum();
    }

    private Font font(int point) {
        for (Font font : fonts) {
            if (font.glyphs.getGlyphId(point) != 0) {
                return font;
            }
        }
        return fonts.get(0);
    }

    private double advance(int point) {
        try {
            Font font = font(point);
            return font.file.getAdvanceWidth(font.glyphs.getGlyphId(point)) / font.em;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The letters' outlines on a base line at 0, upwards positive. */
    public Path2D outline(String text) {
        Path2D path = new Path2D.Double();
        double x = 0;
        for (int point : text.codePoints().toArray()) {
            Font font = font(point);
            try {
                GlyphData glyph = font.file.getGlyph().getGlyph(font.glyphs.getGlyphId(point));
                if (glyph != null) {
                    AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
                    place.scale(1 / font.em, 1 / font.em);
                    path.append(glyph.getPath().getPathIterator(place), false);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            x += advance(point);
        }
        return path;
    }

    @Override
    public void close() {
        for (Font font : fonts) {
            try {
                font.file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
