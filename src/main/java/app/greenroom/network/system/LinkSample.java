package app.greenroom.network.system;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The interface that carries the way to a host: {@code net.wifi.signal}, dBm or %.
 *
 * @param name the interface's name; empty when no way was found
 * @param kind what kind of link it is
 * @param signalDbm the Wi-Fi signal, dBm, as a rule −90 to −30
 * @param signalPercent the Wi-Fi signal as the system rates it, 0–100 %
 * @param band the Wi-Fi band
 * @param metered whether the system counts the traffic as paid for or limited
 */
public record LinkSample(
        Optional<String> name,
        Kind kind,
        OptionalInt signalDbm,
        OptionalInt signalPercent,
        Optional<Band> band,
        Optional<Boolean> metered) {

    /** What kind of link an interface is. */
    public enum Kind {
        WIRED,
        WIFI,
        /** A mobile network, by a modem of this computer's own or a telephone on a cable. */
        MOBILE,
        /** A tunnel; what carries it is not seen. */
        VPN,
        NOT_TOLD
    }

    /** The bands of Wi-Fi (IEEE 802.11). */
    public enum Band {
        GHZ_2_4,
        GHZ_5,
        GHZ_6;

        /** The band of a centre frequency, MHz. */
        static Optional<Band> ofMegahertz(double frequency) {
            if (frequency >= 2400 && frequency < 2500) {
                return Optional.of(GHZ_2_4);
            } else if (frequency >= 4900 && frequency < 5925) {
                return Optional.of(GHZ_5);
            }
            return frequency >= 5925 && frequency < 7200 ? Optional.of(GHZ_6) : Optional.empty();
        }
    }

    static LinkSample of(String name, Kind kind) {
        return new LinkSample(
                Optional.of(name), kind, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    static LinkSample wifi(String name, OptionalInt dbm, OptionalInt percent, Optional<Band> band) {
        return new LinkSample(Optional.of(name), Kind.WIFI, dbm, percent, band, Optional.empty());
    }

    static LinkSample none() {
        return new LinkSample(
                Optional.empty(),
                Kind.NOT_TOLD,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }

    LinkSample metered(Optional<Boolean> told) {
        return new LinkSample(name, kind, signalDbm, signalPercent, band, told);
    }
}
