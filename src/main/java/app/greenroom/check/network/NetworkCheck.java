package app.greenroom.check.network;

import app.greenroom.check.Facts;
import app.greenroom.check.Judgement;
import app.greenroom.check.Observed;
import app.greenroom.check.SideCheck;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Limit;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.Trouble;
import app.greenroom.network.link.LinkFailure;
import app.greenroom.text.Text;
import java.util.EnumSet;
import java.util.Set;

/** A check of the network. */
abstract class NetworkCheck extends SideCheck<NetworkFacts> {
    /** What loses no packets and delays none. */
    private static final Set<Trouble> ELSEWHERE = EnumSet.of(Trouble.COMPUTER, Trouble.UDP_HELD, Trouble.FIREWALL);

    NetworkCheck(String id, Importance importance, Text title, Text about, Limit... limits) {
        super(id, Area.NETWORK, importance, title, about, limits);
    }

    @Override
    public final Observed<NetworkFacts> side(Facts facts) {
        return facts.network();
    }

    @Override
    public boolean timed() {
        return true;
    }

    /** Too few answers for a number: the failure that explains it, if there is one. */
    static Judgement unmeasured(NetworkFacts facts) {
        return facts.link()
                .failure()
                .map(NetworkCheck::unknown)
                .orElseGet(() -> Judgement.couldNotCheck(
                        Text.of("Too few answers came back to measure the network."),
                        Text.of("Check again; if that does not help, let it take longer.")));
    }

    /** Something that this run did not tell: why nothing is known at all, or else that nobody asked for it. */
    static Judgement notTold(NetworkFacts facts, Text reason) {
        return facts.link().median().isEmpty() ? unmeasured(facts) : Judgement.notAsked(new Outcome.NotAsked(reason));
    }

    /** What mends it where the trouble sits, as far as that is known; a cable at home helps nobody whose provider loses packets. */
    static Text fix(NetworkFacts facts, Text otherwise) {
        return facts.path().troubles().stream()
                .filter(trouble -> !ELSEWHERE.contains(trouble))
                .findFirst()
                .map(trouble -> trouble.fix().text())
                .orElse(otherwise);
    }

    static Judgement unknown(LinkFailure failure) {
        return Judgement.unknown(new Outcome.CouldNotCheck(failure.sentence(), failure.fix()));
    }
}
