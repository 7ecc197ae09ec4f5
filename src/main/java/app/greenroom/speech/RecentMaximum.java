package app.greenroom.speech;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The most of something within the last {@value #REMEMBERED} s, for what a few seconds of sound show only by chance, so that a finding
 * would flap. How wide a microphone is depends on the words: without an s or an f the highest part is silent. How long the room is heard
 * alone depends on the pauses.
 */
public final class RecentMaximum {
    /** Seconds: our choice, about ten sentences, of which some hold an s and some end in a pause. */
    static final double REMEMBERED = 60;

    private final Deque<Heard> falling = new ArrayDeque<>(); // later ones are less

    private record Heard(double time, double much) {}

    /**
     * Takes what was heard now.
     *
     * @param time seconds, never less than before
     * @param heard how much, not negative
     * @return the most, at least as much
     */
    public double accept(double time, double heard) {
        while (!falling.isEmpty() && falling.getLast().much <= heard) {
            falling.removeLast();
        }
        falling.addLast(new Heard(time, heard));
        while (time - falling.getFirst().time > REMEMBERED) {
            falling.removeFirst();
        }
        return falling.getFirst().much;
    }

    /** Forgets everything: it is another microphone, or has become narrow. */
    public void forget() {
        falling.clear();
    }
}
