package app.greenroom.network.system;

import app.greenroom.network.link.ConnectSample;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Round trips to the router, which show the computer's own Wi-Fi or cable alone: {@code net.gateway.rtt}, their median, ms.
 *
 * @param gateway the router's address; empty when there is none or the system does not tell
 * @param port the TCP port that answered; 0 when none did
 * @param trips connection attempts in order, the warm-up left out; empty when the router keeps silent, which many do and
 *     which says nothing about the link
 */
public record GatewaySample(Optional<InetAddress> gateway, int port, List<ConnectSample> trips) {
    public GatewaySample {
        trips = List.copyOf(trips);
    }

    /** The median of those that were answered, ms. */
    public OptionalDouble median() {
        double[] times = trips.stream()
                .filter(GatewaySample::answered)
                .mapToDouble(ConnectSample::millis)
                .sorted()
                .toArray();
        if (times.length == 0) {
            return OptionalDouble.empty();
        }
        int middle = times.length / 2;
        return OptionalDouble.of(times.length % 2 == 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2);
    }

    /** How many were not answered. */
    public int lost() {
        return (int) trips.stream().filter(trip -> !answered(trip)).count();
    }

    private static boolean answered(ConnectSample trip) {
        return trip.result() == ConnectSample.Attempt.CONNECTED || trip.result() == ConnectSample.Attempt.REFUSED;
    }
}
