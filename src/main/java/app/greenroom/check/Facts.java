package app.greenroom.check;

import app.greenroom.model.Outcome;
import app.greenroom.network.NetworkFacts;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.room.EchoFacts;
import app.greenroom.text.Text;
import app.greenroom.vision.PictureFacts;

/**
 * All that the checks may know: facts, never frames or samples.
 *
 * @param picture what the camera showed
 * @param sound what the microphone heard
 * @param network what the network did
 * @param echo what came back of test tones; they are played only when somebody asks for it
 */
public record Facts(
        Observed<PictureFacts> picture,
        Observed<SpeechFacts> sound,
        Observed<NetworkFacts> network,
        Observed<EchoFacts> echo) {
    /** Why echo is not known. */
    public static final Outcome.NotAsked NO_ECHO_TEST = new Outcome.NotAsked(
            Text.of("Echo is tested only when you ask for it, because it plays tones: test the speaker."));

    /** Without a test for echo. */
    public Facts(Observed<PictureFacts> picture, Observed<SpeechFacts> sound, Observed<NetworkFacts> network) {
        this(picture, sound, network, new Observed.Skipped<>(NO_ECHO_TEST));
    }
}
