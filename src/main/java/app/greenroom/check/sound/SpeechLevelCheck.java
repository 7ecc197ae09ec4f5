package app.greenroom.check.sound;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.check.Words;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.microphone.OtherMicrophone;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Neither too quiet nor too loud. */
public final class SpeechLevelCheck extends SoundCheck {
    public SpeechLevelCheck() {
        super("sound-level", Area.SOUND, Importance.DECISIVE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.SPEECH_LEVEL);
    }

    @Override
    public Judgement judge(SpeechFacts facts) {
        Optional<OtherMicrophone> better = facts.microphone().better();
        if (facts.speechLevel().isEmpty()) {
            return better.map(other -> Judgement.couldNotCheck(
                            "This microphone hears nobody, but “" + other.name() + "” hears you.", choose(other)))
                    .orElseGet(SoundCheck::nobodySpoke);
        }
        double level = facts.speechLevel().getAsDouble();
        String side = side(facts);
        boolean quiet = level < Guidance.SPEECH_LEVEL.met().low();
        return Judgement.of(
                new Measure("Level of your voice", level, Guidance.SPEECH_LEVEL),
                "Your voice has a good level." + side,
                (quiet ? "Your voice is a little quiet." : "Your voice is a little loud.") + side,
                (quiet ? "Your voice is too quiet." : "Your voice is too loud.") + side,
                better.isPresent()
                        ? hears(better.get(), level) + choose(better.get())
                        : quiet
                                ? "Move closer to the microphone, or turn up its level in the system's sound settings."
                                : "Move away from the microphone, or turn down its level in the system's sound settings.");
    }

    /** Of a microphone with two sides one of which is dead; the one that lives was judged. */
    private static String side(SpeechFacts facts) {
        OptionalInt only = facts.microphone().only();
        if (only.isEmpty()) {
            return "";
        }
        String name =
                switch (only.getAsInt()) {
                    case 0 -> "left";
                    case 1 -> "right";
                    default -> "channel " + (only.getAsInt() + 1);
                };
        return " It comes on one side only (" + name + "); a call that mixes both sides makes it half as loud.";
    }

    private static String hears(OtherMicrophone other, double level) {
        return "“" + other.name() + "” hears you " + Words.whole(other.level() - level) + " dB better. ";
    }

    private static String choose(OtherMicrophone other) {
        return "Choose it with --microphone \"" + other.name() + "\", and choose the same one in the call.";
    }
}
