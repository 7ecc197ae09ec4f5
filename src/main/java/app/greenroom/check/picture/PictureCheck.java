package app.greenroom.check.picture;

import app.greenroom.check.Facts;
import app.greenroom.check.Observed;
import app.greenroom.check.SideCheck;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.vision.PictureFacts;

/** A check of what the camera shows. */
abstract class PictureCheck extends SideCheck<PictureFacts> {
    PictureCheck(String id, Area area, Importance importance) {
        super(id, area, importance);
    }

    @Override
    public final Observed<PictureFacts> side(Facts facts) {
        return facts.picture();
    }
}
