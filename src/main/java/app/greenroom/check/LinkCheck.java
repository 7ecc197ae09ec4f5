package app.greenroom.check;

import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.network.LinkFacts;
import app.greenroom.network.LinkFailure;

/** A check of the network. */
abstract class LinkCheck extends SideCheck<LinkFacts> {
    LinkCheck(String id, Importance importance) {
        super(id, Area.NETWORK, importance);
    }

    @Override
    final Observed<LinkFacts> side(Facts facts) {
        return facts.link();
    }

    /** Too few answers for a number: the failure that explains it, if there is one. */
    static Judgement unmeasured(LinkFacts facts) {
        return facts.failure()
                .map(LinkCheck::unknown)
                .orElseGet(() -> Judgement.couldNotCheck(
                        "Too few answers came back to measure the network.", "Check again with more seconds."));
    }

    static Judgement unknown(LinkFailure failure) {
        return Judgement.unknown(new Outcome.CouldNotCheck(failure.sentence(), failure.fix()));
    }
}
