package app.greenroom.report.page;

import app.greenroom.model.run.CheckRun;
import app.greenroom.text.Language;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * A run as a PDF on one to three sheets of A4: tagged for screen readers, with its fonts inside, and drawn without any of
 * the system's. It shows what {@link HtmlReport} shows; only the style sheet differs, because the renderer knows no more
 * than CSS 2.1.
 */
public final class PdfReport {
    private static final String FAMILY = "Roboto";
    private static final String MORE = "DejaVu";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private PdfReport() {}

    /** The file's bytes. */
    public static byte[] render(CheckRun run, Language language) {
        PdfDrawer drawer = new PdfDrawer(language);
        return lay(Templates.page("report-pdf", ReportViews.of(run, drawer, language), language), drawer, language);
    }

    /** To go. */
    public static byte[] render(CheckRun run) {
        return render(run, Language.english());
    }

    /** Lays out a page. One at a time: the fonts that stand in for the system's are set for the whole process. */
    static synchronized byte[] lay(String page, PdfDrawer drawer, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // The renderers log to standard error, where a command line speaks to its user.
        XRLog.setLoggingEnabled(false);
        Logger pdfbox = silenced("org.apache.pdfbox");
        Logger fontbox = silenced("org.apache.fontbox");
        FontMapper systemFonts = FontMappers.instance();
        boolean more;
        try (Typeface first = Typeface.load(Typeface.REGULAR)) {
            more = PdfLetters.wantsMore(page, first) || PdfLetters.wantsMore(drawer.words(), first);
        }
        try (Typeface regular = more ? Typeface.load(Typeface.REGULAR, Typeface.MORE_REGULAR) : Typeface.load(Typeface.REGULAR);
                Typeface bold = more ? Typeface.load(Typeface.BOLD, Typeface.MORE_BOLD) : Typeface.load(Typeface.BOLD)) {
            FontMappers.set(regular.asEveryFont());
            DefaultObjectDrawerFactory drawings = new DefaultObjectDrawerFactory();
            drawings.registerDrawer(PdfDrawer.TYPE, drawer.painting(regular, bold));
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .withHtmlContent(html(page, regular, more, language), null)
                    .useFont(() -> Typeface.open(Typeface.REGULAR), FAMILY, REGULAR, FontStyle.NORMAL, true)
                    .useFont(() -> Typeface.open(Typeface.BOLD), FAMILY, BOLD, FontStyle.NORMAL, true)
                    .useReplacementText("?")
                    .useObjectDrawerFactory(drawings)
                    .useExternalResourceAccessControl(
                            (uri, type) -> uri.startsWith("data:"),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .usePdfUaAccessibility(true)
                    .withProducer("Greenroom");
            if (more) {
                builder.useFont(() -> Typeface.open(Typeface.MORE_REGULAR), MORE, REGULAR, FontStyle.NORMAL, true)
                        .useFont(() -> Typeface.open(Typeface.MORE_BOLD), MORE, BOLD, FontStyle.NORMAL, true)
                        .useUnicodeBidiSplitter(PdfDirections::new)
                        .useUnicodeBidiReorderer(new PdfDirections.Letters());
            }
            builder.toStream(out).run();
        } catch (IOException e) {
            throw new UncheckedIOException("the report could not be laid out", e);
        } finally {
            FontMappers.set(systemFonts);
            pdfbox.setLevel(null);
            fontbox.setLevel(null);
        }
        return out.toByteArray();
    }

    private static String html(String page, Typeface letters, boolean more, Language language) {
        String known = PdfLetters.page(page, letters, language);
        if (more) {
            known = known.replace(" " + FAMILY + ";", " " + FAMILY + ", " + MORE + ";");
        }
        return language.isRightToLeft() ? PdfMirror.of(known) : known;
    }

    private static Logger silenced(String name) {
        Logger logger = Logger.getLogger(name);
        logger.setLevel(Level.OFF);
        return logger;
    }
}
