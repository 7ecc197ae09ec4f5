package app.greenroom.check;

import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Importance;
import app.greenroom.vision.PictureFacts;

/** A check of what the camera shows. */
abstract class PictureCheck implements Check {
    private final String id;
    private final Area area;
    private final Importance importance;

    PictureCheck(String id, Area area, Importance importance) {
        this.id = id;
        this.area = area;
        this.importance = importance;
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
    public final Finding judge(Facts facts) {
        if (facts.picture() instanceof Observed.Seen<PictureFacts> seen) {
            return judge(seen.facts()).sign(this);
        } else if (facts.picture() instanceof Observed.Unseen<PictureFacts> unseen) {
            return Judgement.unknown(unseen.why()).sign(this);
        }
        return Judgement.notAsked(((Observed.Skipped<PictureFacts>) facts.picture()).why())
                .sign(this);
    }

    abstract Judgement judge(PictureFacts facts);
}
