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
import app.greenroom.vision.pose.TwoSeats;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Everything that is measured in one frame. Faces and their pose are measured in every frame; what changes slowly and
 * costs more now and then, see {@link SubsampledAnalysis}, which holds a frame as long as it looks at it. Used by one thread;
 * holds the nets.
 */
public final class FrameAnalysis implements FrameMeter {
    private static final int CHECKSUM_STEP = 8; // a picture that stands still shows in a part of its rows

    private final FaceFinder finder;
    private final SubsampledAnalysis slow;
    private final HeadPose.Fit fit = new HeadPose.Fit(new CanonicalFace(Models.canonicalFace()));
    private final LumaGrid grid = new LumaGrid();
    private final CRC32 crc = new CRC32();

    /** Measures everything. */
    public FrameAnalysis() {
        this(false);
    }

    private FrameAnalysis(boolean glances) {
        finder = new FaceFinder(glances);
        slow = new SubsampledAnalysis(glances);
    }

    /**
     * Measures what a glance beside a call needs, of a picture a second: whether somebody is there and in what light, and whether a
     * picture comes at all. Nothing is known of background, clothing, detail and room.
     */
    public static FrameAnalysis forGlances() {
        return new FrameAnalysis(true);
    }

    @Override
    public FrameFacts measure(Frame frame) {
        long checksum = checksum(frame); // first: it reads the rows one after the other, in which the others then pick
        LumaGrid.Look look = grid.look(frame);
        List<Face> faces = finder.find(frame);
        Optional<Face> face = faces.stream().findFirst();
        PictureArea area = PictureArea.of(frame);
        SubsampledAnalysis.Known known = slow.measure(frame, area, face, finder.looked());
        return new FrameFacts(
                frame.time(),
                new ImageFacts(checksum, look.mean(), look.cells(), look.noise()),
                faces.size(),
                faces.size() < 2 ? 0 : faces.get(1).area() / faces.get(0).area(),
                face.map(f -> FaceFacts.of(frame, area, f, fit.pose(f), known.light())),
                slow.gravity(),
                known.scene(),
                known.detail());
    }

    @Override
    public void measured(TwoSeats.Told seats) {
        slow.measured(seats);
    }

    @Override
    public void restart() {
        finder.restart();
        slow.restart();
        grid.restart();
    }

    /**
     * How often each net ran since the beginning.
     *
     * @param detector runs of the face detector
     * @param mesh runs of the face mesh
     * @param mask runs of the person mask
     */
    public record Runs(long detector, long mesh, long mask) {}

    /** How often each net ran since the beginning. */
    public Runs runs() {
        return new Runs(finder.detectorRuns(), finder.meshRuns(), slow.maskRuns());
    }

    private long checksum(Frame frame) {
        crc.reset();
        int row = 3 * frame.width();
        for (int y = 0; y < frame.height(); y += CHECKSUM_STEP) {
            crc.update(frame.rgb(), y * row, row);
        }
        return crc.getValue();
    }

    @Override
    public void close() {
        finder.close();
        slow.close();
    }
}
