package app.greenroom.mock;

import app.greenroom.mock.Round.Item;
import app.greenroom.model.live.PictureEvent;
import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.mock.Hint;
import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MockEvent;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * A mock interview while it is held: which question is on the screen, how long its answer takes, and what is told of it. Its time
 * stands still while it is paused. Safe for threads; what happens is told under its lock, in order.
 */
public final class Practice {
    /** Letters of a note at most. */
    public static final int LONGEST_NOTE = 2_000;

    /** Letters of the name of who marks at most. */
    public static final int LONGEST_NAME = 60;

    private static final double NANOS = 1e9;

    private final Round round;
    private final LongSupplier nanoTime;
    private boolean listens;
    private final Consumer<MockEvent> told;
    private long start;
    private long pausedAt;
    private long pausedNanos;
    private int place = -1;
    private State state = State.BEFORE;
    private double shown; // when the question on the screen came there
    private double began = Double.NaN;
    private double lastHeard; // in the answer that began

    private enum State {
        BEFORE,
        RUNNING,
        PAUSED,
        ENDED
    }

    /**
     * @param nanoTime counts nanoseconds from any origin
     * @param listens whether {@link #heard} is called when the candidate speaks; else an answer begins with its question
     * @param told is told what happens; quick, and throws nothing
     */
    public Practice(Round round, LongSupplier nanoTime, boolean listens, Consumer<MockEvent> told) {
        this.round = round;
        this.nanoTime = nanoTime;
        this.listens = listens;
        this.told = told;
    }

    /** Begins, with the first question. */
    public synchronized void begin() {
        if (state != State.BEFORE) {
            throw new IllegalStateException("it was begun already");
        }
        start = nanoTime.getAsLong();
        state = State.RUNNING;
        show(0);
    }

    /** Seconds of the session; empty while it is paused, and before and after it. */
    public synchronized OptionalDouble now() {
        return state == State.RUNNING ? OptionalDouble.of(time(nanoTime.getAsLong())) : OptionalDouble.empty();
    }

    private double time(long nanos) {
        return (nanos - start - pausedNanos) / NANOS;
    }

    private double here() {
        return time(state == State.PAUSED ? pausedAt : nanoTime.getAsLong());
    }

    private void show(int item) {
        place = item;
        double now = here();
        shown = now;
        Item asked = round.items().get(item);
        told.accept(new MockEvent.Shown(now, asked.number(), asked.followUp(), round.text(asked)));
        began = Double.NaN;
        if (!listens) {
            answerBegins(now);
        }
    }

    private void answerBegins(double now) {
        began = now;
        lastHeard = Double.NaN;
        told.accept(new MockEvent.AnswerBegan(now));
    }

    /** An answer that was heard ended with its last word, and not when somebody pressed a key. */
    private void answerEnds(double now) {
        if (!Double.isNaN(began)) {
            told.accept(new MockEvent.AnswerEnded(listens && lastHeard > began ? lastHeard : now));
            began = Double.NaN;
        }
    }

    /** The candidate speaks, from that many seconds ago on; called again and again while it goes on. */
    public synchronized void heard(double ago) {
        if (state == State.RUNNING && listens && Double.isNaN(began)) {
            answerBegins(Math.max(shown, here() - ago)); // what was said before answers another question
        }
        lastHeard = state == State.RUNNING ? here() : lastHeard;
    }

    /**
     * Whether {@link #heard} is called from now on. An answer that was waited for while nobody is heard begins now, and the next ones
     * with their questions.
     */
    public synchronized void listens(boolean now) {
        listens = now;
        if (!now && state == State.RUNNING && Double.isNaN(began)) {
            answerBegins(here());
        }
    }

    /** Ends the answer and shows the next question, or ends the session after the last. */
    public synchronized void next() {
        if (!alive()) {
            return;
        }
        resume();
        if (place + 1 >= round.items().size()) {
            stop();
        } else {
            answerEnds(here());
            show(place + 1);
        }
    }

    /** Shows the question again; its answer begins anew. */
    public synchronized void repeat() {
        if (alive()) {
            resume();
            answerEnds(here());
            show(place);
        }
    }

    /** Lets the time stand still, or go on. */
    public synchronized void pauseOrResume() {
        if (state == State.RUNNING) {
            pausedAt = nanoTime.getAsLong();
            state = State.PAUSED;
        } else {
            resume();
        }
    }

    private void resume() {
        if (state == State.PAUSED) {
            long stood = nanoTime.getAsLong() - pausedAt;
            double at = here();
            pausedNanos += stood;
            state = State.RUNNING;
            told.accept(new MockEvent.Paused(at, stood / NANOS));
        }
    }

    /** Ends the session; harmless when it has ended. */
    public synchronized void stop() {
        if (alive()) {
            double now = here();
            answerEnds(now);
            state = State.ENDED;
            told.accept(new MockEvent.Ended(now));
        }
    }

    private boolean alive() {
        return state == State.RUNNING || state == State.PAUSED;
    }

    /** Sets a mark now. */
    public synchronized void mark(Mark mark, String by) {
        if (alive()) {
            told.accept(new MockEvent.Marked(here(), mark, by));
        }
    }

    /** Keeps a note now. */
    public synchronized void note(String text, String by) {
        if (alive() && !text.isBlank()) {
            told.accept(new MockEvent.Noted(here(), plain(text, LONGEST_NOTE), by));
        }
    }

    /** Without what a line of a file cannot hold, and no longer than that. */
    public static String plain(String text, int most) {
        String plain = text.replaceAll("[\\x00-\\x1f\\x7f-\\x9f]+", " ").strip();
        return plain.substring(0, Math.min(most, plain.length())).strip();
    }

    /** Keeps that a hint was given. */
    public synchronized void hinted(Hint hint) {
        if (alive()) {
            told.accept(new MockEvent.Hinted(here(), hint));
        }
    }

    /**
     * Keeps what happened in the picture.
     *
     * @param at when it began, seconds of the session
     * @param lasted seconds
     */
    public synchronized void seen(double at, PictureEvent.Kind what, double lasted) {
        if (alive()) {
            told.accept(new MockEvent.Seen(at, what, lasted));
        }
    }

    /** What is on the screen; empty before and after. */
    public synchronized Optional<Item> shown() {
        return alive() ? Optional.of(round.items().get(place)) : Optional.empty();
    }

    /** The words on the screen; empty before and after. */
    public synchronized Optional<String> question() {
        return shown().map(round::text);
    }

    /** How many have been asked, the one on the screen among them. */
    public synchronized int asked() {
        return place + 1;
    }

    /** Whether the time stands still. */
    public synchronized boolean paused() {
        return state == State.PAUSED;
    }

    /** Whether it has ended. */
    public synchronized boolean ended() {
        return state == State.ENDED;
    }

    /** Seconds of the answer until now; 0 before it. */
    public synchronized double answer() {
        return alive() && !Double.isNaN(began) ? here() - began : 0;
    }

    /** How an answer's time stands against a band. */
    public enum Pace {
        BEFORE,
        WITHIN,
        OVER
    }

    /**
     * How the answer's time stands.
     *
     * @param target seconds of a timed drill; empty for the one to two minutes of an answer
     */
    public Pace pace(OptionalDouble target) {
        Band band = band(target);
        double seconds = answer();
        return seconds < band.low() ? Pace.BEFORE : seconds <= band.high() ? Pace.WITHIN : Pace.OVER;
    }

    /** The band for an answer: one to two minutes; of a drill from nine tenths of its time on. Our choice. */
    static Band band(OptionalDouble target) {
        return target.isPresent()
                ? Band.between(0.9 * target.getAsDouble(), target.getAsDouble())
                : Guidance.ANSWER_LENGTH.met();
    }
}
