package app.greenroom.network.quality;

import app.greenroom.io.JsonField;
import java.util.List;

/**
 * A share of lost packets, and how sure it is.
 *
 * <p>The interval is Wilson's score interval at 95 %, which stays sound where the usual one fails, at few packets and at none
 * lost: 0 of 20 means up to 16 %, 0 of 300 up to 1.3 %.
 *
 * <p>E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
 * Statistical Association 22 (1927), 209–212.
 *
 * @param sent how many were sent, at least 1
 * @param lost how many of them were lost
 */
public record Loss(@JsonField(low = 1) int sent, int lost) {
    /** The 97.5th percentile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    public Loss {
        if (sent < 1 || lost < 0 || lost > sent) {
            throw new IllegalArgumentException("cannot lose " + lost + " of " + sent);
        }
    }

    /**
     * All of them counted as one.
     *
     * @param losses at least one
     */
    public static Loss together(List<Loss> losses) {
        return new Loss(
                losses.stream().mapToInt(Loss::sent).sum(),
                losses.stream().mapToInt(Loss::lost).sum());
    }

    /** The share that was lost, 0–1. */
    public double fraction() {
        return (double) lost / sent;
    }

    /** The lower end of the interval, 0–1. */
    public double low() {
        return lost == 0 ? 0 : Math.max(0, centre() - halfWidth());
    }

    /** The upper end of the interval, 0–1. */
    public double high() {
        return lost == sent ? 1 : Math.min(1, centre() + halfWidth());
    }

    private double centre() {
        return (fraction() + Z * Z / (2 * sent)) / (1 + Z * Z / sent);
    }

    private double halfWidth() {
        double p = fraction();
        return Z / (1 + Z * Z / sent) * Math.sqrt(p * (1 - p) / sent + Z * Z / (4.0 * sent * sent));
    }
}
