package app.greenroom.network;

import app.greenroom.network.SameHour.Comparison;
import app.greenroom.network.quality.CallEstimate;
import app.greenroom.network.quality.CallEstimate.Answer;
import app.greenroom.network.quality.CallEstimate.Carried;
import app.greenroom.network.quality.CallQuality;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.util.Optional;

/** What network facts say, in plain words. */
public final class NetworkWords {
    private NetworkWords() {}

    /** What the line is good enough for, in one sentence; empty when nothing can be said. */
    public static Optional<Text> quality(CallEstimate estimate) {
        if (!estimate.measured()) {
            return Optional.empty();
        }
        Optional<CallQuality> best = estimate.best();
        Optional<Carried> next = estimate.carried().stream()
                .filter(one -> one.answer() != Answer.YES)
                .findFirst();
        boolean no = next.filter(one -> one.answer() == Answer.NO).isPresent();
        Optional<Argument> more = next.map(one -> words(one.rate().quality()));
        if (best.isEmpty()) {
            return Optional.of(
                    no
                            ? Text.of("Not good enough for {0}.", more.orElseThrow())
                            : Text.of("What the line is good enough for could not be told in this short time."));
        }
        Argument good = words(best.get());
        if (more.isEmpty()) {
            return Optional.of(Text.of("Good enough for {0}.", good));
        }
        return Optional.of(
                no
                        ? Text.of("Good enough for {0}, not for {1}.", good, more.get())
                        : Text.of("Good enough for {0}; whether also for {1} could not be told.", good, more.get()));
    }

    private static Argument words(CallQuality quality) {
        return Argument.of(quality.words());
    }

    /** How the sound of a call is likely to be, in one sentence; the steps are those of ITU-T G.107 Annex B. */
    public static Text score(double score) {
        return Text.of("The sound of a call is likely to be {0}.", Argument.of(step(score)));
    }

    private static Text step(double score) {
        if (score >= 4.03) {
            return Text.of("good");
        } else if (score >= 3.6) {
            return Text.of("fair");
        }
        return score >= 3.1 ? Text.of("poor for many listeners") : Text.of("poor for nearly all listeners");
    }

    /** What the comparison with other days says, in one sentence. */
    public static Text days(SameHour sameHour) {
        Argument days = Argument.count(sameHour.days());
        Argument clock = Argument.time(sameHour.clock());
        if (!sameHour.enough()) {
            return Text.of(
                    "{0, plural, =0 {No other day around {1} is known; three are needed to say what is usual.}"
                            + " one {Only one other day around {1} is known; three are needed to say what is usual.}"
                            + " other {Only # other days around {1} are known; three are needed to say what is usual.}}",
                    days, clock);
        }
        Optional<Comparison> worst = sameHour.worst();
        if (worst.isEmpty()) {
            return Text.of(
                    "As usual: {0, plural, one {# other day around {1} was} other {# other days around {1} were}}"
                            + " like this.",
                    days, clock);
        }
        Comparison one = worst.get();
        return Text.of(
                "{0} is worse than usual: {1} today, {2} on {3, plural, one {# other day} other {# other days}}"
                        + " around {4}.",
                Argument.of(one.number().label()),
                value(one, one.today().orElseThrow()),
                value(one, one.usual().orElseThrow()),
                days,
                clock);
    }

    private static Argument value(Comparison comparison, double value) {
        return switch (Unit.of(comparison.number().unit()).orElseThrow()) {
            case MILLISECONDS -> Argument.millis(value);
            case FRACTION -> Argument.amount(value, Unit.FRACTION, 1);
            default -> Argument.megabits(value);
        };
    }
}
