package app.greenroom.check.picture;

import app.greenroom.check.Facts;
import app.greenroom.check.Observed;
import app.greenroom.check.SideCheck;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.text.Text;
import app.greenroom.vision.PictureFacts;

/** A check of what the camera shows. */
abstract class PictureCheck extends SideCheck<PictureFacts> {
    PictureCheck(String id, Area area, Importance importance, Text title, Text about, Limit... limits) {
        super(id, area, importance, title, about, limits);
    }

    @Override
    public final Observed<PictureFacts> side(Facts facts) {
        return facts.picture();
    }
}
