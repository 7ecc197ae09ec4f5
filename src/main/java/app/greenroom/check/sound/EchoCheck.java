package app.greenroom.check.sound;

import app.greenroom.check.Facts;
import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.check.Observed;
import app.greenroom.check.SideCheck;
import app.greenroom.model.Area;
import app.greenroom.model.Evidence;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.speech.room.EchoFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * The loudspeaker does not reach the microphone, or little. It advises only: most call programs take echo away, as well as
 * they can.
 */
public final class EchoCheck extends SideCheck<EchoFacts> {
    private static final String FIX = "Use headphones or a headset, or turn the speaker down.";

    public EchoCheck() {
        super("sound-echo", Area.SOUND, Importance.ADVICE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.ECHO_LEVEL);
    }

    @Override
    public Observed<EchoFacts> side(Facts facts) {
        return facts.echo();
    }

    /** It is tested on its own, never while somebody speaks. */
    @Override
    public boolean live() {
        return false;
    }

    @Override
    public Judgement judge(EchoFacts facts) {
        Evidence floor = Measure.shown("Softest echo that would be heard here", "echo.floor", facts.floor(), "dB");
        if (facts.silent()) {
            return Judgement.couldNotCheck(
                    "The microphone gave nothing while the tones played: it is muted, switched off, or not the right one.",
                    "Unmute the microphone or choose another one, then test for echo again.");
        }
        if (facts.level().isEmpty()) {
            if (facts.clipped()) {
                return Judgement.couldNotCheck(
                        "The microphone was overdriven while the tones played.",
                        "Turn down the microphone's level in the system's sound settings, then test for echo again.");
            }
            if (facts.torn()) {
                return Judgement.couldNotCheck(
                        "The tones were interrupted on their way.",
                        "Close programs that keep the computer busy, then test for echo again.");
            }
            if (facts.floor() > Guidance.ECHO_LEVEL.met().high()) {
                return Judgement.couldNotCheck(
                        "The room was too loud to hear an echo.",
                        "Wait for a quiet moment and say nothing, then test for echo again.");
            }
            return Judgement.met(
                    "No echo was heard. If you did not hear the tones yourself, the speaker is off: then test again.",
                    100,
                    floor);
        }
        double level = facts.level().getAsDouble();
        if (facts.clipped() && Guidance.ECHO_LEVEL.near().holds(level)) {
            return Judgement.couldNotCheck(
                    "The microphone was overdriven while the tones played.",
                    "Turn down the microphone's level in the system's sound settings, then test for echo again.");
        }
        Judgement judged = Judgement.of(
                new Measure("Echo against what was played", level, Guidance.ECHO_LEVEL),
                "Hardly any echo comes back.",
                "Some echo comes back; most call programs can take it away.",
                "Echo: the other side will hear itself.",
                FIX);
        List<Evidence> evidence = new ArrayList<>(judged.evidence());
        facts.delay()
                .ifPresent(
                        delay -> evidence.add(Measure.shown("It comes back after", "echo.delay", 1000 * delay, "ms")));
        evidence.add(floor);
        return new Judgement(judged.outcome(), judged.sentence(), judged.score(), evidence);
    }
}
