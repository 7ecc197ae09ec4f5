package app.greenroom.check.sound;

import app.greenroom.check.Facts;
import app.greenroom.check.Judgement;
import app.greenroom.check.Observed;
import app.greenroom.check.SideCheck;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.fillers.FillerDoubt;
import app.greenroom.text.Text;

/** A check of what the microphone heard. */
abstract class SoundCheck extends SideCheck<SpeechFacts> {
    /** Seconds of speech under which habits and what needs many sounds are not judged. */
    static final double LEAST_SPEECH = 3;

    SoundCheck(String id, Area area, Importance importance, Text title, Text about, Limit... limits) {
        super(id, area, importance, title, about, limits);
    }

    @Override
    public final Observed<SpeechFacts> side(Facts facts) {
        return facts.sound();
    }

    /** Habits of speech show only over minutes. */
    @Override
    public boolean live() {
        return area() != Area.SPEECH;
    }

    /** Somebody spoke all the time, so that the room was never heard alone. */
    static Judgement neverQuiet() {
        return Judgement.couldNotCheck(
                Text.of("There was no quiet moment in which to hear the room."),
                Text.of("Check again and stay silent for three seconds before you speak."));
    }

    /** The voice left too little of the room to be heard: what comes and goes may have sounded under it. */
    static Judgement hardlyPaused() {
        return Judgement.couldNotCheck(
                Text.of("You hardly paused, so it could not be told how quiet the room is while you speak."),
                Text.of("Check again and stay silent for three seconds before you speak."));
    }

    /** Nobody spoke: nothing is known, and nobody is to blame. */
    static Judgement nobodySpoke() {
        return Judgement.couldNotCheck(
                Text.of("Nobody was heard speaking."),
                Text.of("Check again and speak in your normal voice until the time is up."));
    }

    static Judgement tooLittleSpeech() {
        return Judgement.couldNotCheck(
                Text.of("There was too little speech to tell."),
                Text.of("Check again and speak until the time is up."));
    }

    /** Why nothing is said of ums and uhs. */
    static Judgement doubtful(FillerDoubt doubt) {
        return switch (doubt) {
            case NO_NET ->
                Judgement.couldNotCheck(
                        Text.of("What listens for um and uh is missing from this program, or damaged."),
                        Text.of("Install Greenroom again."));
            case SECOND_VOICE ->
                Judgement.couldNotCheck(
                        Text.of("Another voice or a strong echo over yours: ums and uhs could not be told."),
                        Text.of("Check again where nobody else speaks and nothing echoes."));
            case MUSIC ->
                Judgement.couldNotCheck(
                        Text.of("Music behind the voice: ums and uhs could not be told."),
                        Text.of("Turn the music off and check again."));
            case NARROW ->
                Judgement.couldNotCheck(
                        Text.of("The sound is as narrow as a telephone's: ums and uhs could not be told."),
                        Text.of("Use another microphone, or a cable instead of Bluetooth, and check again."));
            case NOISY ->
                Judgement.couldNotCheck(
                        Text.of("Too much noise to tell ums and uhs from it."),
                        Text.of("Make it quieter or come nearer to the microphone, and check again."));
        };
    }
}
