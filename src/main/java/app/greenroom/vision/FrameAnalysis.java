package app.greenroom.vision;

import app.greenroom.capture.Frame;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.ImageFacts;
import app.greenroom.vision.FrameFacts.LightFacts;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Everything that is measured in one frame. Faces and their pose are measured in every frame; what changes slowly and
 * costs more, the light and all else that needs the person mask, every {@value #SCENE_EVERY} seconds; where the face
 * detector took its time in that very frame, in the next one, as long as the frames come fast. Used by one thread; holds
 * the nets.
 */
public final class FrameAnalysis implements AutoCloseable {
    /** Seconds between frames in which the slower measures are taken. */
    static final double SCENE_EVERY = 0.2;

    private static final int IMAGE_STEP = 8; // a frozen or black picture shows in a part of its rows
    private static final double TOLERANCE = 0.02; // a 5 fps camera's frames are a little early now and then

    private final FaceFinder finder = new FaceFinder();
    private final PersonMask mask = new PersonMask();
    private final HeadPose.Fit fit = new HeadPose.Fit(new CanonicalFace(Models.canonicalFace()));
    private final CRC32 crc = new CRC32();
    private double lastScene = Double.NEGATIVE_INFINITY;
    private double lastTime = Double.NEGATIVE_INFINITY;

    /** Measures a frame. Frames of one source come in the order of their times. */
    public FrameFacts measure(Frame frame) {
        ImageFacts image = new ImageFacts(checksum(frame), meanLuma(frame));
        List<Face> faces = finder.find(frame);
        boolean sceneDue = isSceneDue(frame.time());
        lastTime = frame.time();
        if (faces.isEmpty()) {
            return new FrameFacts(frame.time(), image, 0, 0, Optional.empty());
        }
        Face face = faces.get(0);
        Optional<LightFacts> light = Optional.empty();
        if (sceneDue) {
            lastScene = frame.time();
            Shot shot = new Shot(frame, face, mask.segment(frame));
            light = light(shot);
        }
        double second = faces.size() < 2 ? 0 : faces.get(1).area() / face.area();
        return new FrameFacts(frame.time(), image, faces.size(), second, Optional.of(facts(frame, face, light)));
    }

    /** Forgets what it follows: the next frame has nothing to do with the last. */
    public void restart() {
        finder.restart();
        lastScene = Double.NEGATIVE_INFINITY;
        lastTime = Double.NEGATIVE_INFINITY;
    }

    private boolean isSceneDue(double time) {
        if (time < lastTime) { // another recording begins
            return true;
        }
        double since = time - lastScene;
        boolean nextIsInTime = since + (time - lastTime) < 1.5 * SCENE_EVERY;
        return since >= SCENE_EVERY - TOLERANCE && !(finder.looked() && nextIsInTime);
    }

    /**
     * How often each net ran since the beginning.
     *
     * @param detector runs of the face detector
     * @param mesh runs of the face mesh
     * @param mask runs of the person mask
     */
    record Runs(long detector, long mesh, long mask) {}

    /** How often each net ran since the beginning. */
    Runs runs() {
        return new Runs(finder.detectorRuns(), finder.meshRuns(), mask.runs());
    }

    private FaceFacts facts(Frame frame, Face face, Optional<LightFacts> light) {
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
                light);
    }

    private static Optional<LightFacts> light(Shot shot) {
        return FaceLight.of(shot.frame(), shot.face()).map(light -> light(shot, light));
    }

    private static LightFacts light(Shot shot, FaceLight onFace) {
        SceneLight scene = SceneLight.of(shot.frame(), shot.face(), shot.mask());
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

    private long checksum(Frame frame) {
        crc.reset();
        int row = 3 * frame.width();
        for (int y = 0; y < frame.height(); y += IMAGE_STEP) {
            crc.update(frame.rgb(), y * row, row);
        }
        return crc.getValue();
    }

    private static double meanLuma(Frame frame) {
        long sum = 0;
        int count = 0;
        for (int y = 0; y < frame.height(); y += IMAGE_STEP) {
            for (int x = 0; x < frame.width(); x += IMAGE_STEP) {
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
