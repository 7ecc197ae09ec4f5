package app.greenroom.report;

import app.greenroom.model.Picture;
import app.greenroom.model.SoundStrip;

/** How drawings get into a page: a browser takes SVG, the PDF renderer asks for them by name. */
interface Drawer {
    /** A drawing that only repeats what words beside it say. */
    String ornament(Sketch sketch, String css);

    /** A photograph with a drawing of the same size over it. */
    String overPhoto(Sketch sketch, Picture picture, String css);

    /** A sound strip with what it shows in words; empty when there is nothing to draw. */
    String strip(SoundStrip strip, String label);
}
