package app.greenroom.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.mock.MockSession.About;
import app.greenroom.mock.MockSession.Recorded;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.mock.Company;
import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.model.review.Answer;
import app.greenroom.model.review.Moment;
import app.greenroom.model.review.Review;
import app.greenroom.scene.RoomNoise;
import app.greenroom.scene.Sound;
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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole generated session: a voice of formants answers questions with fillers at known times, somebody marks, and the microphone
 * delivers faster than time runs. What was kept live and what the review finds are held against the truth.
 */
@Tag("slow")
@Timeout(900)
class HeldInterviewTest {
    private static final int RATE = 16_000;
    private static final int BLOCK = RATE / 50;
    private static final double ANSWER = 40;
    private static final double BETWEEN = 5;

    @TempDir
    Path home;

    private final AtomicLong nanos = new AtomicLong();
    private final List<Interval> fillers = new ArrayList<>();
    private final List<Interval> answers = new ArrayList<>();
    private final List<Double> marked = new ArrayList<>();

    private float[] session(int count) {
        float[] all = new float[(int) (count * (ANSWER + BETWEEN) * RATE)];
        Random random = new Random(3);
        for (int i = 0; i < all.length; i++) {
            all[i] = (float) (0.0005 * random.nextGaussian());
        }
        for (int i = 0; i < count; i++) {
            Sound sound = new VoiceScene(60 + i, ANSWER, RATE, 120, 4, -24, RoomNoise.PINK, 45).sound();
            double from = BETWEEN + i * (ANSWER + BETWEEN);
            float[] voice = sound.samples();
            for (int k = 0; k < voice.length && from * RATE + k < all.length; k++) {
                all[(int) (from * RATE) + k] += voice[k];
            }
            sound.truth()
                    .fillers()
                    .forEach(each -> fillers.add(new Interval(
                            from + each.when().start(), from + each.when().end())));
            List<Interval> speech = sound.truth().speech();
            answers.add(new Interval(
                    from + speech.get(0).start(),
                    from + speech.get(speech.size() - 1).end()));
        }
        return all;
    }

    /** A microphone that is time itself: each block moves the clock, and at set times somebody presses a key. */
    private final class Script implements AudioSource {
        private final float[] samples;
        private final CountDownLatch over;
        private final Runnable next;
        private final Runnable mark;
        private final Runnable end;
        private int position;

        Script(float[] samples, CountDownLatch over, Runnable next, Runnable mark, Runnable end) {
            this.samples = samples;
            this.over = over;
            this.next = next;
            this.mark = mark;
            this.end = end;
        }

        @Override
        public String name() {
            return "Headset";
        }

        @Override
        public Optional<AudioBlock> next() {
            if (position + BLOCK > samples.length) {
                end.run();
                over.countDown();
                return Optional.empty();
            }
            float[] block = new float[BLOCK];
            System.arraycopy(samples, position, block, 0, BLOCK);
            double at = (double) position / RATE;
            position += BLOCK;
            nanos.set(Math.round(1e9 * position / RATE));
            double of = at % (ANSWER + BETWEEN);
            if (at > 1 && of < 0.01) {
                next.run();
            } else if (of >= 20 && of < 20.015) {
                marked.add((double) position / RATE);
                mark.run();
            }
            return Optional.of(new AudioBlock(block, 1, RATE, at));
        }

        @Override
        public void close() {}
    }

    private SessionFolder folder(Round round, About about) throws MockException {
        return SessionFolder.begin(home, about, round.deck());
    }

    /** A microphone that nobody hears by: what answers are timed by is gone, and they are timed all the same. */
    @Test
    void whereNobodyIsHeardAnAnswerBeginsByItself() throws Exception {
        FakeDevices devices = new FakeDevices();
        devices.microphone = () -> {
            throw new CaptureException(new DeviceFault.Absent(DeviceName.MICROPHONE));
        };
        List<Text> told = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch began = new CountDownLatch(2);
        Round round = Round.of(Decks.own("common"), Round.Wish.PLAIN, Decks.own(Decks.REFUSALS));
        try (HeldInterview held = interview(devices, round, told, began)) {
            held.begin();
            held.watched();
            nanos.addAndGet(20_000_000_000L);
            assertThat(held.practice().answer()).isEqualTo(20);
            held.practice().next();
            began.await();
            nanos.addAndGet(3_000_000_000L);
            assertThat(held.practice().answer()).isEqualTo(3);
        }
        assertThat(told).isNotEmpty();
    }

    /** The first screen wants its devices back: they are let go, it is said, and the interview goes on. */
    @Test
    void whoseDevicesAreTakenBackGoesOnWithoutThem() throws Exception {
        FakeDevices devices = new FakeDevices();
        CountDownLatch opened = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        devices.microphone = () -> new AudioSource() {
            @Override
            public String name() {
                return "Headset";
            }

            @Override
            public Optional<AudioBlock> next() throws InterruptedException {
                opened.countDown();
                new CountDownLatch(1).await();
                return Optional.empty();
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };
        List<Text> told = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch began = new CountDownLatch(1);
        Round round = Round.of(Decks.own("common"), Round.Wish.PLAIN, Decks.own(Decks.REFUSALS));
        try (HeldInterview held = interview(devices, round, told, began)) {
            held.begin();
            opened.await();
            assertThat(held.recording()).isTrue();
            held.unwatched();
            closed.await();
            assertThat(held.recording()).isFalse();
            assertThat(told)
                    .contains(Text.of("Camera and microphone were taken back: from now on nothing is recorded, and no"
                            + " hint is given."));
            began.await();
            assertThat(held.practice().ended()).isFalse();
        }
    }

    /** Somebody listens for hints, and what is heard is kept nowhere. */
    @Test
    void withoutARecordingNoSoundIsKept() throws Exception {
        FakeDevices devices = new FakeDevices();
        CountDownLatch over = new CountDownLatch(1);
        devices.microphone = () -> new Script(session(1), over, () -> {}, () -> {}, () -> {});
        Round round = Round.of(Decks.own("common"), Round.Wish.PLAIN, Decks.own(Decks.REFUSALS));
        About about = new About(
                ZonedDateTime.of(2026, 11, 30, 13, 0, 0, 0, ZoneOffset.UTC),
                "Generated",
                Company.ALONE,
                Recorded.NOTHING,
                OptionalDouble.empty());
        try (HeldInterview held = interview(
                devices, round, about, true, Collections.synchronizedList(new ArrayList<>()), new CountDownLatch(1))) {
            held.begin();
            held.watched();
            assertThat(held.listens()).isTrue();
            assertThat(held.recording()).isFalse();
        }
        assertThat(over.getCount()).as("all of it was heard").isZero();
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(SessionFolder.ABOUT, SessionFolder.DECK, SessionFolder.EVENTS);
        }
    }

    private HeldInterview interview(FakeDevices devices, Round round, List<Text> told, CountDownLatch began)
            throws MockException {
        About about = new About(
                ZonedDateTime.of(2026, 11, 30, 13, 0, 0, 0, ZoneOffset.UTC),
                "Generated",
                Company.ALONE,
                Recorded.SOUND,
                OptionalDouble.empty());
        return interview(devices, round, about, false, told, began);
    }

    private HeldInterview interview(
            FakeDevices devices, Round round, About about, boolean hints, List<Text> told, CountDownLatch began)
            throws MockException {
        return new HeldInterview(
                devices,
                folder(round, about),
                new HeldInterview.Wish(round, about, hints, Optional.empty(), Optional.empty()),
                nanos::get,
                () -> Long.MAX_VALUE,
                new HeldInterview.Listener() {
                    @Override
                    public void happened(MockEvent event) {
                        if (event instanceof MockEvent.AnswerBegan) {
                            began.countDown();
                        }
                    }

                    @Override
                    public void told(Text what) {
                        told.add(what);
                    }
                });
    }

    @Test
    void whatHappenedIsWhereItHappenedLiveAndInReview() throws Exception {
        int count = Integer.getInteger("greenroom.mock.answers", 2);
        float[] samples = session(count);
        CountDownLatch over = new CountDownLatch(1);
        List<MockEvent> live = Collections.synchronizedList(new ArrayList<>());
        List<Text> told = Collections.synchronizedList(new ArrayList<>());
        FakeDevices devices = new FakeDevices();
        List<HeldInterview> here = new ArrayList<>();
        devices.microphone = () -> {
            Practice practice = here.get(0).practice();
            return new Script(samples, over, practice::next, () -> practice.mark(Mark.GOOD, "Ruth"), practice::stop);
        };
        Round round = Round.of(
                Decks.own("informatics"),
                new Round.Wish(Optional.empty(), true, OptionalInt.empty(), 0),
                Decks.own(Decks.REFUSALS));
        About about = new About(
                ZonedDateTime.of(2026, 11, 30, 13, 0, 0, 0, ZoneOffset.UTC),
                "Generated",
                Company.MENTOR,
                Recorded.SOUND,
                OptionalDouble.empty());
        SessionFolder folder = folder(round, about);
        int heard;
        try (HeldInterview held = new HeldInterview(
                devices,
                folder,
                new HeldInterview.Wish(round, about, false, Optional.empty(), Optional.empty()),
                nanos::get,
                () -> Long.MAX_VALUE,
                new HeldInterview.Listener() {
                    @Override
                    public void happened(MockEvent event) {
                        live.add(event);
                    }

                    @Override
                    public void told(Text what) {
                        told.add(what);
                    }
                })) {
            here.add(held);
            held.begin();
            assertThat(over.await(800, TimeUnit.SECONDS)).isTrue();
            held.watched();
            heard = held.fillers();
        }
        assertThat(told).isEmpty();
        MockSession session = SavedSession.open(folder.folder());
        assertThat(session.events()).hasSameElementsAs(live);
        List<Double> marks = session.events().stream()
                .filter(MockEvent.Marked.class::isInstance)
                .map(MockEvent::at)
                .toList();
        assertThat(marks).hasSize(count);
        for (int i = 0; i < count; i++) {
            assertThat(marks.get(i)).isBetween(marked.get(i) - 0.05, marked.get(i) + 0.05);
        }
        List<Double> began = session.events().stream()
                .filter(MockEvent.AnswerBegan.class::isInstance)
                .map(MockEvent::at)
                .toList();
        Review review = new MockReview(session, List.of()).run(false, false, Progress.NONE);
        List<Answer> found = review.answers();
        System.out.println("began " + began + "\nfound "
                + found.stream().map(Answer::time).toList() + "\ntrue " + answers + "\nlive "
                + Timeline.asked(session).stream().map(a -> a.answered()).toList());
        assertThat(began).hasSize(count);
        assertThat(found).hasSize(count);
        for (int i = 0; i < count; i++) {
            Interval truth = answers.get(i);
            assertThat(began.get(i)).isBetween(truth.start() - 0.5, truth.start() + 0.5);
            assertThat(found.get(i).time().start()).isBetween(truth.start() - 0.5, truth.start() + 0.5);
            assertThat(found.get(i).time().end()).isBetween(truth.end() - 0.5, truth.end() + 0.5);
            assertThat(found.get(i).question())
                    .contains(round.text(round.items().get(i)));
        }
        List<Moment> ums = review.moments().stream()
                .filter(each -> each.kind() == Moment.Kind.FILLER)
                .toList();
        long right = ums.stream()
                .filter(each ->
                        fillers.stream().anyMatch(truth -> Math.abs(each.time().start() - truth.start()) < 0.5))
                .count();
        System.out.println("fillers: true " + fillers.size() + ", review " + ums.size() + " of which where they are "
                + right + ", live " + heard);
        assertThat(right).isGreaterThanOrEqualTo(Math.round(0.9 * fillers.size()));
        assertThat((double) heard).isCloseTo(ums.size(), withinPercentage(2));
        assertThat(Timeline.asked(session)).hasSize(count);
        for (int i = 0; i < count; i++) {
            Interval timed = Timeline.asked(session).get(i).answered().orElseThrow();
            assertThat(timed.length())
                    .as("the length of answer %d, live and in the review", i + 1)
                    .isCloseTo(found.get(i).time().length(), withinPercentage(2));
        }
        assertThat(review.moments().stream().filter(each -> each.kind() == Moment.Kind.REMARK))
                .hasSize(count)
                .allMatch(each -> each.label().toString().equals("good (Ruth)"));
    }
}
