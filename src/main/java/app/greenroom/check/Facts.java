package app.greenroom.check;

import app.greenroom.network.NetworkFacts;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.vision.PictureFacts;

/**
 * All that the checks may know: facts, never frames or samples.
 *
 * @param picture what the camera showed
 * @param sound what the microphone heard
 * @param network what the network did
 */
public record Facts(Observed<PictureFacts> picture, Observed<SpeechFacts> sound, Observed<NetworkFacts> network) {}
