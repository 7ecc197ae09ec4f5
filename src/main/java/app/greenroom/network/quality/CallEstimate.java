package app.greenroom.network.quality;

import app.greenroom.model.measure.Guidance;
import app.greenroom.network.platform.PlatformProfile.PublishedRate;
import app.greenroom.network.quality.CallNumbers.LossShare;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How good a call over this line would be: an opinion score for the sound ({@link EModel}), and which quality the line
 * carries by the platform's published rates.
 *
 * <p><b>Delay</b> from mouth to ear is half a round trip, a frame of the codec with its look-ahead (26.5 ms for Opus, RFC
 * 6716 section 2), and the receiver's buffer, which holds about twice the jitter and at least one frame of 20 ms.
 *
 * <p><b>A quality is carried</b> when both directions reach its rate and the loss is bearable: under 5 % for a picture
 * (Daily's limit), under 10 % for sound (what Microsoft calls poor begins there). Where the interval of what was measured
 * holds the limit, the answer is that it cannot be told. Delay never decides: living far away is no fault.
 *
 * @param score mean opinion score of the sound, 1 to 4.5; empty when round trip or loss is not known
 * @param scoreLow the score at the upper end of the loss's 95 % interval
 * @param scoreHigh the score at its lower end
 * @param carried one answer for each quality that the platform publishes a rate for, from the least to the most
 */
public record CallEstimate(
        OptionalDouble score, OptionalDouble scoreLow, OptionalDouble scoreHigh, List<Carried> carried) {
    private static final double CODEC_MILLIS = 26.5;
    private static final double FRAME_MILLIS = 20;
    private static final double JITTERS_IN_BUFFER = 2;
    private static final double MOST_LOSS_FOR_PICTURES = Guidance.LOSS.near().high();
    private static final double MOST_LOSS_FOR_SOUND = 0.10;

    public CallEstimate {
        carried = List.copyOf(carried);
    }

    /** Whether a quality is carried. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /**
     * One quality.
     *
     * @param rate what the platform publishes for it
     * @param answer whether the line carries it
     * @param measured whether rates were measured at all; if not, the answer is unknown because nobody asked
     */
    public record Carried(PublishedRate rate, Answer answer, boolean measured) {}

    /** The best quality that is surely carried. */
    public Optional<CallQuality> best() {
        CallQuality best = null;
        for (Carried one : carried) {
            if (one.answer() != Answer.YES) {
                break;
            }
            best = one.rate().quality();
        }
        return Optional.ofNullable(best);
    }

    /** The answer for one quality; unknown when the platform publishes no rate for it. */
    public Answer carries(CallQuality quality) {
        return carried.stream()
                .filter(one -> one.rate().quality() == quality)
                .map(Carried::answer)
                .findFirst()
                .orElse(Answer.UNKNOWN);
    }

    /** Whether the loss alone, whatever the rates are, surely keeps out every picture. */
    public static boolean losesTooMuchForPictures(CallNumbers numbers) {
        return numbers.loss()
                .filter(share -> loss(share, MOST_LOSS_FOR_PICTURES) == Answer.NO)
                .isPresent();
    }

    /** Whether rates were measured. */
    public boolean measured() {
        return carried.stream().anyMatch(Carried::measured);
    }

    /** What a line with these numbers carries on a platform with these rates. */
    public static CallEstimate of(CallNumbers numbers, List<PublishedRate> rates) {
        List<Carried> carried = new ArrayList<>();
        boolean measured = numbers.upload().isPresent() && numbers.download().isPresent();
        for (PublishedRate rate : rates) {
            carried.add(new Carried(rate, answer(numbers, rate), measured));
        }
        if (numbers.roundTrip().isEmpty() || numbers.loss().isEmpty()) {
            return new CallEstimate(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), carried);
        }
        LossShare loss = numbers.loss().get();
        double delay = delay(numbers.roundTrip().getAsDouble(), numbers.jitter().orElse(0));
        return new CallEstimate(
                OptionalDouble.of(score(delay, loss.value(), numbers.burstRatio())),
                OptionalDouble.of(score(delay, loss.high(), numbers.burstRatio())),
                OptionalDouble.of(score(delay, loss.low(), numbers.burstRatio())),
                carried);
    }

    /** One-way delay from mouth to ear, ms. */
    static double delay(double roundTrip, double jitter) {
        return roundTrip / 2 + CODEC_MILLIS + Math.max(FRAME_MILLIS, JITTERS_IN_BUFFER * jitter);
    }

    private static double score(double delay, double loss, double burstRatio) {
        return EModel.opinionScore(EModel.rating(delay, loss, burstRatio));
    }

    private static Answer answer(CallNumbers numbers, PublishedRate rate) {
        double mostLoss = rate.quality() == CallQuality.AUDIO ? MOST_LOSS_FOR_SOUND : MOST_LOSS_FOR_PICTURES;
        Answer loss = numbers.loss().map(share -> loss(share, mostLoss)).orElse(Answer.UNKNOWN);
        Answer up = numbers.upload().map(one -> rate(one, rate.upload())).orElse(Answer.UNKNOWN);
        Answer down = numbers.download().map(one -> rate(one, rate.download())).orElse(Answer.UNKNOWN);
        if (loss == Answer.NO || up == Answer.NO || down == Answer.NO) {
            return Answer.NO;
        }
        return loss == Answer.YES && up == Answer.YES && down == Answer.YES ? Answer.YES : Answer.UNKNOWN;
    }

    /** Where nothing was lost, few packets are no reason for doubt: chance has shown nothing to be afraid of. */
    private static Answer loss(LossShare share, double most) {
        if (share.low() > most) {
            return Answer.NO;
        }
        return share.value() == 0 || share.high() <= most ? Answer.YES : Answer.UNKNOWN;
    }

    private static Answer rate(Rate measured, double needed) {
        if (measured.low() >= needed) {
            return Answer.YES;
        }
        return measured.high() < needed ? Answer.NO : Answer.UNKNOWN;
    }
}
