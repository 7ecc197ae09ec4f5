package app.greenroom.network.quality;

/**
 * How good a call sounds over a link with this delay and loss: the E-model of ITU-T G.107, reduced to what a network
 * decides. All that telephones and rooms contribute is left at the recommendation's defaults, which give a rating of 93.2;
 * delay and loss take from it:
 *
 * <pre>{@code
 * R = 93.2 − Id − Ie_eff
 * Id = 0.024 d + 0.11 (d − 177.3)   the second part only when d > 177.3
 * Ie_eff = Ie + (95 − Ie) Ppl / (Ppl / BurstR + Bpl)
 * }</pre>
 *
 * <p>with {@code d} the one-way delay from mouth to ear in ms, {@code Ppl} the loss in per cent and {@code BurstR} the
 * mean length of bursts over that of random loss. The codec is G.711 with concealment, Ie = 0 and Bpl = 25.1.
 *
 * <ol>
 *   <li>ITU-T G.107, The E-model: a computational model for use in transmission planning; Annex B for the opinion score.
 *   <li>ITU-T G.113, Appendix I, for Ie and Bpl.
 *   <li>R. G. Cole and J. H. Rosenbluth, "Voice over IP performance monitoring", ACM SIGCOMM Computer Communication
 *       Review 31 (2001), for the reduced form of Id.
 * </ol>
 */
public final class EModel {
    private static final double UNIMPAIRED = 93.2;
    private static final double CODEC_IMPAIRMENT = 0;
    private static final double LOSS_ROBUSTNESS = 25.1;
    private static final double DELAY_KNEE = 177.3;

    private EModel() {}

    /**
     * The transmission rating R.
     *
     * @param delay one-way delay from mouth to ear, with the receiver's buffer, ms, at least 0
     * @param loss share of lost packets, 0–1
     * @param burstRatio 1 for random loss, more for bursts, at least 1
     * @return at most 93.2; under 60 nearly all users are dissatisfied, and it may fall below 0
     */
    public static double rating(double delay, double loss, double burstRatio) {
        if (!(delay >= 0) || !(loss >= 0 && loss <= 1) || !(burstRatio >= 1)) {
            throw new IllegalArgumentException(
                    "no such link: delay " + delay + " ms, loss " + loss + ", burst ratio " + burstRatio);
        }
        double percent = 100 * loss;
        double delayImpairment = 0.024 * delay + 0.11 * Math.max(0, delay - DELAY_KNEE);
        double lossImpairment =
                CODEC_IMPAIRMENT + (95 - CODEC_IMPAIRMENT) * percent / (percent / burstRatio + LOSS_ROBUSTNESS);
        return UNIMPAIRED - delayImpairment - lossImpairment;
    }

    /**
     * The mean opinion score that a rating stands for.
     *
     * @param rating R
     * @return 1 (bad) to 4.5 (the best that a call reaches)
     */
    public static double opinionScore(double rating) {
        if (rating <= 0) {
            return 1;
        } else if (rating >= 100) {
            return 4.5;
        }
        // The cubic dips just under 1 below R = 6.5.
        return Math.max(1, 1 + 0.035 * rating + 7e-6 * rating * (rating - 60) * (100 - rating));
    }
}
