package app.greenroom.report.page;

import app.greenroom.model.run.Picture;
import app.greenroom.report.draw.Sketch;

/** How lanes get into a page. */
interface LaneDrawer {
    /** A drawing of the whole time, made for a width. */
    String lane(Wide drawing, String label);

    /** A part of a strip; without a label it only repeats what the other parts say. */
    String strip(Sketch sketch, String css, String label);

    /** A small drawing that only repeats what words beside it say. */
    String ornament(Sketch sketch, String css);

    /** A photograph with a drawing over it. */
    String overPhoto(Sketch sketch, Picture picture, String css);

    /** Draws something for a width. */
    interface Wide {
        Sketch of(double width);
    }
}
