package app.greenroom.ui.live;

import app.greenroom.model.live.LivePicture;
import app.greenroom.session.device.Devices;
import app.greenroom.session.live.LiveEvent;
import app.greenroom.session.live.Recorder;
import app.greenroom.session.picture.Preview;
import app.greenroom.text.Text;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/**
 * Camera and microphone as the window's first screen sees them. It lives longer than the screen: it starts while the window is
 * still being built, so that both are ready together, and goes on when another window takes the place of the first.
 *
 * <p>Facts are handed to the Swing thread, one after the other; pictures, marks and levels, which only the newest counts of,
 * are handed on at once.
 */
public final class LiveFeed implements AutoCloseable {
    private final Recorder recorder = new Recorder();
    private final Preview preview = new Preview(this::picture);
    private final LiveRunner runner;
    private volatile @Nullable Screen screen;
    private volatile @Nullable Consumer<LivePicture> film;

    /** Where it is all shown. On the Swing thread, but for pictures, marks and levels, which come on any thread. */
    public interface Screen extends LiveRunner.Screen {
        /** Shows a picture. */
        void picture(LivePicture picture);
    }

    /** A feed that has not begun. */
    public LiveFeed(Devices devices) {
        runner = new LiveRunner(devices, preview, recorder, new Events());
    }

    /** Begins to watch, with whatever worked last. The screen may come later, but on the Swing thread it comes first. */
    public void start() {
        runner.watch(Choice.USUAL);
    }

    /** Watches again with the same devices. */
    public void resume() {
        runner.again();
    }

    /** Shows everything on this screen from now on. */
    public void show(Screen shown) {
        screen = shown;
    }

    /** Hands each picture to this one as well; null for nobody any more. */
    public void tap(@Nullable Consumer<LivePicture> taken) {
        film = taken;
    }

    public Recorder recorder() {
        return recorder;
    }

    public Preview preview() {
        return preview;
    }

    public LiveRunner runner() {
        return runner;
    }

    private void picture(LivePicture picture) {
        Screen shown = screen;
        if (shown != null) {
            shown.picture(picture);
        }
        Consumer<LivePicture> taken = film;
        if (taken != null) {
            taken.accept(picture);
        }
    }

    private void later(Consumer<LiveRunner.Screen> what) {
        SwingUtilities.invokeLater(() -> {
            Screen shown = screen;
            if (shown != null) {
                what.accept(shown);
            }
        });
    }

    @Override
    public void close() {
        runner.close();
    }

    private final class Events implements LiveRunner.Screen {
        @Override
        public void found(List<Devices.Device> cameras, List<Devices.Device> microphones) {
            later(one -> one.found(cameras, microphones));
        }

        @Override
        public void begins() {
            later(LiveRunner.Screen::begins);
        }

        @Override
        public void nothing(Text why) {
            later(one -> one.nothing(why));
        }

        @Override
        public void accept(LiveEvent event) {
            Screen shown = screen;
            if (!(event instanceof LiveEvent.Level || event instanceof LiveEvent.Looked)) {
                later(one -> one.accept(event));
            } else if (shown != null) {
                shown.accept(event);
            }
        }
    }
}
