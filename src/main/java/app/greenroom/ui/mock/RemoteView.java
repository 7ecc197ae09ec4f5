package app.greenroom.ui.mock;

import app.greenroom.mock.link.RemotePicture;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/** Who is at the other end, as large as there is room for and not mirrored; nothing while no picture has come. */
final class RemoteView extends JComponent implements Accessible {
    private static final int[] MASKS = {0xff0000, 0xff00, 0xff};

    private transient volatile @Nullable RemotePicture picture;

    /**
     * @param called what a screen reader calls it
     */
    RemoteView(String called) {
        getAccessibleContext().setAccessibleName(called);
    }

    /** Shows a picture; from any thread. */
    void show(RemotePicture seen) {
        picture = seen;
        repaint();
    }

    /** Whether a picture has come. */
    boolean shows() {
        return picture != null;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        RemotePicture shown = picture;
        if (shown == null) {
            return;
        }
        int count = shown.width() * shown.height();
        BufferedImage image = new BufferedImage(
                new DirectColorModel(24, MASKS[0], MASKS[1], MASKS[2]),
                Raster.createPackedRaster(
                        new DataBufferInt(shown.rgb(), count),
                        shown.width(),
                        shown.height(),
                        shown.width(),
                        MASKS,
                        null),
                false,
                null);
        double scale = Math.min((double) getWidth() / shown.width(), (double) getHeight() / shown.height());
        int width = (int) Math.round(shown.width() * scale);
        int height = (int) Math.round(shown.height() * scale);
        Graphics2D g = (Graphics2D) graphics.create();
        g.setColor(Color.BLACK);
        g.fillRect(0, 0, getWidth(), getHeight());
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, (getWidth() - width) / 2, (getHeight() - height) / 2, width, height, null);
        g.dispose();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.ICON;
                }
            };
        }
        return accessibleContext;
    }
}
