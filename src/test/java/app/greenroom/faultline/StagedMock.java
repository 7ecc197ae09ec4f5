package app.greenroom.faultline;

import app.greenroom.capture.CaptureException;
import app.greenroom.mock.Decks;
import app.greenroom.mock.HeldInterview;
import app.greenroom.mock.MockException;
import app.greenroom.mock.MockSession;
import app.greenroom.mock.MockSession.About;
import app.greenroom.mock.MockSession.Recorded;
import app.greenroom.mock.Practice;
import app.greenroom.mock.Round;
import app.greenroom.mock.SavedSession;
import app.greenroom.mock.SessionFolder;
import app.greenroom.model.mock.Company;
import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MockEvent;
import app.greenroom.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mock interview under a schedule. Somebody presses keys at random, and the disk may be nearly full from some moment on. What was told
 * while it was held must be in its folder afterwards, and a recording that is there must open.
 */
final class StagedMock implements Timeline.Gate {
    private static final Pattern TIME = Pattern.compile("\\b(at|seconds)=([-+.0-9E]+)");

    /** Seconds of the devices' time. */
    static final double LENGTH = 16;

    private static final int MOST_KEYS = 12;
    private static final long ROOM = 1_000_000_000; // bytes, more than a recording wants
    private static final double MILLISECOND = 1e-3; // a file's times are rounded to it
    private static final long LOOK_MILLIS = 10;
    private static final long AFTERWARDS_MILLIS = 20; // devices that nobody needs any more give less

    private final Senses senses;
    private final Consumer<String> wrong;
    private final StagedDevices devices;
    private final StagedClock clock;
    private final Random random;
    private final double fullFrom;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Deque<Press> presses = new ArrayDeque<>(); // guarded by this
    private final List<MockEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private @Nullable Practice practice; // guarded by this
    private volatile double now;

    private record Press(double at, Consumer<Practice> key) {}

    /**
     * @param wrong is told what should not have happened
     */
    StagedMock(Schedule schedule, Senses senses, Consumer<String> wrong) {
        this.senses = senses;
        this.wrong = wrong;
        devices = new StagedDevices(schedule, this);
        clock = new StagedClock(schedule, devices.microphone);
        random = new Random(schedule.seed() * 0x9E3779B97F4A7C15L + 2);
        fullFrom = random.nextInt(3) == 0 ? LENGTH * random.nextDouble() : Double.POSITIVE_INFINITY;
        List<Press> all = new ArrayList<>();
        for (int left = random.nextInt(MOST_KEYS); left > 0; left--) {
            all.add(new Press(LENGTH * random.nextDouble(), key()));
        }
        all.sort(Comparator.comparingDouble(Press::at));
        presses.addAll(all);
    }

    private Consumer<Practice> key() {
        return switch (random.nextInt(8)) {
            case 0 -> Practice::repeat;
            case 1, 2 -> Practice::pauseOrResume;
            case 3 -> each -> each.mark(Mark.GOOD, "Ruth");
            case 4 -> each -> each.note("slower \n\u2028 \u202e please", "Ruth");
            case 5 -> random.nextInt(4) == 0 ? Practice::stop : Practice::next;
            default -> Practice::next;
        };
    }

    StagedDevices devices() {
        return devices;
    }

    /** What was told its user, in English. */
    List<String> told() {
        return told;
    }

    @Override
    public void await(double time) throws InterruptedException {
        synchronized (this) {
            now = Math.max(now, time);
            while (practice != null && !presses.isEmpty() && presses.getFirst().at() <= now) {
                presses.removeFirst().key().accept(practice);
            }
        }
        if (time >= LENGTH) {
            over.countDown();
            TimeUnit.MILLISECONDS.sleep(AFTERWARDS_MILLIS);
        }
    }

    /** Holds it and looks what is left of it. */
    void hold() throws Exception {
        Path home = Files.createTempDirectory("mock");
        try {
            hold(home);
        } finally {
            try (Stream<Path> all = Files.walk(home)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private void hold(Path home) throws Exception {
        Round round = Round.of(Decks.own("informatics"), Round.Wish.PLAIN, Decks.own(Decks.REFUSALS));
        About about = new About(
                ZonedDateTime.now(clock),
                "Staged",
                Company.ALONE,
                random.nextBoolean() ? Recorded.SOUND : Recorded.PICTURES,
                OptionalDouble.empty());
        SessionFolder folder = SessionFolder.begin(home, about, round.deck());
        try (HeldInterview held = new HeldInterview(
                devices,
                folder,
                new HeldInterview.Wish(round, about, random.nextInt(4) == 0, Optional.empty(), Optional.empty()),
                () -> Math.round(1e9 * now),
                () -> now >= fullFrom ? 0 : ROOM,
                new Listener(),
                senses.interview())) {
            synchronized (this) {
                practice = held.practice();
            }
            held.begin();
            while (!over.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (!watched()) {
                    break; // both devices are gone for good, and their time stands still
                }
            }
        }
        look(folder, about);
    }

    private static boolean watched() {
        Thread[] threads = new Thread[100];
        int count = Thread.currentThread().getThreadGroup().enumerate(threads);
        for (int i = 0; i < count; i++) {
            if (threads[i].getName().equals("mock watch")) {
                return true;
            }
        }
        return false;
    }

    private void look(SessionFolder folder, About about) throws Exception {
        folder.trouble().ifPresent(trouble -> wrong.accept("trouble: " + trouble));
        told.stream().filter(each -> each.contains("failed")).forEach(wrong);
        try {
            MockSession session = SavedSession.open(folder.folder());
            List<MockEvent> kept = session.events();
            List<MockEvent> happened = new ArrayList<>(events);
            happened.sort(Comparator.comparingLong(event -> Math.round(event.at() / MILLISECOND))); // as kept
            if (!words(kept).equals(words(happened))) {
                wrong.accept("kept " + words(kept) + ", happened " + words(happened));
            }
            if (!inTurn(kept)) {
                wrong.accept("an answer begins or ends twice: " + words(kept));
            }
            if (kept.stream().filter(MockEvent.Ended.class::isInstance).count() != 1
                    || !(kept.get(kept.size() - 1) instanceof MockEvent.Ended)
                    || kept.get(kept.size() - 1).at() > now + MILLISECOND) {
                wrong.accept("it ends by " + kept.get(kept.size() - 1));
            }
            if (!session.about().made().toInstant().equals(about.made().toInstant())) {
                wrong.accept("it is of " + session.about().made());
            }
            if (session.recording().isPresent()) {
                if (!senses.whole().is(session.recording().get())) {
                    wrong.accept("a recording without sound");
                }
            } else if (told.isEmpty()) {
                wrong.accept("no recording, and nobody was told why");
            }
        } catch (MockException e) {
            wrong.accept("the session is lost: " + e.text());
        } catch (CaptureException e) {
            wrong.accept("the recording does not open: " + e);
        }
    }

    /** A file's times are in milliseconds, lengths too. */
    private static List<String> words(List<MockEvent> events) {
        return events.stream()
                .map(each -> TIME.matcher(each.toString())
                        .replaceAll(time -> time.group(1) + "=" + Math.round(1e3 * Double.parseDouble(time.group(2)))))
                .toList();
    }

    private static boolean inTurn(List<MockEvent> events) {
        boolean answers = false;
        for (MockEvent each : events) {
            if (each instanceof MockEvent.AnswerBegan || each instanceof MockEvent.AnswerEnded) {
                if (answers == each instanceof MockEvent.AnswerBegan) {
                    return false;
                }
                answers = !answers;
            }
        }
        return true;
    }

    private final class Listener implements HeldInterview.Listener {
        @Override
        public void happened(MockEvent event) {
            events.add(event);
        }

        @Override
        public void told(Text what) {
            told.add(what.toString());
        }
    }
}
