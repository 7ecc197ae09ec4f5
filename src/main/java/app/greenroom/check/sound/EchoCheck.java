package app.greenroom.check.sound;

import app.greenroom.check.Facts;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.check.Observed;
import app.greenroom.check.SideCheck;
import app.greenroom.model.Area;
import app.greenroom.model.Evidence;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Quantity;
import app.greenroom.speech.room.EchoFacts;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * The loudspeaker does not reach the microphone, or little. It advises only: most call programs take echo away, as well as
 * they can.
 */
public final class EchoCheck extends SideCheck<EchoFacts> {
    private static final Text FIX = Text.of("Use headphones or a headset, or turn the speaker down.");

    public EchoCheck() {
        super(
                "sound-echo",
                Area.SOUND,
                Importance.ADVICE,
                Text.of("Echo of the speaker"),
                Text.of("Plays three short tones and listens whether they come back through your microphone. It is"
                        + " done only when you ask for it."),
                Guidance.ECHO_LEVEL);
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
        Evidence floor = Measure.shown(Quantity.ECHO_FLOOR, facts.floor());
        if (facts.silent()) {
            return Judgement.couldNotCheck(
                    Text.of(
                            "The microphone gave nothing while the tones played: it is muted, switched off, or not the right one."),
                    Text.of("Unmute the microphone or choose another one, then test for echo again."));
        }
        if (facts.level().isEmpty()) {
            if (facts.clipped()) {
                return Judgement.couldNotCheck(
                        Text.of("The microphone was overdriven while the tones played."),
                        Text.of(
                                "Turn down the microphone's level in the system's sound settings, then test for echo again."));
            }
            if (facts.torn()) {
                return Judgement.couldNotCheck(
                        Text.of("The tones were interrupted on their way."),
                        Text.of("Close programs that keep the computer busy, then test for echo again."));
            }
            if (facts.floor() > Guidance.ECHO_LEVEL.met().high()) {
                return Judgement.couldNotCheck(
                        Text.of("The room was too loud to hear an echo."),
                        Text.of("Wait for a quiet moment, stay silent, and test for echo again."));
            }
            return Judgement.met(
                    Text.of(
                            "No echo was heard. If you did not hear the tones yourself, the speaker is off: switch it on and test again."),
                    100,
                    floor);
        }
        double level = facts.level().getAsDouble();
        if (facts.clipped() && Guidance.ECHO_LEVEL.near().holds(level)) {
            return Judgement.couldNotCheck(
                    Text.of("The microphone was overdriven while the tones played."),
                    Text.of(
                            "Turn down the microphone's level in the system's sound settings, then test for echo again."));
        }
        Judgement judged = Judgement.of(
                new Measure(level, Guidance.ECHO_LEVEL),
                Text.of("Hardly any echo comes back."),
                Text.of("Some echo comes back; most call programs can take it away."),
                Text.of("Echo: the other side will hear itself."),
                FIX);
        List<Evidence> evidence = new ArrayList<>(judged.evidence());
        facts.delay().ifPresent(delay -> evidence.add(Measure.shown(Quantity.ECHO_DELAY, 1000 * delay)));
        evidence.add(floor);
        return new Judgement(judged.outcome(), judged.sentence(), judged.score(), evidence);
    }
}
