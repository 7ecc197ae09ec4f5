package app.greenroom.speech.room;

import app.greenroom.model.measure.Measurement;
import app.greenroom.model.measure.Quantity;
import java.util.ArrayList;
import java.util.List;

/** The echo test's measurements; what was not heard is left out. */
public final class EchoMeasurements {
    private EchoMeasurements() {}

    /** In the order in which the page of measures lists them. */
    public static List<Measurement> of(EchoFacts facts) {
        List<Measurement> all = new ArrayList<>();
        facts.delay().ifPresent(delay -> all.add(Measurement.of(Quantity.ECHO_DELAY, 1000 * delay)));
        facts.level().ifPresent(level -> all.add(Measurement.of(Quantity.ECHO_LEVEL, level)));
        if (!facts.silent()) {
            all.add(Measurement.of(Quantity.ECHO_FLOOR, facts.floor()));
        }
        return all;
    }
}
