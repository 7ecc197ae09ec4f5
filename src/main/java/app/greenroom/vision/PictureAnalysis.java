package app.greenroom.vision;

import app.greenroom.capture.Frame;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.zip.CRC32;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.jspecify.annotations.Nullable;

/**
 * Gathers frames into {@link PictureFacts}. Of a fast camera it measures a few frames a second, which is all that a
 * median needs; every frame counts for the frame rate. Used by one thread.
 */
public final class PictureAnalysis {
    private static final double MEASURE_EVERY = 0.2; // seconds between measured frames
    private static final double TOLERANCE = 0.02; // a 5 fps camera's frames are a little early now and then
    private static final double BLACK_LUMA = 20;
    private static final double FROZEN_AFTER = 1.5; // seconds
    private static final int FROZEN_FRAMES = 5;

    private final FrameAnalysis analysis;
    private final List<FrameFacts> facts = new ArrayList<>();
    private PictureFacts.@Nullable Evidence evidence;
    private int frames;
    private double firstTime;
    private double lastTime;
    private double lastMeasured = Double.NEGATIVE_INFINITY;
    private boolean same = true;
    private long firstSum;

    /**
     * A new stretch of frames.
     *
     * @param analysis measures each frame; it stays the caller's to close
     */
    public PictureAnalysis(FrameAnalysis analysis) {
        this.analysis = analysis;
        analysis.restart();
    }

    /** Takes one more frame. */
    public void accept(Frame frame) {
        if (frames == 0) {
            firstTime = frame.time();
            firstSum = checksum(frame);
        } else {
            same &= checksum(frame) == firstSum;
        }
        frames++;
        lastTime = frame.time();
        if (frame.time() - lastMeasured < MEASURE_EVERY - TOLERANCE) {
            return;
        }
        lastMeasured = frame.time();
        FrameFacts measured = analysis.measure(frame);
        facts.add(measured);
        if (evidence == null
                || measured.face().isPresent()
                || evidence.facts().face().isEmpty()) {
            evidence = new PictureFacts.Evidence(frame, measured);
        }
    }

    /** The facts so far; empty before the first frame. */
    public Optional<PictureFacts> finish() {
        if (evidence == null) {
            return Optional.empty();
        }
        Frame frame = evidence.frame();
        double seconds = lastTime - firstTime;
        boolean black = facts.stream()
                .allMatch(f -> f.meanLuma() < BLACK_LUMA && f.face().isEmpty());
        return Optional.of(new PictureFacts(
                frame.width(),
                frame.height(),
                frames,
                seconds > 0 ? OptionalDouble.of((frames - 1) / seconds) : OptionalDouble.empty(),
                (int) Math.round(median(facts, FrameFacts::faceCount)),
                median(facts, FrameFacts::secondFace),
                typical(),
                black,
                same && frames >= FROZEN_FRAMES && seconds >= FROZEN_AFTER,
                evidence));
    }

    private Optional<FaceFacts> typical() {
        List<FaceFacts> faces = facts.stream().flatMap(f -> f.face().stream()).toList();
        if (2 * faces.size() <= facts.size()) {
            return Optional.empty();
        }
        return Optional.of(new FaceFacts(
                median(faces, FaceFacts::left),
                median(faces, FaceFacts::top),
                median(faces, FaceFacts::width),
                median(faces, FaceFacts::height),
                median(faces, FaceFacts::widthShare),
                median(faces, FaceFacts::offset),
                median(faces, FaceFacts::eyeLine),
                median(faces, FaceFacts::cutOff),
                median(faces, FaceFacts::elevation),
                median(faces, FaceFacts::yaw),
                median(faces, FaceFacts::roll),
                typicalLight(faces)));
    }

    private static Optional<LightFacts> typicalLight(List<FaceFacts> faces) {
        List<LightFacts> lights =
                faces.stream().flatMap(f -> f.light().stream()).toList();
        if (lights.isEmpty()) {
            return Optional.empty();
        }
        double left = lights.stream()
                .filter(l -> l.brightSide() == FrameFacts.Side.LEFT)
                .count();
        double warm = lights.stream().filter(LightFacts::warm).count();
        List<LightFacts> vertical =
                lights.stream().filter(l -> l.topToChin().isPresent()).toList();
        return Optional.of(new LightFacts(
                median(lights, LightFacts::balance),
                median(lights, LightFacts::evenness),
                2 * left > lights.size() ? FrameFacts.Side.LEFT : FrameFacts.Side.RIGHT,
                vertical.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(median(vertical, l -> l.topToChin().orElseThrow())),
                median(lights, LightFacts::clipped),
                median(lights, LightFacts::dark),
                median(lights, LightFacts::cast),
                2 * warm > lights.size(),
                median(lights, LightFacts::blownBehindHead),
                median(lights, LightFacts::blownX),
                median(lights, LightFacts::blownY),
                median(lights, LightFacts::backgroundToPerson),
                median(lights, LightFacts::pictureClipped),
                median(lights, LightFacts::pictureMedian),
                median(lights, LightFacts::picturePeak)));
    }

    private static <T> double median(List<T> items, ToDoubleFunction<T> value) {
        return new Median().evaluate(items.stream().mapToDouble(value).toArray());
    }

    private static long checksum(Frame frame) {
        CRC32 crc = new CRC32();
        crc.update(frame.rgb());
        return crc.getValue();
    }
}
