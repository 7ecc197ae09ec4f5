package app.greenroom.check;

import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.network.LinkFacts;
import app.greenroom.network.LinkFailure;

/** A check of the network. */
abstract class LinkCheck implements Check {
    private final String id;
    private final Importance importance;

    LinkCheck(String id, Importance importance) {
        this.id = id;
        this.importance = importance;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Area area() {
        return Area.NETWORK;
    }

    @Override
    public final Importance importance() {
        return importance;
    }

    @Override
    public final Finding judge(Facts facts) {
        if (facts.link() instanceof Observed.Seen<LinkFacts> seen) {
            return judge(seen.facts()).sign(this);
        } else if (facts.link() instanceof Observed.Unseen<LinkFacts> unseen) {
            return Judgement.unknown(unseen.why()).sign(this);
        }
        return Judgement.notAsked(((Observed.Skipped<LinkFacts>) facts.link()).why())
                .sign(this);
    }

    abstract Judgement judge(LinkFacts facts);

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
