package app.greenroom.network.quality;

import app.greenroom.network.link.LinkFacts;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The numbers that a call's quality follows from, each from the best probe that measured it.
 *
 * @param roundTrip usual round trip to the platform, ms
 * @param jitter how much packets come unevenly, ms
 * @param loss the share of packets that one direction loses
 * @param burstRatio how much longer bursts of loss are than chance makes them, at least 1
 * @param upload what the line carries from here
 * @param download what the line carries to here
 */
public record CallNumbers(
        OptionalDouble roundTrip,
        OptionalDouble jitter,
        Optional<LossShare> loss,
        double burstRatio,
        Optional<Rate> upload,
        Optional<Rate> download) {

    /**
     * A share of lost packets with its 95 % interval.
     *
     * @param value 0–1
     * @param low 0 to {@code value}
     * @param high {@code value} to 1
     */
    public record LossShare(double value, double low, double high) {
        /** Of packets that went one way only. */
        public static LossShare oneWay(Loss loss) {
            return new LossShare(loss.fraction(), loss.low(), loss.high());
        }

        /** Of packets that went there and back, when each way loses as much as the other. */
        public static LossShare halfOf(Loss there) {
            return new LossShare(half(there.fraction()), half(there.low()), half(there.high()));
        }

        private static double half(double both) {
            return 1 - Math.sqrt(1 - both);
        }
    }

    /** From TCP connections alone; they tell nothing of rates. */
    public static CallNumbers of(LinkFacts link) {
        return new CallNumbers(
                link.median(),
                link.jitter(),
                link.loss().map(LossShare::halfOf),
                1,
                Optional.empty(),
                Optional.empty());
    }

    /** The same numbers with another loss. */
    public CallNumbers withLoss(LossShare other) {
        return new CallNumbers(roundTrip, jitter, Optional.of(other), burstRatio, upload, download);
    }
}
