package app.greenroom.session;

import app.greenroom.check.Facts;
import app.greenroom.check.Observed;
import app.greenroom.model.Measurement;
import app.greenroom.network.LinkMeasurements;
import app.greenroom.network.NetworkFacts;
import app.greenroom.speech.EchoFacts;
import app.greenroom.speech.EchoMeasurements;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.SpeechMeasurements;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.PictureMeasurements;
import java.util.ArrayList;
import java.util.List;

/** The measurements behind facts. */
final class Gathered {
    private Gathered() {}

    static List<Measurement> measurements(Facts facts) {
        List<Measurement> all = new ArrayList<>();
        if (facts.picture() instanceof Observed.Seen<PictureFacts> seen) {
            all.addAll(PictureMeasurements.of(seen.facts()));
        }
        if (facts.sound() instanceof Observed.Seen<SpeechFacts> seen) {
            all.addAll(SpeechMeasurements.of(seen.facts()));
        }
        if (facts.network() instanceof Observed.Seen<NetworkFacts> seen) {
            all.addAll(LinkMeasurements.of(seen.facts()));
        }
        if (facts.echo() instanceof Observed.Seen<EchoFacts> seen) {
            all.addAll(EchoMeasurements.of(seen.facts()));
        }
        return all;
    }
}
