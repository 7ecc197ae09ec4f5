package app.greenroom.check;

import app.greenroom.model.Area;
import app.greenroom.model.ComputerLoad;
import app.greenroom.model.Finding;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Limit;
import app.greenroom.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A check of one side, picture, sound or link. Why a side is not known is passed on and never judged.
 *
 * @param <T> the side's facts
 */
public abstract class SideCheck<T> implements Check {
    private final String id;
    private final Area area;
    private final Importance importance;
    private final Text title;
    private final Text about;
    private final List<Limit> limits;

    /**
     * @param title its name in a few words, for help
     * @param about one or two sentences that tell what it looks at, for help
     * @param limits see {@link #limits}
     */
    public SideCheck(String id, Area area, Importance importance, Text title, Text about, Limit... limits) {
        this.id = id;
        this.area = area;
        this.importance = importance;
        this.title = title;
        this.about = about;
        this.limits = List.of(limits);
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Area area() {
        return area;
    }

    @Override
    public final Importance importance() {
        return importance;
    }

    @Override
    public final Text title() {
        return title;
    }

    @Override
    public final Text about() {
        return about;
    }

    @Override
    public final List<Limit> limits() {
        return limits;
    }

    @Override
    public final Finding judge(Facts facts) {
        Observed<T> side = side(facts);
        if (side instanceof Observed.Seen<T> seen) {
            return excused(judge(seen.facts()), facts.computer()).sign(this);
        } else if (side instanceof Observed.Unseen<T> unseen) {
            return Judgement.unknown(unseen.why()).sign(this);
        }
        return Judgement.notAsked(((Observed.Skipped<T>) side).why()).sign(this);
    }

    /** What the computer's own trouble can explain is not known; its numbers stay beside it. */
    private Judgement excused(Judgement judgement, Optional<ComputerLoad> computer) {
        boolean bad = judgement.outcome() instanceof Outcome.Missed || judgement.outcome() instanceof Outcome.Near;
        Optional<ComputerLoad> cause = computer.filter(load -> timed() && bad && load.starved());
        return cause.map(load ->
                        new Judgement(load.why(), load.why().reason(), OptionalInt.empty(), judgement.evidence()))
                .orElse(judgement);
    }

    public abstract Observed<T> side(Facts facts);

    public abstract Judgement judge(T facts);
}
