package app.greenroom.network;

import app.greenroom.network.SameHour.Comparison;
import app.greenroom.network.quality.CallEstimate;
import app.greenroom.network.quality.CallEstimate.Answer;
import app.greenroom.network.quality.CallEstimate.Carried;
import app.greenroom.network.quality.CallQuality;
import java.util.Locale;
import java.util.Optional;

/** What network facts say, in plain words. */
public final class NetworkWords {
    private NetworkWords() {}

    /** A length of time as people read it: 0.6 ms, 84 ms. */
    public static String millis(double millis) {
        return String.format(Locale.ROOT, millis < 9.95 ? "%.1f ms" : "%.0f ms", millis);
    }

    /** A rate as people read it: 0.6 Mbit/s, 12 Mbit/s. */
    public static String rate(double megabits) {
        return String.format(Locale.ROOT, megabits < 9.95 ? "%.1f Mbit/s" : "%.0f Mbit/s", megabits);
    }

    /** What the line is good enough for, in one sentence; empty when nothing can be said. */
    public static Optional<String> quality(CallEstimate estimate) {
        if (!estimate.measured()) {
            return Optional.empty();
        }
        Optional<CallQuality> best = estimate.best();
        Optional<Carried> next = estimate.carried().stream()
                .filter(one -> one.answer() != Answer.YES)
                .findFirst();
        if (best.isEmpty()) {
            return Optional.of(
                    next.filter(one -> one.answer() == Answer.NO).isPresent()
                            ? "Not good enough for "
                                    + next.orElseThrow().rate().quality().words() + "."
                            : "What the line is good enough for could not be told in this short time.");
        }
        String good = "Good enough for " + best.get().words();
        if (next.isEmpty()) {
            return Optional.of(good + ".");
        }
        String more = next.get().rate().quality().words();
        return Optional.of(
                next.get().answer() == Answer.NO
                        ? good + ", not for " + more + "."
                        : good + "; whether also for " + more + " could not be told.");
    }

    /** How the sound of a call is likely to be, in words that follow "is"; the steps are those of ITU-T G.107 Annex B. */
    public static String score(double score) {
        if (score >= 4.03) {
            return "good";
        } else if (score >= 3.6) {
            return "fair";
        }
        return score >= 3.1 ? "poor for many listeners" : "poor for nearly all listeners";
    }

    /** What the comparison with other days says, in one sentence. */
    public static String days(SameHour sameHour) {
        String hour = "around " + sameHour.clock();
        if (!sameHour.enough()) {
            String known = sameHour.days() == 0
                    ? "No other day " + hour + " is known"
                    : "Only " + (sameHour.days() == 1 ? "one other day" : "two other days") + " " + hour
                            + (sameHour.days() == 1 ? " is" : " are") + " known";
            return known + "; three are needed to say what is usual.";
        }
        Optional<Comparison> worst = sameHour.worst();
        if (worst.isEmpty()) {
            return "As usual: " + sameHour.days() + " other days " + hour + " were like this.";
        }
        Comparison one = worst.get();
        return one.number().label() + " is worse than usual: "
                + value(one, one.today().orElseThrow()) + " today, "
                + value(one, one.usual().orElseThrow()) + " on " + sameHour.days() + " other days " + hour + ".";
    }

    private static String value(Comparison comparison, double value) {
        return switch (comparison.number().unit()) {
            case "ms" -> millis(value);
            case "fraction" -> String.format(Locale.ROOT, "%.1f %%", 100 * value);
            default -> rate(value);
        };
    }
}
