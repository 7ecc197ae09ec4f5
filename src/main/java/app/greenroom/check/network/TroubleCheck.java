package app.greenroom.check.network;

import app.greenroom.check.Judgement;
import app.greenroom.model.Importance;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.Trouble;
import app.greenroom.text.Text;
import java.util.Optional;

/** Where on the way the trouble sits. Advice, because other checks say how bad it is. */
public final class TroubleCheck extends NetworkCheck {
    private static final int WARNING = 65;

    public TroubleCheck() {
        super(
                "network-trouble",
                Importance.ADVICE,
                Text.of("Where the trouble is"),
                Text.of("Tells on which part of the way the trouble sits: this computer, the Wi-Fi, the line, or"
                        + " the other side. It has no number."));
    }

    @Override
    public Judgement judge(NetworkFacts facts) {
        Optional<Trouble> trouble = facts.path().first();
        Text tunnel = facts.around().tunnel() ? Text.of("A VPN carries the way.") : Text.EMPTY;
        if (trouble.isPresent()) {
            return Judgement.near(
                    Text.sentences(trouble.get().sentence(), tunnel),
                    trouble.get().fix().text(),
                    WARNING);
        }
        return facts.path().far().answered()
                ? Judgement.met(Text.sentences(Text.of("No trouble was found on the way."), tunnel), 100)
                : unmeasured(facts);
    }
}
