package app.greenroom.report.page;

import app.greenroom.report.Reports;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.print.Pageable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.printing.PDFPageable;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The pages of a PDF report as pictures and for a printer. Its fonts lie inside, so none of the system's is looked for. May be
 * used by several threads; one at a time is served.
 */
public final class PdfPages implements AutoCloseable {
    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

    private final PDDocument document;
    private final PDFRenderer renderer;

    private PdfPages(PDDocument document) {
        this.document = document;
        renderer = new PDFRenderer(document);
    }

    /**
     * Opens a PDF.
     *
     * @param pdf the file's bytes, as {@link Reports#render} gives them
     * @throws UncheckedIOException when they are none of a PDF
     */
    public static PdfPages open(byte[] pdf) {
        try {
            return new PdfPages(Loader.loadPDF(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException("the report is not a PDF", e);
        }
    }

    /** How many pages there are. */
    public synchronized int count() {
        return document.getNumberOfPages();
    }

    /**
     * How high a page is for its width; 1.414 for upright A4.
     *
     * @param page from 0
     */
    public synchronized double aspect(int page) {
        PDRectangle box = document.getPage(page).getCropBox();
        return box.getHeight() / box.getWidth();
    }

    /**
     * Draws a page on white paper. Takes some tenths of a second.
     *
     * @param page from 0
     * @param width of the picture in pixels, at least 1; its height follows
     */
    public synchronized BufferedImage image(int page, int width) {
        PDRectangle box = document.getPage(page).getCropBox();
        float scale = width / box.getWidth();
        int height = Math.max(1, Math.round(box.getHeight() * scale));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        Level before = PDFBOX.getLevel();
        PDFBOX.setLevel(Level.OFF); // it speaks on standard error
        try {
            g.setBackground(Color.WHITE);
            g.clearRect(0, 0, width, height);
            renderer.renderPageToGraphics(page, g, scale, scale);
        } catch (IOException e) {
            throw new UncheckedIOException("a page of the report could not be drawn", e);
        } finally {
            PDFBOX.setLevel(before);
            g.dispose();
        }
        return image;
    }

    /** What a printer is given; good until {@link #close}. */
    public Pageable pageable() {
        return new PDFPageable(document);
    }

    @Override
    public synchronized void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the report could not be closed", e);
        }
    }
}
