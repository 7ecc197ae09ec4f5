package app.greenroom.network.udp;

import java.util.OptionalDouble;

/**
 * How much the time of packets varies from one to the next.
 *
 * @param mean the mean absolute difference between neighbours, ms: all packets count alike
 * @param running RFC 3550, section 6.4.1, at the end of the stream: J += (|D| − J) / 16, ms. It forgets all but the last
 *     fifty packets or so, and wanders; call programs show it
 * @param worst the highest that the running estimate was, ms
 */
public record Variation(OptionalDouble mean, OptionalDouble running, OptionalDouble worst) {
    /** Of transit times in the order of arrival, which is the order in which RFC 3550 takes them. */
    static Variation of(double[] transits) {
        if (transits.length < 2) {
            return new Variation(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        }
        double sum = 0;
        double running = 0;
        double worst = 0;
        for (int i = 1; i < transits.length; i++) {
            double step = Math.abs(transits[i] - transits[i - 1]);
            sum += step;
            running += (step - running) / 16;
            worst = Math.max(worst, running);
        }
        return new Variation(
                OptionalDouble.of(sum / (transits.length - 1)), OptionalDouble.of(running), OptionalDouble.of(worst));
    }
}
