package app.greenroom.vision;

import app.greenroom.capture.Frame;
import app.greenroom.nets.Models;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.ImageFacts;
import app.greenroom.vision.face.CanonicalFace;
import app.greenroom.vision.face.Face;
import app.greenroom.vision.face.FaceFinder;
import app.greenroom.vision.light.LumaGrid;
import app.greenroom.vision.pose.HeadPose;
import java.util.List;
import java.util.Optional;

/**
 * The largest face's place and pose and the coarse brightness alone, many times a second: a fraction of what {@link FrameAnalysis}
 * measures, and costs. Used by one thread; holds the nets.
 */
public final class HeadAnalysis implements AutoCloseable {
    private final FaceFinder finder = new FaceFinder();
    private final LumaGrid grid = new LumaGrid();
    private final HeadPose.Fit fit = new HeadPose.Fit(new CanonicalFace(Models.canonicalFace()));

    /** Measures a frame; nothing is known of the picture but its face and how bright it is. Frames come in the order of their times. */
    public FrameFacts measure(Frame frame) {
        List<Face> faces = finder.find(frame);
        Optional<FaceFacts> face = faces.stream()
                .findFirst()
                .map(found -> FaceFacts.of(frame, PictureArea.of(frame), found, fit.pose(found), Optional.empty()));
        double second =
                faces.size() < 2 ? 0 : faces.get(1).area() / faces.get(0).area();
        return facts(frame, faces.size(), second, face);
    }

    /** Measures how bright a frame is, and looks for no face: next to no work. */
    public FrameFacts measureLight(Frame frame) {
        return facts(frame, 0, 0, Optional.empty());
    }

    private FrameFacts facts(Frame frame, int faces, double second, Optional<FaceFacts> face) {
        LumaGrid.Look look = grid.look(frame);
        return new FrameFacts(
                frame.time(),
                new ImageFacts(0, look.mean(), look.cells(), look.noise()),
                faces,
                second,
                face,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Forgets what it follows: the next frame has nothing to do with the last. */
    public void restart() {
        finder.restart();
    }

    @Override
    public void close() {
        finder.close();
    }
}
