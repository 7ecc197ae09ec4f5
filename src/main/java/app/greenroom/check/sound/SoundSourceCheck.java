package app.greenroom.check.sound;

import app.greenroom.check.Judgement;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.text.Text;

/** A program, a phone, another computer or a loudspeaker that passes as the microphone, as far as its name tells. */
public final class SoundSourceCheck extends SoundCheck {
    private static final int WARNING = 65;

    public SoundSourceCheck() {
        super(
                "sound-source",
                Area.SOUND,
                Importance.ADVICE,
                Text.of("Which microphone"),
                Text.of("Tells by its name whether the sound comes from a microphone, a phone, a program, another"
                        + " computer or this computer's own sound. It has no number."));
    }

    @Override
    public Judgement judge(SpeechFacts facts) {
        return switch (facts.microphone().source()) {
            case RECORDING ->
                Judgement.notAsked(
                        new Outcome.NotAsked(Text.of("A recording does not tell which microphone it comes from.")));
            case UNKNOWN ->
                Judgement.notAsked(new Outcome.NotAsked(
                        Text.of("The system chose the microphone and does not tell which one it is.")));
            case MICROPHONE -> Judgement.met(Text.of("By its name, the sound comes from a microphone."), 100);
            case PHONE -> Judgement.met(Text.of("The sound comes from a phone used as a microphone."), 100);
            case VIRTUAL ->
                Judgement.near(
                        Text.of(
                                "The sound comes from a virtual microphone, a program: it may change your voice or pass on other"
                                        + " sound."),
                        Text.of(
                                "Choose the microphone itself, unless you want the program's sound; choose the same one in the"
                                        + " interview."),
                        WARNING);
            case REMOTE ->
                Judgement.near(
                        Text.of("The sound comes over a remote desktop from the microphone of another computer."),
                        Text.of("Hold the interview on the computer that the microphone is plugged into."),
                        WARNING);
            case LOUDSPEAKER ->
                Judgement.near(
                        Text.of("The sound is what this computer itself plays, not what a microphone hears."),
                        Text.of("Choose the microphone that you speak into, here and in the interview."),
                        WARNING);
        };
    }
}
