package app.greenroom.check.sound;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Guidance;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.room.RoomFacts;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;

/** No hum of the mains. It advises only: many loudspeakers do not play so low a tone, and calls filter it. */
public final class HumCheck extends SoundCheck {
    public HumCheck() {
        super(
                "sound-hum",
                Area.SOUND,
                Importance.ADVICE,
                Text.of("Hum"),
                Text.of("Looks for the hum of the mains, at 50 or 60 Hz and above."),
                Guidance.HUM);
    }

    @Override
    public Judgement judge(SpeechFacts facts) {
        if (facts.level().speech().isEmpty()) {
            return nobodySpoke();
        }
        if (facts.level().noiseFloor().isEmpty()) { // the room was never heard alone, and a voice has a comb of its own
            return neverQuiet();
        }
        RoomFacts room = facts.room();
        if (room.hum().isEmpty() || room.humLevel().isEmpty()) {
            return Judgement.met(Text.of("Nothing hums."), 100);
        }
        Argument mains = Argument.amount(room.hum().getAsDouble(), Unit.HERTZ, 0);
        return Judgement.of(
                new Measure(room.humLevel().getAsDouble(), Guidance.HUM),
                Text.of("The hum of the mains ({0}) is too soft to be heard.", mains),
                Text.of("A soft hum of the mains ({0}) lies behind your voice.", mains),
                Text.of("A loud hum of the mains ({0}) lies behind your voice.", mains),
                Text.of("Move the microphone and its cable away from power supplies, or run the laptop on its"
                        + " battery."));
    }
}
