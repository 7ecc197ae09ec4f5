package app.greenroom.check.sound;

import app.greenroom.model.measure.Guidance;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.check.Words;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.room.RoomFacts;
import java.util.List;

/** No hum of the mains. It advises only: many loudspeakers do not play so low a tone, and calls filter it. */
public final class HumCheck extends SoundCheck {
    public HumCheck() {
        super("sound-hum", Area.SOUND, Importance.ADVICE);
    }

    @Override
    public List<Limit> limits() {
        return List.of(Guidance.HUM);
    }

    @Override
    public Judgement judge(SpeechFacts facts) {
        if (facts.speechLevel().isEmpty()) {
            return nobodySpoke();
        }
        if (facts.snr().isEmpty()) { // the room was never heard alone, and a voice has a comb of its own
            return neverQuiet();
        }
        RoomFacts room = facts.room();
        if (room.hum().isEmpty() || room.humLevel().isEmpty()) {
            return Judgement.met("Nothing hums.", 100);
        }
        String hum = "hum of the mains (" + Words.whole(room.hum().getAsDouble()) + " Hz)";
        return Judgement.of(
                new Measure("Hum of the mains", room.humLevel().getAsDouble(), Guidance.HUM),
                "The " + hum + " is too soft to be heard.",
                "A soft " + hum + " lies behind your voice.",
                "A loud " + hum + " lies behind your voice.",
                "Move the microphone and its cable away from power supplies, or run the laptop on its battery.");
    }
}
