package app.greenroom.network.link;

import app.greenroom.model.measure.Measurement;
import app.greenroom.model.measure.Quantity;
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
        around.hop().median().ifPresent(value -> list.add(Measurement.of(Quantity.NET_GATEWAY, value)));
        around.nameServer().ifPresent(value -> list.add(Measurement.of(Quantity.NET_DNS_SERVER, value)));
        around.firstByte().ifPresent(value -> list.add(Measurement.of(Quantity.NET_FIRST_BYTE, value)));
        around.access().signalDbm().ifPresent(value -> list.add(Measurement.of(Quantity.NET_WIFI_SIGNAL, value)));
        around.clock().ifPresent(clock -> list.add(Measurement.of(Quantity.NET_CLOCK_OFFSET, clock.offset())));
        facts.stream().flatMap(UdpFacts::near).ifPresent(near -> {
            near.median().ifPresent(value -> list.add(Measurement.of(Quantity.NET_STUN_ROUND_TRIP, value)));
            near.jitter().ifPresent(value -> list.add(Measurement.of(Quantity.NET_STUN_JITTER, value)));
        });
        facts.stream().ifPresent(stream -> {
            stream.median().ifPresent(value -> list.add(Measurement.of(Quantity.NET_UDP_ROUND_TRIP, value)));
            stream.jitter().ifPresent(value -> list.add(Measurement.of(Quantity.NET_UDP_JITTER, value)));
            stream.loss().ifPresent(loss -> list.add(Measurement.of(Quantity.NET_UDP_LOSS, loss.fraction())));
            stream.packets()
                    .reordered()
                    .ifPresent(value -> list.add(Measurement.of(Quantity.NET_UDP_REORDERED, value)));
        });
        facts.load().ifPresent(load -> {
            load.upload().ifPresent(rate -> list.add(Measurement.of(Quantity.NET_UPLOAD, rate.value())));
            load.download().ifPresent(rate -> list.add(Measurement.of(Quantity.NET_DOWNLOAD, rate.value())));
            load.added().ifPresent(value -> list.add(Measurement.of(Quantity.NET_LOAD_DELAY, value)));
        });
        facts.traffic().ifPresent(count -> {
            list.add(Measurement.of(Quantity.NET_TRAFFIC_SENT, count.sent() / 1e3));
            list.add(Measurement.of(Quantity.NET_TRAFFIC_RECEIVED, count.received() / 1e3));
        });
        facts.estimate().score().ifPresent(value -> list.add(Measurement.of(Quantity.NET_OPINION_SCORE, value)));
        return List.copyOf(list);
    }

    /**
     * {@code net.rtt.median}, {@code net.jitter}, {@code net.dns} and {@code net.tls} in ms, {@code net.loss} as a fraction;
     * what was not measured is left out.
     */
    public static List<Measurement> of(LinkFacts facts) {
        List<Measurement> list = new ArrayList<>();
        facts.median().ifPresent(value -> list.add(Measurement.of(Quantity.NET_ROUND_TRIP, value)));
        facts.jitter().ifPresent(value -> list.add(Measurement.of(Quantity.NET_JITTER, value)));
        facts.loss().ifPresent(loss -> list.add(Measurement.of(Quantity.NET_LOSS, loss.fraction())));
        facts.dns().ifPresent(value -> list.add(Measurement.of(Quantity.NET_DNS, value)));
        facts.tls().ifPresent(value -> list.add(Measurement.of(Quantity.NET_TLS, value)));
        return List.copyOf(list);
    }
}
