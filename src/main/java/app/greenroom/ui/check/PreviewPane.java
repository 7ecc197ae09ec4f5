package app.greenroom.ui.check;

import app.greenroom.model.live.LiveLook;
import app.greenroom.model.live.LivePicture;
import app.greenroom.session.picture.Preview;
import app.greenroom.text.Text;
import app.greenroom.ui.coach.CoachPane;
import app.greenroom.ui.look.Palette;
import app.greenroom.ui.look.Paragraphs;
import app.greenroom.ui.look.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

/**
 * The camera's picture, mirrored, as large as there is room for, with marks on it. Pictures and marks are handed over by
 * other threads and painted when Swing comes to it; of several the newest.
 */
public final class PreviewPane extends JComponent implements Accessible, Preview.Screen {
    private static final int ARC = 14;
    private static final double STALE =
            2; // seconds; a busy computer analyses a picture in each, and marks do not flicker
    private static final double COVERED = 0.4; // of the picture's height
    private static final int WIDEST = 720; // pixels of a usual screen, of the sheet over it
    private static final double LEAST_SHARED = 0.6; // of the size that the picture has alone; it is why one looks here
    private static final double BESIDE = 0.4; // of the pane's width, for a sheet that shares it with the picture
    private static final int LEAST_BESIDE = 260; // pixels of a usual screen that words need
    private static final int[] MASKS = {0xff0000, 0xff00, 0xff};

    private final Texts texts;
    private volatile @Nullable LivePicture picture;
    private volatile @Nullable LiveLook look;
    private volatile boolean marks; // the coach draws what matters now
    private BiConsumer<LivePicture, Optional<LiveLook>> painted = (shown, seen) -> {};
    private @Nullable Preview preview;
    private @Nullable String trouble;
    private @Nullable String fix;
    private @Nullable Seen cached;

    private volatile @Nullable BufferedImage film;
    private volatile String caption = "";
    private volatile double share;
    private @Nullable CoachPane coach;
    private Rectangle free = new Rectangle();

    /** Pixels wrapped as an image. */
    @SuppressWarnings("ArrayRecordComponent") // never compared or printed
    private record Seen(int[] pixels, BufferedImage image) {}

    /** A pane that shows nothing yet. */
    public PreviewPane(Texts texts) {
        this.texts = texts;
        setName("preview");
        setPreferredSize(new Dimension(UIScale.scale(720), UIScale.scale(405)));
        setMinimumSize(new Dimension(UIScale.scale(320), UIScale.scale(180)));
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                fit();
            }
        });
    }

    /** Asks for pictures that fit, from now on. */
    public void connect(Preview source) {
        preview = source;
        fit();
    }

    /** Lays the coach's sheet over the picture. */
    public void coach(CoachPane sheet) {
        coach = sheet;
        setLayout(null);
        add(sheet);
    }

    /**
     * At the foot of the picture, commonly over no more than that share of it; where it would be, the two share the room, unless that
     * left too small a picture: then the sheet says as little as it can and lies over it all the same.
     */
    @Override
    public void doLayout() {
        CoachPane sheet = coach;
        Rectangle before = free;
        free = new Rectangle(0, 0, getWidth(), getHeight());
        if (sheet != null && sheet.isVisible()) {
            int margin = UIScale.scale(12);
            int wide = (int) Math.min(place().getWidth() - 2 * margin, UIScale.scale(WIDEST));
            boolean over = wide > 0 && sheet.usual(wide) <= COVERED * place().getHeight();
            if (over || !share(sheet, margin)) {
                over(sheet, over ? wide : Math.min(getWidth(), UIScale.scale(WIDEST)), over ? margin : 0);
            }
            sheet.validate();
        }
        if (!free.equals(before)) {
            fit();
            repaint();
        }
    }

    /** Over the foot of the picture; it may be wider than that, as fewer lines cover less. */
    private void over(CoachPane sheet, int wide, int margin) {
        Rectangle2D place = place();
        int high = Math.min(getHeight(), sheet.heightAt(wide, (int) (COVERED * place.getHeight())));
        int foot = Math.max(high, (int) place.getMaxY() - margin);
        sheet.setBounds((int) (place.getCenterX() - wide / 2.0), foot - high, wide, high);
    }

    /**
     * The sheet stands beside the picture, where it has room enough there and that leaves the picture larger, or below it.
     *
     * @return false where the picture would be too small, and nothing was done
     */
    private boolean share(CoachPane sheet, int margin) {
        int side = (int) (BESIDE * getWidth());
        int foot = Math.min(sheet.usual(getWidth()), getHeight() / 2);
        Rectangle beside = new Rectangle(0, 0, getWidth() - side - margin, getHeight());
        Rectangle above = new Rectangle(0, 0, getWidth(), getHeight() - foot - margin);
        boolean roomy = side >= UIScale.scale(LEAST_BESIDE) && scale(beside) > scale(above);
        if (scale(roomy ? beside : above) < LEAST_SHARED * scale(free)) {
            return false;
        }
        if (roomy) {
            boolean left = getComponentOrientation().isLeftToRight();
            beside.x = left ? 0 : side + margin;
            free = beside;
            int high = Math.min(getHeight(), sheet.heightAt(side, getHeight()));
            sheet.setBounds(left ? getWidth() - side : 0, (getHeight() - high) / 2, side, high);
        } else {
            int high = Math.min(getHeight() - foot / 2, sheet.heightAt(getWidth(), foot));
            above.height = Math.min(above.height, getHeight() - high - margin);
            free = above;
            sheet.setBounds(0, getHeight() - high, getWidth(), high);
        }
        return true;
    }

    private double scale(Rectangle room) {
        LivePicture shown = picture;
        double width = shown == null ? 16 : shown.width();
        double height = shown == null ? 9 : shown.height();
        return Math.min(room.width / width, room.height / height);
    }

    /** What the sheet leaves to the picture. */
    private Rectangle free() {
        return free.isEmpty() ? new Rectangle(0, 0, getWidth(), getHeight()) : free;
    }

    /** Where the picture lies; all that is left to it while there is none. */
    private Rectangle2D place() {
        LivePicture shown = picture;
        Rectangle room = free();
        if (shown == null || trouble != null) {
            return room;
        }
        double scale = scale(room);
        double width = shown.width() * scale;
        double height = shown.height() * scale;
        return new Rectangle2D.Double(
                room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height);
    }

    /** A small copy of the picture that is shown, no wider than that many pixels; empty while there is none. */
    Optional<BufferedImage> snapshot(int width) {
        LivePicture shown = picture;
        if (shown == null || trouble != null || shown.width() <= 0) {
            return Optional.empty();
        }
        int high = Math.max(1, width * shown.height() / shown.width());
        BufferedImage small = new BufferedImage(width, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = small.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image(shown), 0, 0, width, high, null);
        g.dispose();
        return Optional.of(small);
    }

    /** Shows this in the place of the live picture; null for the live one again. From any thread. */
    void film(@Nullable BufferedImage shown) {
        film = shown;
        repaint();
    }

    /** Says over the picture what is done with it, and how far it is, 0–1; nothing for no words. From any thread. */
    void progress(String words, double done) {
        caption = words;
        share = done;
        repaint();
    }

    /** Is told each picture that was painted and the marks on it; for measurements. */
    public void onPainted(BiConsumer<LivePicture, Optional<LiveLook>> listener) {
        painted = listener;
    }

    private void fit() {
        Preview source = preview;
        if (source != null && getWidth() > 0 && getHeight() > 0) {
            AffineTransform density = getGraphicsConfiguration() == null
                    ? new AffineTransform()
                    : getGraphicsConfiguration().getDefaultTransform();
            Rectangle room = free();
            source.fit((int) (room.width * density.getScaleX()), (int) (room.height * density.getScaleY()));
        }
    }

    @Override
    public void show(LivePicture shown) {
        LivePicture last = picture;
        picture = shown;
        if (last == null || last.width() != shown.width() || last.height() != shown.height()) {
            SwingUtilities.invokeLater(this::revalidate); // the coach lies at its foot
        }
        repaint(); // safe from any thread, and many calls become one
    }

    /** Shows these marks from now on. From any thread. */
    public void look(LiveLook seen) {
        look = seen;
    }

    /** Whether face, eyes and guides are drawn. */
    public void marks(boolean shown) {
        marks = shown;
        repaint();
    }

    /** Whether bright, warm and cold patches are looked for and drawn. */
    public void patches(boolean shown) {
        Preview source = preview;
        if (source != null) {
            source.patches(shown);
        }
    }

    /** Says why there is no picture, in its place; null when there is one. */
    public void trouble(@Nullable Text why, @Nullable Text what) {
        String told = why == null ? null : texts.say(why);
        boolean news = !Objects.equals(told, trouble);
        trouble = told;
        fix = what == null ? null : texts.say(what);
        if (news) {
            getAccessibleContext().setAccessibleDescription(told == null ? "" : told + " " + fix);
        }
        repaint();
    }

    /** Whether a picture is shown, and not why there is none, or that one is waited for. */
    boolean shows() {
        return trouble == null && picture != null;
    }

    /** Forgets the last picture: another watch begins. */
    public void clear() {
        picture = null;
        look = null;
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        LivePicture shown = picture;
        BufferedImage played = film;
        if (played != null) {
            paintGround(g);
            Filmed.paint(g, played, getWidth(), getHeight());
        } else if (shown == null || trouble != null) {
            paintGround(g);
            paintWords(g);
        } else {
            paintPicture(g, shown);
        }
        if (!caption.isEmpty()) {
            Filmed.caption(g, caption, share, film != null, place());
        }
        g.dispose();
    }

    private void paintGround(Graphics2D g) {
        g.setColor(new Color(0x15171B));
        int arc = UIScale.scale(ARC);
        g.fill(new RoundRectangle2D.Double(0, 0, getWidth(), getHeight(), arc, arc));
    }

    private void paintPicture(Graphics2D g, LivePicture shown) {
        Rectangle2D place = place();
        double width = place.getWidth();
        double height = place.getHeight();
        double x = place.getX();
        double y = place.getY();
        AffineTransform at = AffineTransform.getTranslateInstance(x, y);
        at.scale(width / shown.width(), height / shown.height());
        // Made to fit the screen's own pixels already, so that nothing is left to smooth.
        g.drawImage(image(shown), at, null);
        LiveLook seen = fresh(look, shown);
        Graphics2D over = (Graphics2D) g.create();
        over.translate(x, y);
        over.clip(new RoundRectangle2D.Double(0, 0, width, height, 0, 0));
        shown.patches().ifPresent(patches -> PatchPaint.paint(over, patches, width, height, texts));
        if (marks && seen != null) {
            Overlay.paint(over, seen, width, height, texts);
        }
        CoachPane sheet = coach;
        if (sheet != null && sheet.isVisible() && seen != null) {
            double clear = place.intersects(sheet.getBounds()) ? sheet.getY() - y : height;
            sheet.paintMarks(over, seen, width, height, clear);
        }
        over.dispose();
        painted.accept(shown, Optional.ofNullable(seen));
    }

    /** Marks of a picture long gone, because the analysis does not keep up, say nothing of the one that is shown. */
    private static @Nullable LiveLook fresh(@Nullable LiveLook seen, LivePicture shown) {
        return seen == null || Math.abs(shown.time() - seen.time()) > STALE ? null : seen;
    }

    private BufferedImage image(LivePicture shown) {
        Seen last = cached;
        if (last != null
                && last.pixels == shown.rgb()
                && last.image.getWidth() == shown.width()
                && last.image.getHeight() == shown.height()) {
            return last.image;
        }
        WritableRaster raster = Raster.createPackedRaster(
                new DataBufferInt(shown.rgb(), shown.rgb().length),
                shown.width(),
                shown.height(),
                shown.width(),
                MASKS,
                null);
        BufferedImage image =
                new BufferedImage(new DirectColorModel(24, MASKS[0], MASKS[1], MASKS[2]), raster, false, null);
        cached = new Seen(shown.rgb(), image);
        return image;
    }

    private void paintWords(Graphics2D g) {
        Font font = UIManager.getFont("Label.font");
        String why = trouble == null ? texts.get("preview.waiting") : trouble;
        int margin = UIScale.scale(28);
        Rectangle room = free();
        int width = Math.max(1, room.width - 2 * margin);
        Paragraphs lines = new Paragraphs(g, width);
        lines.add(why, font.deriveFont(Font.BOLD, font.getSize2D() * 1.25f), Palette.CHIP_TEXT);
        if (fix != null) {
            lines.add(fix, font.deriveFont(font.getSize2D() * 1.1f), new Color(0xD5DBE5));
        }
        lines.paint(room.getCenterX(), room.getCenterY());
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.CANVAS;
                }
            };
            accessibleContext.setAccessibleName(texts.get("preview.name"));
        }
        return accessibleContext;
    }
}
