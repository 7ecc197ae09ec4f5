package app.greenroom.vision;

import app.greenroom.capture.Frame;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;
import java.util.List;
import java.util.Optional;

/** Everything that is measured in one frame. Used by one thread; holds the nets. */
public final class FrameAnalysis implements AutoCloseable {
    private final FaceFinder finder = new FaceFinder();
    private final PersonMask mask = new PersonMask();
    private final HeadPose.Fit fit = new HeadPose.Fit(new CanonicalFace(Models.canonicalFace()));

    /** Measures a frame. Frames of one source come in the order of their times. */
    public FrameFacts measure(Frame frame) {
        List<Face> faces = finder.find(frame);
        if (faces.isEmpty()) {
            return new FrameFacts(frame.time(), 0, 0, Optional.empty(), meanLuma(frame));
        }
        Face face = faces.get(0);
        double second = faces.size() < 2 ? 0 : faces.get(1).area() / face.area();
        return new FrameFacts(frame.time(), faces.size(), second, Optional.of(facts(frame, face)), meanLuma(frame));
    }

    /** Forgets the faces it follows: the next frame has nothing to do with the last. */
    public void restart() {
        finder.restart();
    }

    private FaceFacts facts(Frame frame, Face face) {
        HeadPose pose = fit.pose(face);
        double width = frame.width();
        double height = frame.height();
        double outsideX = Math.max(0, -face.left()) + Math.max(0, face.right() - width);
        double outsideY = Math.max(0, -face.top()) + Math.max(0, face.bottom() - height);
        return new FaceFacts(
                face.left(),
                face.top(),
                face.width(),
                face.height(),
                face.width() / width,
                (face.left() + face.right()) / 2 / width - 0.5,
                (face.rightEyeY() + face.leftEyeY()) / 2 / height,
                Math.max(outsideX / face.width(), outsideY / face.height()),
                pose.elevation(),
                pose.yaw(),
                pose.roll(),
                FaceLight.of(frame, face).map(light -> light(frame, face, light)));
    }

    private LightFacts light(Frame frame, Face face, FaceLight onFace) {
        SceneLight scene = SceneLight.of(frame, face, mask.segment(frame));
        ColourCast cast = ColourCast.of(onFace.chromaticity(), scene.chromaticity());
        double least = 1e-4; // darker than one step of an 8-bit picture: keeps ratios finite
        return new LightFacts(
                scene.background() / Math.max(least, onFace.luminance()),
                onFace.evenness(),
                onFace.brightCheek(),
                onFace.topToChin(),
                onFace.clipped(),
                onFace.dark(),
                cast.distance(),
                cast.b() + cast.a() > 0,
                scene.blownBehindHead(),
                scene.blownX(),
                scene.blownY(),
                scene.background() / Math.max(least, scene.personPeak()),
                scene.clipped(),
                scene.median(),
                scene.peak());
    }

    private static double meanLuma(Frame frame) {
        long sum = 0;
        int count = 0;
        for (int y = 0; y < frame.height(); y += 8) {
            for (int x = 0; x < frame.width(); x += 8) {
                sum += Photometry.luma(frame, 3 * (y * frame.width() + x));
                count++;
            }
        }
        return (double) sum / count;
    }

    @Override
    public void close() {
        finder.close();
        mask.close();
    }
}
