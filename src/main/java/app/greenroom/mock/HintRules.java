package app.greenroom.mock;

import app.greenroom.model.mock.Hint;
import app.greenroom.session.live.FillerBurst;
import java.util.Optional;

/**
 * When a speaker is given a hint: at most one word in {@value #APART} s, and only for what lasts. Sparse words every twenty seconds
 * are liked better than a stream of them and than none (Tanveer, Lin and Hoque 2015, Rhema). What counts as lasting is our choice.
 * Used by one thread.
 */
final class HintRules {
    static final double APART = 20;

    private static final double LASTS = 5;

    private final double longest;
    private final FillerBurst fillers = new FillerBurst();
    private double last = Double.NEGATIVE_INFINITY;
    private double faceGone = Double.NaN;
    private double lightGone = Double.NaN;
    private boolean saidLong;

    /**
     * @param longest seconds after which an answer is long
     */
    HintRules(double longest) {
        this.longest = longest;
    }

    void filler(double at) {
        fillers.heard(at);
    }

    void face(double at, boolean seen) {
        faceGone = seen ? Double.NaN : Double.isNaN(faceGone) ? at : faceGone;
    }

    void light(double at, boolean well) {
        lightGone = well ? Double.NaN : Double.isNaN(lightGone) ? at : lightGone;
    }

    void question() {
        saidLong = false;
        fillers.forget();
    }

    /**
     * The hint to give now, if any.
     *
     * @param at seconds of the session
     * @param answer seconds of the answer
     */
    Optional<Hint> at(double at, double answer) {
        if (at - last < APART) {
            return Optional.empty();
        }
        Optional<Hint> hint = Optional.empty();
        if (at - faceGone >= LASTS) {
            hint = Optional.of(Hint.FRAME);
        } else if (at - lightGone >= LASTS) {
            hint = Optional.of(Hint.LIGHT);
        } else if (answer > longest && !saidLong) {
            hint = Optional.of(Hint.LAND);
            saidLong = true;
        } else if (fillers.at(at)) {
            hint = Optional.of(Hint.PAUSE);
            fillers.forget();
        }
        if (hint.isPresent()) {
            last = at;
        }
        return hint;
    }
}
