package app.greenroom.network;

import app.greenroom.model.Measurement;
import java.util.ArrayList;
import java.util.List;

/** Link facts as measurements. */
public final class LinkMeasurements {
    private LinkMeasurements() {}

    /** All that one run says about the network; what was not measured is left out. */
    public static List<Measurement> of(NetworkFacts facts) {
        List<Measurement> list = new ArrayList<>(of(facts.link()));
        facts.estimate().score().ifPresent(value -> list.add(Measurement.of("net.mos", value, "MOS")));
        return List.copyOf(list);
    }

    /**
     * {@code net.rtt.median}, {@code net.jitter}, {@code net.dns} and {@code net.tls} in ms, {@code net.loss} as a fraction;
     * what was not measured is left out.
     */
    public static List<Measurement> of(LinkFacts facts) {
        List<Measurement> list = new ArrayList<>();
        facts.median().ifPresent(value -> list.add(Measurement.of("net.rtt.median", value, "ms")));
        facts.jitter().ifPresent(value -> list.add(Measurement.of("net.jitter", value, "ms")));
        facts.loss().ifPresent(loss -> list.add(Measurement.of("net.loss", loss.fraction(), "fraction")));
        facts.dns().ifPresent(value -> list.add(Measurement.of("net.dns", value, "ms")));
        facts.tls().ifPresent(value -> list.add(Measurement.of("net.tls", value, "ms")));
        return List.copyOf(list);
    }
}
