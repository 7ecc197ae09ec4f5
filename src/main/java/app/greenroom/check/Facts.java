package app.greenroom.check;

import app.greenroom.model.ComputerLoad;
import app.greenroom.model.Outcome;
import app.greenroom.network.NetworkFacts;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.room.EchoFacts;
import app.greenroom.text.Text;
import app.greenroom.vision.PictureFacts;
import java.util.Optional;

/**
 * All that the checks may know: facts, never frames or samples.
 *
 * @param picture what the camera showed
 * @param sound what the microphone heard
 * @param network what the network did
 * @param echo what came back of test tones; they are played only when somebody asks for it
 * @param computer how well this computer kept up meanwhile; empty of recorded input, and where it was not watched
 */
public record Facts(
        Observed<PictureFacts> picture,
        Observed<SpeechFacts> sound,
        Observed<NetworkFacts> network,
        Observed<EchoFacts> echo,
        Optional<ComputerLoad> computer) {
    /** Why echo is not known. */
    public static final Outcome.NotAsked NO_ECHO_TEST = new Outcome.NotAsked(
            Text.of("Echo is tested only when you ask for it, because it plays tones: test the speaker."));

    /** Without a test for echo. */
    public Facts(Observed<PictureFacts> picture, Observed<SpeechFacts> sound, Observed<NetworkFacts> network) {
        this(picture, sound, network, new Observed.Skipped<>(NO_ECHO_TEST));
    }

    /** Of a computer that was not watched. */
    public Facts(
            Observed<PictureFacts> picture,
            Observed<SpeechFacts> sound,
            Observed<NetworkFacts> network,
            Observed<EchoFacts> echo) {
        this(picture, sound, network, echo, Optional.empty());
    }

    /** The same on a computer that kept up so well; empty where it was not watched. */
    public Facts on(Optional<ComputerLoad> load) {
        return new Facts(picture, sound, network, echo, load);
    }
}
