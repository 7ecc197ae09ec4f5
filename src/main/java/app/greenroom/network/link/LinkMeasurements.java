package app.greenroom.network.link;

import app.greenroom.model.measure.Measurement;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.SurroundingFacts;
import app.greenroom.network.UdpFacts;
import java.util.ArrayList;
import java.util.List;

/** Link facts as measurements. */
public final class LinkMeasurements {
    private LinkMeasurements() {}

    /** All that one run says about the network; what was not measured is left out. */
    public static List<Measurement> of(NetworkFacts facts) {
        List<Measurement> list = new ArrayList<>(of(facts.link()));
        SurroundingFacts around = facts.around();
        around.hop().median().ifPresent(value -> list.add(Measurement.of("net.gateway.rtt", value, "ms")));
        around.nameServer().ifPresent(value -> list.add(Measurement.of("net.dns.server", value, "ms")));
        around.firstByte().ifPresent(value -> list.add(Measurement.of("net.http.ttfb", value, "ms")));
        around.signalDbm().ifPresent(value -> list.add(Measurement.of("net.wifi.signal", value, "dBm")));
        around.clockOffset().ifPresent(value -> list.add(Measurement.of("net.clock.offset", value, "s")));
        facts.stream().flatMap(UdpFacts::near).ifPresent(near -> {
            near.median().ifPresent(value -> list.add(Measurement.of("net.stun.rtt", value, "ms")));
            near.jitter().ifPresent(value -> list.add(Measurement.of("net.stun.jitter", value, "ms")));
        });
        facts.stream().ifPresent(stream -> {
            stream.median().ifPresent(value -> list.add(Measurement.of("net.udp.rtt", value, "ms")));
            stream.jitter().ifPresent(value -> list.add(Measurement.of("net.udp.jitter", value, "ms")));
            stream.loss().ifPresent(loss -> list.add(Measurement.of("net.udp.loss", loss.fraction(), "fraction")));
            stream.reordered().ifPresent(value -> list.add(Measurement.of("net.udp.reordered", value, "fraction")));
        });
        facts.load().ifPresent(load -> {
            load.upload().ifPresent(rate -> list.add(Measurement.of("net.upload", rate.value(), "Mbit/s")));
            load.download().ifPresent(rate -> list.add(Measurement.of("net.download", rate.value(), "Mbit/s")));
            load.added().ifPresent(value -> list.add(Measurement.of("net.load.delay", value, "ms")));
        });
        facts.traffic().ifPresent(count -> {
            list.add(Measurement.of("net.traffic.sent", count.sent() / 1e3, "kB"));
            list.add(Measurement.of("net.traffic.received", count.received() / 1e3, "kB"));
        });
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
