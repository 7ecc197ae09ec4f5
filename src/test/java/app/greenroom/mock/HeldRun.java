package app.greenroom.mock;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.mock.MockSession.About;
import app.greenroom.mock.MockSession.Recorded;
import app.greenroom.model.SourceKind;
import app.greenroom.model.live.PictureEvent;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.mock.Company;
import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.model.review.Moment;
import app.greenroom.model.review.Review;
import app.greenroom.scene.FaceFilm;
import app.greenroom.scene.RoomNoise;
import app.greenroom.scene.SampleScenes;
import app.greenroom.scene.VoiceScene;
import app.greenroom.session.Progress;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A whole generated session with picture and sound: {@code HeldRun ANSWERS [PICTURES A SECOND]}, each answer 45 s with its silence
 * before. A drawn head rocks and a lamp goes out and on again at known times while a voice of formants answers with fillers, and
 * somebody marks. Devices give as fast as they are taken; the session's time is theirs. It tells how far each event lies from the
 * truth, live and in the review, and how the numbers of both differ. Some minutes; no part of the tests.
 */
public final class HeldRun {
    private static final int SOUND_RATE = 16_000;
    private static final int BLOCK = SOUND_RATE / 50;
    private static final double ANSWER = 40;
    private static final double BETWEEN = 5;
    private static final double EACH = ANSWER + BETWEEN;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int MOST_OUT = 2; // more wait for the analysis, which drops what it has no time for
    private static final long LONGEST_LOOK = TimeUnit.SECONDS.toNanos(1);
    private static final int CYCLE = 60; // drawn pictures, which come again

    private final int count;
    private final double rate;
    private final float[] sound;
    private final List<Double> fillers = new ArrayList<>();
    private final List<Double> marks = new ArrayList<>();
    private final List<Interval> rocking = new ArrayList<>();
    private final List<Double> steps = new ArrayList<>();
    private final List<Frame> drawn = new ArrayList<>();
    private final Object clock = new Object();
    private double now;
    private double filmed;
    private boolean looking = true;

    private HeldRun(int count, double rate) {
        this.count = count;
        this.rate = rate;
        sound = new float[(int) (count * EACH * SOUND_RATE)];
        Random random = new Random(3);
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (float) (0.0005 * random.nextGaussian());
        }
        FaceFilm film = new FaceFilm(
                SampleScenes.of("good-room").orElseThrow().face().sized(WIDTH, HEIGHT),
                t -> 0.5 + 0.5 * Math.sin(9 * t));
        for (int i = 0; i < CYCLE; i++) {
            drawn.add(film.frame(i / rate));
        }
        for (int i = 0; i < count; i++) {
            double from = BETWEEN + i * EACH;
            var voice = new VoiceScene(60 + i, ANSWER, SOUND_RATE, 120, 4, -24, RoomNoise.PINK, 45).sound();
            float[] spoken = voice.samples();
            for (int k = 0; k < spoken.length && from * SOUND_RATE + k < sound.length; k++) {
                sound[(int) (from * SOUND_RATE) + k] += spoken[k];
            }
            voice.truth()
                    .fillers()
                    .forEach(each -> fillers.add(from + each.when().start()));
            double begin = from + 8 + 5 * random.nextDouble();
            rocking.add(new Interval(begin, begin + 4 * period(i)));
            steps.add(from + 30 + 5 * random.nextDouble());
        }
    }

    /** Seconds of one rocking. */
    private static double period(int answer) {
        return 1.8 + 0.3 * (answer % 6);
    }

    private Frame picture(double at) {
        int answer = Math.min(count - 1, (int) (at / EACH));
        Interval rocks = rocking.get(answer);
        double swing = at < rocks.start() || at > rocks.end()
                ? 0
                : Math.sin(2 * Math.PI * (at - rocks.start()) / period(answer));
        int shift = (int) Math.round(0.035 * WIDTH * swing);
        boolean dark = steps.stream().filter(step -> step <= at).count() % 2 == 1;
        byte[] still = drawn.get((int) Math.round(at * rate) % CYCLE).rgb();
        byte[] seen = new byte[still.length];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int from = 3 * (y * WIDTH + Math.max(0, Math.min(WIDTH - 1, x - shift)));
                for (int c = 0; c < 3; c++) {
                    int luma = still[from + c] & 255;
                    seen[3 * (y * WIDTH + x) + c] = (byte) (dark ? 0.6 * luma : luma);
                }
            }
        }
        return new Frame(WIDTH, HEIGHT, seen, at);
    }

    /** Gives a picture once the sound is there, and no faster than pictures are looked at. */
    private final class Camera implements FrameSource {
        private int next;
        private int out; // pictures that are being looked at, recorded, or kept as evidence

        private void back() {
            synchronized (clock) {
                out--;
                clock.notifyAll();
            }
        }

        @Override
        public Optional<Frame> next() throws InterruptedException {
            double at = next++ / rate;
            synchronized (clock) {
                long until = System.nanoTime() + LONGEST_LOOK;
                while (out > MOST_OUT && System.nanoTime() < until) {
                    TimeUnit.NANOSECONDS.timedWait(clock, until - System.nanoTime());
                }
                filmed = at;
                clock.notifyAll();
                while (now < at && now < count * EACH - 1) {
                    clock.wait();
                }
                if (now < at) {
                    looking = false;
                    clock.notifyAll();
                    return Optional.empty();
                }
            }
            Frame drawing = picture(at);
            synchronized (clock) {
                out++;
            }
            return Optional.of(new Frame(WIDTH, HEIGHT, drawing.rgb(), at, this::back));
        }

        @Override
        public SourceKind kind() {
            return SourceKind.CAMERA;
        }

        @Override
        public double[] arrivals() {
            return new double[0];
        }

        @Override
        public String name() {
            return "Front";
        }

        @Override
        public void close() {
            synchronized (clock) {
                looking = false;
                clock.notifyAll();
            }
        }
    }

    /** Is time itself, and waits for the camera. */
    private final class Microphone implements AudioSource {
        private final HeldInterview[] held;
        private final CountDownLatch over;
        private int position;

        Microphone(HeldInterview[] held, CountDownLatch over) {
            this.held = held;
            this.over = over;
        }

        @Override
        public Optional<AudioBlock> next() throws InterruptedException {
            if (position + BLOCK > sound.length) {
                held[0].practice().stop();
                over.countDown();
                return Optional.empty();
            }
            float[] block = new float[BLOCK];
            System.arraycopy(sound, position, block, 0, BLOCK);
            double at = (double) position / SOUND_RATE;
            position += BLOCK;
            synchronized (clock) {
                now = (double) position / SOUND_RATE;
                clock.notifyAll();
                while (looking && filmed < at - 0.1) {
                    clock.wait();
                }
            }
            double of = at % EACH;
            if (at > 1 && of < 0.01) {
                held[0].practice().next();
            } else if (of >= 20 && of < 20.015) {
                marks.add(at);
                held[0].practice().mark(Mark.GOOD, "Ruth");
            }
            return Optional.of(new AudioBlock(block, 1, SOUND_RATE, at));
        }

        @Override
        public String name() {
            return "Headset";
        }

        @Override
        public void close() {}
    }

    private long nanos() {
        synchronized (clock) {
            return Math.round(1e9 * now);
        }
    }

    private void run() throws Exception {
        Round round = Round.of(
                Decks.own("informatics"),
                new Round.Wish(Optional.empty(), true, OptionalInt.empty(), 0),
                Decks.own(Decks.REFUSALS));
        About about = new About(
                ZonedDateTime.of(2026, 11, 30, 13, 0, 0, 0, ZoneOffset.UTC),
                "Generated",
                Company.MENTOR,
                Recorded.PICTURES,
                OptionalDouble.empty());
        Path home = Files.createTempDirectory("held");
        SessionFolder folder = SessionFolder.begin(home, about, round.deck());
        CountDownLatch over = new CountDownLatch(1);
        HeldInterview[] here = new HeldInterview[1];
        FakeDevices devices = new FakeDevices();
        devices.camera = Camera::new;
        devices.microphone = () -> new Microphone(here, over);
        List<Text> told = Collections.synchronizedList(new ArrayList<>());
        int heard;
        try (HeldInterview held = new HeldInterview(
                devices,
                folder,
                new HeldInterview.Wish(round, about, false, Optional.empty(), Optional.empty()),
                this::nanos,
                () -> Long.MAX_VALUE,
                new HeldInterview.Listener() {
                    @Override
                    public void happened(MockEvent event) {}

                    @Override
                    public void told(Text what) {
                        told.add(what);
                    }
                })) {
            here[0] = held;
            held.begin();
            over.await();
            held.watched();
            heard = held.fillers();
        }
        System.out.println("told: " + told);
        MockSession session = SavedSession.open(folder.folder());
        Review review = new MockReview(session, List.of()).run(false, false, Progress.NONE);
        tell(session, review, heard);
        System.out.println(folder.folder());
    }

    private void tell(MockSession session, Review review, int heard) {
        off("marks", marks, live(session, MockEvent.Marked.class));
        List<MockEvent.Seen> seen = session.events().stream()
                .filter(MockEvent.Seen.class::isInstance)
                .map(MockEvent.Seen.class::cast)
                .toList();
        List<MockEvent.Seen> rocks = seen.stream()
                .filter(each -> each.what() == PictureEvent.Kind.ROCKING)
                .toList();
        List<MockEvent.Seen> light = seen.stream()
                .filter(each -> each.what() != PictureEvent.Kind.ROCKING)
                .toList();
        List<Moment> moments = review.moments().stream()
                .filter(each -> each.kind() == Moment.Kind.MOVEMENT)
                .toList();
        List<Moment> again =
                moments.stream().filter(each -> each.time().length() > 0).toList();
        List<Double> from = rocking.stream().map(Interval::start).toList();
        List<Double> to = rocking.stream().map(Interval::end).toList();
        off("light, live", steps, light.stream().map(MockEvent::at).toList());
        off(
                "light, review",
                steps,
                moments.stream()
                        .filter(each -> each.time().length() == 0)
                        .map(each -> each.time().start())
                        .toList());
        off("rocking begins, live", from, rocks.stream().map(MockEvent::at).toList());
        off(
                "rocking ends, live",
                to,
                rocks.stream().map(each -> each.at() + each.seconds()).toList());
        off(
                "rocking begins, review",
                from,
                again.stream().map(each -> each.time().start()).toList());
        off(
                "rocking ends, review",
                to,
                again.stream().map(each -> each.time().end()).toList());
        List<Double> ums = review.moments().stream()
                .filter(each -> each.kind() == Moment.Kind.FILLER)
                .map(each -> each.time().start())
                .toList();
        off("fillers, review", fillers, ums);
        System.out.println("fillers: true " + fillers.size() + ", live " + heard + ", review " + ums.size());
        double most = 0;
        double live = 0;
        double later = 0;
        var asked = Timeline.asked(session);
        for (int i = 0; i < Math.min(asked.size(), review.answers().size()); i++) {
            double one = asked.get(i).answered().map(Interval::length).orElse(0.0);
            double other = review.answers().get(i).time().length();
            most = Math.max(most, Math.abs(one / other - 1));
            live += one;
            later += other;
        }
        System.out.printf(
                Locale.ROOT,
                "answers: live %d, review %d; length in all %.1f and %.1f s (%.1f %%), of one at most %.1f %% apart%n",
                asked.size(),
                review.answers().size(),
                live,
                later,
                100 * (live / later - 1),
                100 * most);
    }

    private static List<Double> live(MockSession session, Class<?> kind) {
        return session.events().stream()
                .filter(kind::isInstance)
                .map(MockEvent::at)
                .toList();
    }

    /** How far each true event lies from the nearest one that was found, and how many were found that are none. */
    private static void off(String what, List<Double> truth, List<Double> found) {
        double most = 0;
        int within = 0;
        for (double each : truth) {
            double near = found.stream()
                    .mapToDouble(one -> Math.abs(one - each))
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
            most = Math.max(most, near);
            within += near <= 0.5 ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d of %d within 0.5 s, furthest %.2f s; %d found%n",
                what,
                within,
                truth.size(),
                most,
                found.size());
    }

    public static void main(String[] args) throws Exception {
        new HeldRun(Integer.parseInt(args[0]), args.length > 1 ? Double.parseDouble(args[1]) : 10).run();
        System.exit(0); // nets and encoders have threads of their own
    }
}
