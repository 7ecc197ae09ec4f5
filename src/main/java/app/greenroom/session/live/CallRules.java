package app.greenroom.session.live;

import app.greenroom.model.Area;
import app.greenroom.model.Evidence;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.live.CallGlance;
import app.greenroom.model.live.CallGlance.Sight;
import app.greenroom.model.live.CallGlance.Sign;
import app.greenroom.model.live.LiveLevel;
import app.greenroom.model.live.SoundEvent;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Quantity;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What is worth a glance while a call goes on, out of what a live watch tells: only what lasts, so that nobody is disturbed by a cough
 * or by bending down, and never what is not known. Findings have settled for two seconds before they come here; the
 * {@value #LASTS} s that they must hold on are our choice, and so is how long a burst of um stays, {@value #STAYS} s.
 *
 * <p>Safe for threads: the watch tells, the window asks.
 */
public final class CallRules {
    private static final double LASTS = 3;
    private static final double STAYS = 15;

    private final boolean camera;
    private final FillerBurst fillers = new FillerBurst();
    private final Map<String, Finding> findings = new HashMap<>();
    private final Map<Sign, Double> since = new EnumMap<>(Sign.class);
    private boolean looked;
    private boolean gone;
    private double burst = Double.NEGATIVE_INFINITY;

    /**
     * @param camera whether the camera is watched too
     * @param now seconds on the clock that {@link #glance} is asked by; nothing is heard yet
     */
    public CallRules(boolean camera, double now) {
        this.camera = camera;
        since.put(Sign.MUTED, now);
    }

    /**
     * Takes what the watch tells.
     *
     * @param now seconds on the clock that {@link #glance} is asked by
     */
    public synchronized void accept(LiveEvent event, double now) {
        if (event instanceof LiveEvent.Stands one) {
            one.findings().stream().findFirst().ifPresent(any -> findings.values()
                    .removeIf(of -> sound(of) == sound(any)));
            one.findings().forEach(finding -> findings.put(finding.check(), finding));
            last(Sign.LEFT, shown("framing-face", CallRules::nobody), now);
            last(Sign.DARK, shown("light-dim", finding -> finding.outcome() instanceof Outcome.Missed), now);
            last(Sign.QUIET, shown("sound-level", CallRules::quiet), now);
        } else if (event instanceof LiveEvent.Looked) {
            looked = true;
        } else if (event instanceof LiveEvent.NoPicture) {
            gone = true;
            last(Sign.PICTURE_GONE, true, now);
        } else if (event instanceof LiveEvent.PictureBack) {
            gone = false;
            last(Sign.PICTURE_GONE, false, now);
        } else if (event instanceof LiveEvent.Level one) {
            last(Sign.MUTED, one.level().state() == LiveLevel.State.SILENT, now);
        } else if (event instanceof LiveEvent.NoLevel) {
            last(Sign.MUTED, true, now);
        } else if (event instanceof LiveEvent.Heard one && one.sound().kind() == SoundEvent.Kind.FILLED_PAUSE) {
            fillers.heard(now);
            if (fillers.at(now)) {
                fillers.forget(); // the next burst counts anew
                burst = now;
            }
        }
    }

    private void last(Sign sign, boolean so, double now) {
        if (so) {
            since.putIfAbsent(sign, now);
        } else {
            since.remove(sign);
        }
    }

    private boolean shown(String check, Predicate<Finding> how) {
        Finding finding = findings.get(check);
        return finding != null && how.test(finding);
    }

    private static boolean sound(Finding finding) {
        return finding.area() == Area.SOUND || finding.area() == Area.SPEECH;
    }

    private static boolean nobody(Finding finding) {
        return finding.outcome() instanceof Outcome.Missed
                && finding.evidence().stream().anyMatch(one -> is(one, Quantity.FACE_COUNT) && value(one) == 0);
    }

    private static boolean quiet(Finding finding) {
        return finding.outcome() instanceof Outcome.Missed
                && finding.evidence().stream()
                        .anyMatch(one -> is(one, Quantity.SPEECH_LEVEL)
                                && value(one) < Guidance.SPEECH_LEVEL.met().low());
    }

    private static boolean is(Evidence one, Quantity quantity) {
        return one.measurement().id().equals(quantity.id());
    }

    private static double value(Evidence one) {
        return one.measurement().value() instanceof Measured.Scalar scalar ? scalar.value() : Double.NaN;
    }

    /**
     * What a glance should tell.
     *
     * @param now seconds on the clock of {@link #accept}
     */
    public synchronized CallGlance glance(double now) {
        return new CallGlance(sign(now), sight());
    }

    private Sight sight() {
        return !camera ? Sight.LEFT_TO_CALL : looked ? Sight.WATCHED : Sight.NONE;
    }

    private Sign sign(double now) {
        if (looked && lasts(Sign.PICTURE_GONE, now)) {
            return Sign.PICTURE_GONE;
        }
        boolean sees = looked && !gone;
        if (sees && lasts(Sign.LEFT, now)) {
            return Sign.LEFT;
        } else if (sees && lasts(Sign.DARK, now)) {
            return Sign.DARK;
        } else if (lasts(Sign.QUIET, now)) {
            return Sign.QUIET;
        } else if (now - burst < STAYS) {
            return Sign.FILLERS;
        } else if (lasts(Sign.MUTED, now)) {
            return Sign.MUTED;
        }
        boolean seen = sees
                && well("framing-face")
                && findings.values().stream()
                        .noneMatch(of -> of.area() == Area.LIGHTING && of.outcome() instanceof Outcome.Missed);
        boolean heard = well("sound-level") && !since.containsKey(Sign.MUTED);
        return seen && heard ? Sign.WELL : seen ? Sign.SEEN : heard ? Sign.HEARD : Sign.LISTENING;
    }

    private boolean lasts(Sign sign, double now) {
        Double began = since.get(sign);
        return began != null && now - began >= LASTS;
    }

    private boolean well(String check) {
        return shown(check, finding -> finding.outcome() instanceof Outcome.Met);
    }
}
