package app.greenroom.report.draw;

import app.greenroom.model.run.Picture;
import app.greenroom.model.run.SoundStrip;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** How drawings get into a page: a browser takes SVG, the PDF renderer asks for them by name. */
public interface Drawer {
    /** A drawing that only repeats what words beside it say. */
    String ornament(Sketch sketch, String css);

    /** A photograph with a drawing of the same size over it. */
    String overPhoto(Sketch sketch, Picture picture, String css);

    /**
     * A drawing of the width it is given, in units of about one pixel, with what it shows in words; empty when there is
     * nothing to draw.
     */
    String figure(DoubleFunction<Optional<Sketch>> drawing, String label);

    /** A sound strip with what it shows in words; empty when there is nothing to draw. */
    String strip(SoundStrip strip, String label);
}
