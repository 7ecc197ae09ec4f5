package app.greenroom.ui.check;

import app.greenroom.io.Pause;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.model.live.LivePicture;
import app.greenroom.report.Wording;
import app.greenroom.session.OwnFault;
import app.greenroom.session.check.CheckSession;
import app.greenroom.session.line.BehindLine;
import app.greenroom.session.line.LineTake;
import app.greenroom.session.line.MeasuredLine;
import app.greenroom.session.live.HearYourself;
import app.greenroom.session.live.Recorder;
import app.greenroom.session.live.SeeYourself;
import app.greenroom.session.picture.SelfFilm;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import app.greenroom.ui.WindowEnvironment;
import app.greenroom.ui.live.LiveFeed;
import app.greenroom.ui.look.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/**
 * Lets people hear themselves, and tests a loudspeaker: one at a time, not while a check runs, and on a thread of its own.
 * Called on the Swing thread.
 */
final class DeviceTrials {
    private static final long CHANCE =
            20_261_203; // which packets are lost: the same each time, so that two looks can be compared

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

    /**
     * Records what is seen and heard, and plays it in the place of the live picture; where the line was measured, as it comes out
     * behind that as well.
     *
     * @param line what was measured; not called on the Swing thread
     * @param bar says what is seen, and takes the wishes
     */
    void seeYourself(
            Optional<String> speaker,
            LiveFeed feed,
            PreviewPane pane,
            Supplier<Optional<MeasuredLine>> line,
            SeenBar bar) {
        SeeYourself.Wishes wishes = new SeeYourself.Wishes();
        attempt(() -> {
            Optional<MeasuredLine> measured = line.get();
            Stage stage = new Stage(feed, pane, bar, measured, wishes);
            BehindLine behind =
                    new BehindLine(measured, new SplittableRandom(CHANCE), DeviceTrials::work, stage.told());
            Optional<Outcome.CouldNotCheck> why = new SeeYourself(desk.devices(), recorder, desk.nanoTime(), Pause.REAL)
                    .run(speaker, stage, behind, wishes);
            say(texts.say(why.map(DeviceTrials::sentence)
                    .orElseGet(() -> texts.text(measured.isPresent() ? "see.done" : "see.done.plain"))));
        });
    }

    private static void work(Runnable what) {
        Thread thread = new Thread(what, "line");
        thread.setDaemon(true);
        thread.start();
    }

    /** The picture's own place. On the trial's thread. */
    private final class Stage implements SeeYourself.Stage {
        private final LiveFeed feed;
        private final PreviewPane pane;
        private final SeenBar bar;
        private final Optional<MeasuredLine> line;
        private final SeeYourself.Wishes wishes;
        private final String behind;
        private HearYourself.@Nullable Part part;

        Stage(LiveFeed feed, PreviewPane pane, SeenBar bar, Optional<MeasuredLine> line, SeeYourself.Wishes wishes) {
            this.feed = feed;
            this.pane = pane;
            this.bar = bar;
            this.line = line;
            this.wishes = wishes;
            behind = line.map(over -> texts.get(
                            "see.line.playing",
                            Argument.amount(over.upload(), Unit.MEGABITS),
                            Argument.percent(over.loss())))
                    .orElse("");
        }

        /** What the other way to see it tells while it is made. */
        BehindLine.Told told() {
            return new BehindLine.Told() {
                @Override
                public void making(double share) {
                    SwingUtilities.invokeLater(() -> bar.making(share));
                }

                @Override
                public void made(LineTake.Numbers numbers) {
                    SwingUtilities.invokeLater(() -> line.ifPresent(over -> bar.made(over, numbers)));
                }

                @Override
                public void unable(Text why) {
                    SwingUtilities.invokeLater(() -> bar.unable(why));
                }
            };
        }

        @Override
        public void tap(@Nullable Consumer<LivePicture> film) {
            feed.tap(film);
        }

        @Override
        public void at(HearYourself.Part now, double share) {
            boolean records = now == HearYourself.Part.RECORDING;
            if (now != part) {
                part = now;
                say(texts.get(records ? "see.record" : "see.play"));
                if (!records) {
                    SwingUtilities.invokeLater(() -> line.ifPresent(over -> bar.begin(over, wishes)));
                }
            }
            String plays = wishes.line() ? behind : texts.get("see.playing");
            pane.progress(records ? texts.get("see.recording") : plays, share);
        }

        @Override
        public void show(byte[] jpeg) {
            try {
                pane.film(SelfFilm.picture(jpeg));
            } catch (IOException e) {
                throw new UncheckedIOException(e); // what was made a moment ago can be read
            }
        }

        @Override
        public void played() {
            pane.progress(texts.get("see.played"), 1);
        }

        @Override
        public void over() {
            pane.film(null);
            pane.progress("", 0);
            SwingUtilities.invokeLater(bar::end);
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
