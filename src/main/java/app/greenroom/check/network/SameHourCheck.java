package app.greenroom.check.network;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Evidence;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.NetworkWords;
import app.greenroom.network.SameHour;
import app.greenroom.network.SameHour.Comparison;
import app.greenroom.text.Text;
import java.util.Optional;

/**
 * Today against the same hour on other days. Advice: what is worse than usual may still be good enough, and the other checks
 * say whether it is.
 */
public final class SameHourCheck extends NetworkCheck {
    private static final int WARNING = 65;

    public SameHourCheck() {
        super(
                "network-usual",
                Importance.ADVICE,
                Text.of("As on other days"),
                Text.of("Compares with the same hour on at least three other days, where such runs are kept."));
    }

    @Override
    public Judgement judge(NetworkFacts facts) {
        if (facts.link().median().isEmpty()) {
            return unmeasured(facts);
        }
        Optional<SameHour> known = facts.sameHour();
        if (known.isEmpty()) {
            return Judgement.notAsked(new Outcome.NotAsked(Text.of("Other days were not looked at.")));
        }
        SameHour days = known.get();
        Text sentence = NetworkWords.days(days);
        if (!days.enough()) {
            return Judgement.notAsked(new Outcome.NotAsked(sentence));
        }
        return days.worst()
                .map(worst -> Judgement.near(
                        sentence,
                        Text.of(
                                "Look for what is different today: other people at home online, an update, a VPN, another room."),
                        WARNING,
                        shown(worst)))
                .orElseGet(() -> Judgement.met(sentence, 100));
    }

    private static Evidence shown(Comparison worst) {
        return Measure.shown(
                worst.number().labelToday(),
                worst.number().id(),
                worst.today().orElseThrow(),
                worst.number().unit());
    }
}
