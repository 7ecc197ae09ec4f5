package app.greenroom.ui.strip;

import app.greenroom.io.Pause;
import app.greenroom.memory.Memory;
import app.greenroom.memory.StripPlace;
import app.greenroom.memory.StripPlace.Place;
import app.greenroom.session.device.Devices;
import app.greenroom.session.live.CallRules;
import app.greenroom.session.live.CallWatch;
import app.greenroom.session.live.LiveEvent;
import app.greenroom.text.Text;
import app.greenroom.ui.WindowEnvironment;
import app.greenroom.ui.live.LiveFeed;
import app.greenroom.ui.live.LiveRunner;
import app.greenroom.ui.look.Background;
import app.greenroom.ui.look.Texts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Opens the strip beside a call: borrows the devices from the window's feed, watches, and gives them back when the window wants them
 * again, or when its user closes the strip. On the Swing thread.
 */
public final class StripDesk implements AutoCloseable {
    private static final int LOOKS = 500; // milliseconds between two looks at what was told

    private final WindowEnvironment desk;
    private final Texts texts;
    private final LiveFeed feed;
    private @Nullable Opened opened;

    /** Nothing is opened before it is asked for. */
    public StripDesk(WindowEnvironment desk, Texts texts, LiveFeed feed) {
        this.desk = desk;
        this.texts = texts;
        this.feed = feed;
    }

    /** Opens the strip; the one that is open comes to the front. */
    public void open() {
        Opened open = opened;
        if (open != null) {
            open.strip.toFront();
            return;
        }
        Opened made = new Opened();
        opened = made;
        made.begin();
    }

    /** Closes the strip, if there is one. The devices stay lent: the call may go on. */
    @Override
    public void close() {
        Opened open = opened;
        opened = null;
        if (open != null) {
            open.end();
        }
    }

    /** One strip with its watch. */
    private final class Opened implements CallStrip.Actions {
        private final Watched watched = new Watched(new CallWatch(desk.devices()), desk.nanoTime());
        private final LiveRunner runner = new LiveRunner(
                desk.devices(),
                (chosen, listener) -> watched.watch.run(chosen.camera(), chosen.microphone(), listener),
                watched,
                Pause.REAL);
        private final CallStrip strip = new CallStrip(texts, this);
        private final Timer timer = new Timer(LOOKS, tick -> watched.show(strip));
        private final Optional<StripPlace> kept = desk.memory().map(Memory::strip);

        void begin() {
            Background.run("strip", () -> {
                Optional<Place> before = kept.flatMap(StripPlace::load);
                SwingUtilities.invokeLater(() -> appear(before));
                feed.runner().lend(this::takenBack);
                runner.watch(feed.runner().choice());
            });
        }

        private void appear(Optional<Place> before) {
            if (opened == this) {
                strip.place(before);
                strip.setVisible(true);
                timer.start();
            }
        }

        /** The window watches again: not on the Swing thread. */
        private void takenBack() {
            runner.close();
            SwingUtilities.invokeLater(() -> {
                if (opened == this) {
                    StripDesk.this.close();
                }
            });
        }

        void end() {
            timer.stop();
            strip.dispose();
            Background.run("strip", runner::close);
        }

        @Override
        public void closed() {
            StripDesk.this.close();
        }

        @Override
        public void moved(Place place) {
            Background.run("strip", () -> kept.ifPresent(one -> one.keep(place)));
        }
    }

    /** What is known, told by the watch's threads. */
    private static final class Watched implements LiveRunner.Screen {
        private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

        private final CallWatch watch;
        private final LongSupplier nanoTime;
        private volatile CallRules rules;
        private volatile Optional<Text> nothing = Optional.empty();

        Watched(CallWatch watch, LongSupplier nanoTime) {
            this.watch = watch;
            this.nanoTime = nanoTime;
            rules = new CallRules(watch.camera(), now());
        }

        private double now() {
            return nanoTime.getAsLong() / SECOND;
        }

        void show(CallStrip strip) {
            strip.tell(rules.glance(now()), nothing);
        }

        @Override
        public void found(List<Devices.Device> cameras, List<Devices.Device> microphones) {
            // the choice was made in the window
        }

        @Override
        public void begins() {
            rules = new CallRules(watch.camera(), now());
            nothing = Optional.empty();
        }

        @Override
        public void nothing(Text why) {
            nothing = Optional.of(why);
        }

        @Override
        public void accept(LiveEvent event) {
            rules.accept(event, now());
        }
    }
}
