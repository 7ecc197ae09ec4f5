package app.greenroom.ui.check;

import app.greenroom.io.Pause;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.model.live.LivePicture;
import app.greenroom.report.Wording;
import app.greenroom.session.OwnFault;
import app.greenroom.session.check.CheckSession;
import app.greenroom.session.live.HearYourself;
import app.greenroom.session.live.Recorder;
import app.greenroom.session.live.SeeYourself;
import app.greenroom.text.Text;
import app.greenroom.ui.WindowEnvironment;
import app.greenroom.ui.live.LiveFeed;
import app.greenroom.ui.look.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/**
 * Lets people hear themselves, and tests a loudspeaker: one at a time, not while a check runs, and on a thread of its own.
 * Called on the Swing thread.
 */
final class DeviceTrials {
    private final WindowEnvironment desk;
    private final Recorder recorder;
    private final Texts texts;
    private final BooleanSupplier checking;
    private final Listener listener;
    private boolean trying;

    /** Is told how it goes, on the Swing thread. */
    interface Listener {
        /** A trial begins or ends. */
        void trying(boolean now);

        /** Something that people should read. */
        void say(String sentence);

        /** A sound came out of the speaker, or should have: only people can tell. */
        void played();
    }

    /** Something that takes some seconds. */
    private interface Trial {
        void run() throws InterruptedException;
    }

    /**
     * @param checking whether a check runs
     */
    DeviceTrials(WindowEnvironment desk, Recorder recorder, Texts texts, BooleanSupplier checking, Listener listener) {
        this.desk = desk;
        this.recorder = recorder;
        this.texts = texts;
        this.checking = checking;
        this.listener = listener;
    }

    /** Records what somebody says, and plays it. */
    void hearYourself(Optional<String> speaker) {
        attempt(() -> {
            Optional<Outcome.CouldNotCheck> why = new HearYourself(desk.devices(), recorder, desk.nanoTime())
                    .run(
                            speaker,
                            (what, share) ->
                                    say(texts.get(what == HearYourself.Part.RECORDING ? "hear.record" : "hear.play")));
            say(texts.say(why.map(DeviceTrials::sentence).orElseGet(() -> texts.text("hear.done"))));
        });
    }

    /** Records what is seen and heard, and plays it in the place of the live picture. */
    void seeYourself(Optional<String> speaker, LiveFeed feed, PreviewPane pane) {
        attempt(() -> {
            Optional<Outcome.CouldNotCheck> why = new SeeYourself(desk.devices(), recorder, desk.nanoTime(), Pause.REAL)
                    .run(speaker, new Stage(feed, pane));
            say(texts.say(why.map(DeviceTrials::sentence).orElseGet(() -> texts.text("see.done"))));
        });
    }

    /** The picture's own place. On the trial's thread. */
    private final class Stage implements SeeYourself.Stage {
        private final LiveFeed feed;
        private final PreviewPane pane;
        private HearYourself.@Nullable Part part;

        Stage(LiveFeed feed, PreviewPane pane) {
            this.feed = feed;
            this.pane = pane;
        }

        @Override
        public void tap(@Nullable Consumer<LivePicture> film) {
            feed.tap(film);
        }

        @Override
        public void at(HearYourself.Part now, double share) {
            if (now != part) {
                part = now;
                say(texts.get(now == HearYourself.Part.RECORDING ? "see.record" : "see.play"));
            }
            pane.progress(
                    now == HearYourself.Part.RECORDING ? texts.get("see.recording") : texts.get("see.playing"), share);
        }

        @Override
        public void show(byte[] jpeg) {
            try {
                pane.film(ImageIO.read(new ByteArrayInputStream(jpeg)));
            } catch (IOException e) {
                throw new UncheckedIOException(e); // what was made a moment ago can be read
            }
        }

        @Override
        public void over() {
            pane.film(null);
            pane.progress("", 0);
        }
    }

    /** Plays a sound and listens whether it comes back, which needs a loudspeaker and no headphones. */
    void testSpeaker(Optional<String> speaker) {
        attempt(() -> {
            say(texts.get("test.playing"));
            Finding finding = new CheckSession(desk.devices(), desk.clock(), desk.nanoTime())
                    .testEcho(speaker, recorder, (what, share) -> {})
                    .finding();
            say(texts.say(Text.sentences(
                    Wording.sentenceOf(finding),
                    Wording.fix(finding).map(Fix::text).orElse(Text.EMPTY))));
            if (finding.outcome() instanceof Outcome.CouldNotCheck) {
                return; // nothing was played, or nobody knows
            }
            SwingUtilities.invokeLater(listener::played);
        });
    }

    private void attempt(Trial what) {
        if (trying || checking.getAsBoolean()) {
            return;
        }
        trying(true);
        Thread thread = new Thread(
                () -> {
                    try {
                        what.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException | LinkageError e) {
                        say(texts.say(
                                OwnFault.of(Text.of("devices"), e))); // such as a sound library that does not load
                    } finally {
                        SwingUtilities.invokeLater(() -> trying(false));
                    }
                },
                "try");
        thread.setDaemon(true);
        thread.start();
    }

    private void trying(boolean now) {
        trying = now;
        listener.trying(now);
    }

    private static Text sentence(Outcome.CouldNotCheck why) {
        return Text.sentences(why.reason(), why.fix().text());
    }

    private void say(String sentence) {
        SwingUtilities.invokeLater(() -> listener.say(sentence));
    }
}
