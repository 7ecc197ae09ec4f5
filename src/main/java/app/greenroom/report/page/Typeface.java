package app.greenroom.report.page;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.FontMapper;

/** A font that the report carries itself. Lengths are in ems: multiply by the font's size. */
public final class Typeface implements AutoCloseable {
    public static final String REGULAR = "Roboto-Regular.ttf";
    public static final String BOLD = "Roboto-Bold.ttf";

    private static final String FOLDER = "/com/formdev/flatlaf/fonts/roboto/";

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double em;

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
        this.em = font.getUnitsPerEm();
    }

    public static Typeface load(String name) {
        try (InputStream in = open(name)) {
            return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(in)));
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + name + " in the program is damaged", e);
        }
    }

    /** The font's file, as it lies on the class path. */
    static InputStream open(String name) {
        return Objects.requireNonNull(
                Typeface.class.getResourceAsStream(FOLDER + name), "the program lacks its font " + name);
    }

    /** This font for whoever asks PDFBox for any; it must stay open for as long. */
    FontMapper asEveryFont() {
        return new BundledFonts(font);
    }

    public double width(String text) {
        return text.codePoints().mapToDouble(this::advance).sum();
    }

    private double advance(int codePoint) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(codePoint)) / em;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The letters' outlines on a base line at 0, upwards positive. */
    public Path2D outline(String text) {
        Path2D path = new Path2D.Double();
        double x = 0;
        for (int codePoint : text.codePoints().toArray()) {
            try {
                GlyphData glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(codePoint));
                if (glyph != null) {
                    AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
                    place.scale(1 / em, 1 / em);
                    path.append(glyph.getPath().getPathIterator(place), false);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            x += advance(codePoint);
        }
        return path;
    }

    @Override
    public void close() {
        try {
            font.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
