package app.greenroom.ui.report;

import app.greenroom.report.page.PdfPages;
import app.greenroom.ui.look.Palette;
import app.greenroom.ui.look.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.JPanel;
import javax.swing.JViewport;
import javax.swing.Scrollable;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Sheets of paper one below the other, as wide as there is room, times the zoom. Pages are drawn on a thread of this pane's own
 * at the screen's density, and only those that are seen; until one is there, its old picture stands in, or white paper.
 */
final class PagesPane extends JPanel implements Scrollable {
    private static final int GAP = 14;
    private static final int SETTLE_MILLIS = 120; // while somebody drags the window's edge nothing is drawn
    private static final int MOST_PIXELS = 3000; // across; a page takes 51 MB then

    private final transient ExecutorService thread;
    private final transient Texts texts;
    private final transient Map<Integer, BufferedImage> images = new HashMap<>();
    private final transient Set<Integer> stale = new HashSet<>(); // pages whose picture is of the report before
    private final transient Map<Integer, Integer> drawing = new HashMap<>(); // the width that a page is being drawn at
    private final Timer settle = new Timer(SETTLE_MILLIS, e -> draw());
    private transient @Nullable PdfPages pages;
    private transient List<Double> aspects = List.of();
    private double zoom = 1;
    private double density = 1;

    PagesPane(Texts texts) {
        this.texts = texts;
        thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, "report pages");
            made.setDaemon(true);
            return made;
        });
        settle.setRepeats(false);
        setName("report.sheets");
        setOpaque(false);
        setFocusable(true);
        getAccessibleContext().setAccessibleName(texts.get("report.sheets"));
        getAccessibleContext().setAccessibleDescription(texts.get("report.sheets.tip"));
    }

    /**
     * Shows a PDF's pages from now on.
     *
     * @param shown is closed by this pane when others come
     * @param shapes how high each page is for its width
     */
    void show(PdfPages shown, List<Double> shapes) {
        PdfPages before = pages;
        pages = shown;
        boolean same = aspects.size() == shapes.size();
        aspects = List.copyOf(shapes);
        stale.clear();
        drawing.clear();
        if (same) {
            stale.addAll(images.keySet()); // the old picture stands in, so that nothing flashes
        } else {
            images.clear();
        }
        if (before != null) {
            thread.execute(before::close);
        }
        revalidate();
        repaint();
    }

    /** How many pages are shown. */
    int count() {
        return aspects.size();
    }

    /** Whether every page that is seen is drawn as sharp as it should be. */
    boolean settled() {
        return !aspects.isEmpty() && !settle.isRunning() && seen().stream().allMatch(this::fresh);
    }

    /** Zooms; 1 fits the width. */
    void zoom(double factor) {
        zoom = factor;
        revalidate();
        repaint();
    }

    /** The zoom. */
    double zoom() {
        return zoom;
    }

    private int room() {
        return getParent() instanceof JViewport port ? port.getWidth() : getWidth();
    }

    private int sheetWidth() {
        return Math.max(1, (int) Math.round((room() - 2 * UIScale.scale(GAP)) * zoom));
    }

    private Rectangle sheet(int page) {
        int width = sheetWidth();
        int y = UIScale.scale(GAP);
        for (int i = 0; i < page; i++) {
            y += (int) Math.round(width * aspects.get(i)) + UIScale.scale(GAP);
        }
        int x = Math.max(UIScale.scale(GAP), (getWidth() - width) / 2);
        return new Rectangle(x, y, width, (int) Math.round(width * aspects.get(page)));
    }

    @Override
    public Dimension getPreferredSize() {
        if (aspects.isEmpty()) {
            return new Dimension(UIScale.scale(200), UIScale.scale(200));
        }
        Rectangle last = sheet(aspects.size() - 1);
        return new Dimension(last.width + 2 * UIScale.scale(GAP), last.y + last.height + UIScale.scale(GAP));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        Graphics2D g = (Graphics2D) graphics.create();
        density = Math.max(1, g.getTransform().getScaleX());
        if (aspects.isEmpty()) {
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setColor(Palette.muted(Palette.dark()));
            String words = texts.get("report.laying");
            g.drawString(words, (getWidth() - g.getFontMetrics().stringWidth(words)) / 2, UIScale.scale(80));
        }
        boolean wanting = false;
        for (int page = 0; page < aspects.size(); page++) {
            Rectangle sheet = sheet(page);
            Rectangle around = new Rectangle(sheet);
            around.grow(UIScale.scale(6), UIScale.scale(6));
            if (!g.hitClip(around.x, around.y, around.width, around.height)) {
                continue;
            }
            paper(g, sheet);
            BufferedImage image = images.get(page);
            if (image != null) {
                paint(g, image, sheet);
            }
            wanting |= !fresh(page) && !coming(page);
        }
        if (wanting && !settle.isRunning()) {
            settle.restart();
        }
        g.dispose();
    }

    private static void paper(Graphics2D g, Rectangle sheet) {
        for (int i = UIScale.scale(4); i > 0; i--) {
            g.setColor(new Color(0, 0, 0, 10));
            g.fillRoundRect(sheet.x - i, sheet.y - i + 1, sheet.width + 2 * i, sheet.height + 2 * i, 2 * i, 2 * i);
        }
        g.setColor(Color.WHITE);
        g.fill(sheet);
    }

    /** Pixel on pixel where it fits, because scaling would blur. */
    private void paint(Graphics2D graphics, BufferedImage image, Rectangle sheet) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.clip(sheet);
        if (image.getWidth() == pixels()) {
            AffineTransform at = g.getTransform();
            double x = at.getScaleX() * sheet.x + at.getTranslateX();
            double y = at.getScaleY() * sheet.y + at.getTranslateY();
            if (image.getWidth() == Math.round(sheet.width * at.getScaleX())) {
                g.setTransform(AffineTransform.getTranslateInstance(Math.rint(x), Math.rint(y)));
                g.drawImage(image, 0, 0, null);
                g.dispose();
                return;
            }
        }
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, sheet.x, sheet.y, sheet.width, sheet.height, null);
        g.dispose();
    }

    private int pixels() {
        return (int) Math.min(MOST_PIXELS, Math.round(sheetWidth() * density));
    }

    private boolean fresh(int page) {
        BufferedImage image = images.get(page);
        return image != null && image.getWidth() == pixels() && !stale.contains(page);
    }

    private boolean coming(int page) {
        return drawing.getOrDefault(page, 0) == pixels();
    }

    private List<Integer> seen() {
        Rectangle visible = getVisibleRect();
        List<Integer> seen = new ArrayList<>();
        for (int page = 0; page < aspects.size(); page++) {
            if (sheet(page).intersects(visible)) {
                seen.add(page);
            }
        }
        return seen;
    }

    /** Has what is seen drawn, and forgets what is not. */
    private void draw() {
        PdfPages from = pages;
        List<Integer> seen = seen();
        if (from == null || seen.isEmpty()) {
            return;
        }
        images.keySet().removeIf(page -> page < seen.get(0) - 1 || page > seen.get(seen.size() - 1) + 1);
        int width = pixels();
        for (int page : seen) {
            if (!fresh(page) && !coming(page)) {
                drawing.put(page, width);
                thread.execute(() -> {
                    BufferedImage image = from.image(page, width);
                    SwingUtilities.invokeLater(() -> drawn(from, page, image));
                });
            }
        }
    }

    private void drawn(PdfPages from, int page, BufferedImage image) {
        if (from == pages) {
            images.put(page, image);
            drawing.remove(page, image.getWidth());
            stale.remove(page);
            repaint();
        }
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return new Dimension(UIScale.scale(600), UIScale.scale(500));
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return UIScale.scale(40);
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return Math.max(1, visible.height - UIScale.scale(60));
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return zoom <= 1;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent() != null && getParent().getHeight() > getPreferredSize().height;
    }
}
