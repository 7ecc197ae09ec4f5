package app.greenroom.check;

import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Importance;
import app.greenroom.speech.SpeechFacts;

/** A check of what the microphone heard. */
abstract class SoundCheck implements Check {
    /** Seconds of speech under which habits and what needs many sounds are not judged. */
    static final double LEAST_SPEECH = 3;

    private final String id;
    private final Area area;
    private final Importance importance;

    SoundCheck(String id, Area area, Importance importance) {
        this.id = id;
        this.area = area;
        this.importance = importance;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Area area() {
        return area;
    }

    @Override
    public final Importance importance() {
        return importance;
    }

    @Override
    public final Finding judge(Facts facts) {
        if (facts.sound() instanceof Observed.Seen<SpeechFacts> seen) {
            return judge(seen.facts()).sign(this);
        } else if (facts.sound() instanceof Observed.Unseen<SpeechFacts> unseen) {
            return Judgement.unknown(unseen.why()).sign(this);
        }
        return Judgement.notAsked(((Observed.Skipped<SpeechFacts>) facts.sound()).why())
                .sign(this);
    }

    abstract Judgement judge(SpeechFacts facts);

    /** Somebody spoke all the time, so that the room was never heard alone. */
    static Judgement neverQuiet() {
        return Judgement.couldNotCheck(
                "There was no quiet moment to hear the room in.",
                "Check again and stay silent for two seconds before you speak.");
    }

    /** Nobody spoke: nothing is known, and nobody is to blame. */
    static Judgement nobodySpoke() {
        return Judgement.couldNotCheck(
                "Nobody was heard speaking.", "Check again and speak in your normal voice until the time is up.");
    }

    static Judgement tooLittleSpeech() {
        return Judgement.couldNotCheck(
                "There was too little speech to tell.", "Check again and speak until the time is up.");
    }
}
