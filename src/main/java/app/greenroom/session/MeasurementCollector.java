package app.greenroom.session;

import app.greenroom.check.Facts;
import app.greenroom.check.Observed;
import app.greenroom.model.measure.Measurement;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.link.LinkMeasurements;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.SpeechMeasurements;
import app.greenroom.speech.room.EchoFacts;
import app.greenroom.speech.room.EchoMeasurements;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.PictureMeasurements;
import java.util.ArrayList;
import java.util.List;

/** The measurements behind facts. */
public final class MeasurementCollector {
    private MeasurementCollector() {}

    public static List<Measurement> measurements(Facts facts) {
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
