package app.greenroom.ui.check;

import app.greenroom.session.device.Devices;
import app.greenroom.session.device.MicrophoneLevels;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.Timer;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;
import javax.swing.plaf.basic.ComboPopup;
import org.jspecify.annotations.Nullable;

/** Levels of all microphones in the list that is open: they are listened to for as long as it is open, and no longer. */
final class ListedLevels implements PopupMenuListener {
    private static final double LOWEST = -70; // dBFS, where the bar begins
    private static final int PAINT_MILLIS = 80;

    private final JComboBox<String> combo;
    private final Supplier<List<String>> names;
    private final Devices devices;
    private final Map<String, Double> levels = new ConcurrentHashMap<>();
    private final Timer timer;
    private @Nullable MicrophoneLevels listening;

    /** @param names of the microphones to listen to when the list opens */
    ListedLevels(JComboBox<String> combo, Supplier<List<String>> names, Devices devices) {
        this.combo = combo;
        this.names = names;
        this.devices = devices;
        timer = new Timer(PAINT_MILLIS, tick -> paint());
        combo.addPopupMenuListener(this);
    }

    /** The level of a microphone in the list; null where it is not known, which is not silence. */
    @Nullable
    Double of(String name) {
        return levels.get(name);
    }

    @Override
    public void popupMenuWillBecomeVisible(PopupMenuEvent e) {
        stop();
        MicrophoneLevels begun = new MicrophoneLevels(devices, levels::put);
        listening = begun;
        List<String> all = names.get();
        Thread thread = new Thread(() -> begun.listen(all), "microphone-levels");
        thread.setDaemon(true);
        thread.start();
        timer.start();
    }

    @Override
    public void popupMenuWillBecomeInvisible(PopupMenuEvent e) {
        stop();
    }

    @Override
    public void popupMenuCanceled(PopupMenuEvent e) {
        stop();
    }

    private void stop() {
        timer.stop();
        MicrophoneLevels running = listening;
        if (running != null) {
            running.close();
        }
        listening = null;
        levels.clear();
    }

    private void paint() {
        if (combo.getAccessibleContext().getAccessibleChild(0) instanceof ComboPopup popup) {
            popup.getList().repaint();
        }
    }

    /** A short bar; empty where no level is known. */
    static final class Bar extends JComponent {
        private @Nullable Double level;

        Bar() {
            setPreferredSize(new Dimension(UIScale.scale(48), UIScale.scale(10)));
        }

        Component show(@Nullable Double now, JList<?> list) {
            level = now;
            setForeground(list.getForeground());
            return this;
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Double now = level;
            if (now == null) {
                return;
            }
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            double high = UIScale.scale(6f);
            double top = (getHeight() - high) / 2;
            double share = Math.max(0, Math.min(1, 1 - now / LOWEST));
            double wide = Math.max(high, share * getWidth());
            g.setColor(getForeground());
            boolean left = getComponentOrientation().isLeftToRight();
            g.fill(new RoundRectangle2D.Double(left ? 0 : getWidth() - wide, top, wide, high, high, high));
            g.dispose();
        }
    }
}
