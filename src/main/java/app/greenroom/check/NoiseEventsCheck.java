package app.greenroom.check;

import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.speech.SpeechFacts;

/** Few knocks, clicks and chimes. It advises only: a knock during a check need not come again. */
final class NoiseEventsCheck extends SoundCheck {
    NoiseEventsCheck() {
        super("sound-events", Area.SOUND, Importance.ADVICE);
    }

    @Override
    public boolean live() {
        return false;
    }

    @Override
    Judgement judge(SpeechFacts facts) {
        if (facts.speechLevel().isEmpty()) {
            return nobodySpoke();
        }
        int count = facts.room().events().size();
        String heard =
                (count == 0 ? "No knock, click or chime" : count == 1 ? "One sudden noise" : count + " sudden noises")
                        + " in " + Words.whole(facts.duration()) + " s.";
        return new Counted("Knocks, clicks and chimes", count, facts.duration(), Guidance.NOISE_EVENTS)
                .judge(heard, "Do not touch table or keyboard while you speak, close the door and mute notifications.");
    }
}
