package app.greenroom.check.sound;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.microphone.OtherMicrophone;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.util.Optional;
import java.util.OptionalInt;

/** Neither too quiet nor too loud. */
public final class SpeechLevelCheck extends SoundCheck {
    public SpeechLevelCheck() {
        super(
                "sound-level",
                Area.SOUND,
                Importance.DECISIVE,
                Text.of("Loudness of your voice"),
                Text.of("Measures how loud your voice arrives: neither too quiet nor too loud."),
                Guidance.SPEECH_LEVEL);
    }

    @Override
    public Judgement judge(SpeechFacts facts) {
        Optional<OtherMicrophone> better = facts.microphone().better();
        if (facts.level().speech().isEmpty()) {
            return better.map(other -> Judgement.couldNotCheck(
                            Text.of("This microphone hears nobody, but “{0}” hears you.", Argument.name(other.name())),
                            choose(other)))
                    .orElseGet(SoundCheck::nobodySpoke);
        }
        double level = facts.level().speech().getAsDouble();
        Text side = side(facts);
        boolean quiet = level < Guidance.SPEECH_LEVEL.met().low();
        return Judgement.of(
                new Measure(level, Guidance.SPEECH_LEVEL),
                Text.sentences(Text.of("Your voice has a good level."), side),
                Text.sentences(
                        quiet ? Text.of("Your voice is a little quiet.") : Text.of("Your voice is a little loud."),
                        side),
                Text.sentences(quiet ? Text.of("Your voice is too quiet.") : Text.of("Your voice is too loud."), side),
                better.isPresent()
                        ? Text.sentences(hears(better.get(), level), choose(better.get()))
                        : quiet
                                ? Text.of("Move closer to the microphone, or turn up its level in the system's sound"
                                        + " settings.")
                                : Text.of("Move away from the microphone, or turn down its level in the system's sound"
                                        + " settings."));
    }

    /** Of a microphone with two sides one of which is dead; the one that lives was judged. */
    private static Text side(SpeechFacts facts) {
        OptionalInt only = facts.microphone().only();
        if (only.isEmpty()) {
            return Text.EMPTY;
        }
        Text name =
                switch (only.getAsInt()) {
                    case 0 -> Text.of("left");
                    case 1 -> Text.of("right");
                    default -> Text.of("channel {0}", Argument.count(only.getAsInt() + 1));
                };
        return Text.of(
                "It comes on one side only ({0}); a call that mixes both sides makes it half as loud.",
                Argument.of(name));
    }

    private static Text hears(OtherMicrophone other, double level) {
        return Text.of(
                "“{0}” hears you {1} better.",
                Argument.name(other.name()), Argument.amount(other.level() - level, Unit.DECIBELS, 0));
    }

    private static Text choose(OtherMicrophone other) {
        return Text.of("Choose “{0}”, and choose the same one in the call.", Argument.name(other.name()));
    }
}
