package app.greenroom.vision;

import app.greenroom.capture.Frame;
import app.greenroom.nets.Models;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.ImageFacts;
import app.greenroom.vision.face.CanonicalFace;
import app.greenroom.vision.face.Face;
import app.greenroom.vision.face.FaceFinder;
import app.greenroom.vision.pose.HeadPose;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The largest face's place and pose alone, many times a second: a fraction of what {@link FrameAnalysis} measures, and costs. Used
 * by one thread; holds the nets.
 */
public final class HeadAnalysis implements AutoCloseable {
    private static final ImageFacts NOT_LOOKED_AT = new ImageFacts(0, 0, new float[0], OptionalDouble.empty());

    private final FaceFinder finder = new FaceFinder();
    private final HeadPose.Fit fit = new HeadPose.Fit(new CanonicalFace(Models.canonicalFace()));

    /** Measures a frame; nothing is known of the picture but its face. Frames come in the order of their times. */
    public FrameFacts measure(Frame frame) {
        List<Face> faces = finder.find(frame);
        Optional<FaceFacts> face = faces.stream()
                .findFirst()
                .map(found -> FaceFacts.of(frame, PictureArea.of(frame), found, fit.pose(found), Optional.empty()));
        return new FrameFacts(
                frame.time(),
                NOT_LOOKED_AT,
                faces.size(),
                faces.size() < 2 ? 0 : faces.get(1).area() / faces.get(0).area(),
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
