package app.greenroom.vision.light;

import app.greenroom.capture.Frame;
import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.face.Face;
import app.greenroom.vision.face.FaceRegion;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Light on one face, measured so that skin cancels out: every ratio compares parts of the same face.
 *
 * @param evenness mean luminance of the darker cheek over that of the brighter one, 0–1
 * @param brightCheek which cheek is the brighter one, as the picture shows it
 * @param topToChin mean luminance of the forehead over that of the chin; empty when one of them lies outside the frame
 * @param clipped share of the face's pixels with luma 247–255 (ISO/IEC 29794-5 over-exposure range)
 * @param dark share of the face's pixels with luma 0–25; it depends on skin, so it is reported and never judged
 * @param luminance mean relative luminance of the face, 0–1
 * @param chromaticity mean CIELAB a*, b* at luminance 0.18
 */
@SuppressWarnings("ArrayRecordComponent") // never compared or printed
record FaceLight(
        double evenness,
        FrameFacts.Side brightCheek,
        OptionalDouble topToChin,
        double clipped,
        double dark,
        double luminance,
        double[] chromaticity) {
    private static final int OVER_EXPOSED = 247;
    private static final int UNDER_EXPOSED = 25;

    /** Measures; empty when a cheek lies outside the frame. */
    static Optional<FaceLight> of(Frame frame, Face face) {
        Photometry.MeanColour right = mean(frame, face, FaceRegion.RIGHT_CHEEK);
        Photometry.MeanColour left = mean(frame, face, FaceRegion.LEFT_CHEEK);
        Photometry.MeanColour forehead = mean(frame, face, FaceRegion.FOREHEAD);
        Photometry.MeanColour chin = mean(frame, face, FaceRegion.CHIN);
        if (right.count() == 0 || left.count() == 0) {
            return Optional.empty();
        }
        Counter counter = new Counter(frame);
        FaceRegion.WHOLE.visit(frame, face, counter);
        double brighter = Math.max(right.luminance(), left.luminance());
        double darker = Math.min(right.luminance(), left.luminance());
        boolean vertical = forehead.count() > 0 && chin.count() > 0 && chin.luminance() > 0;
        return Optional.of(new FaceLight(
                brighter == 0 ? 1 : darker / brighter,
                // The person's right cheek is on the left of the picture.
                right.luminance() > left.luminance() ? FrameFacts.Side.LEFT : FrameFacts.Side.RIGHT,
                vertical ? OptionalDouble.of(forehead.luminance() / chin.luminance()) : OptionalDouble.empty(),
                counter.share(counter.over),
                counter.share(counter.under),
                counter.mean.luminance(),
                counter.mean.chromaticity()));
    }

    private static Photometry.MeanColour mean(Frame frame, Face face, FaceRegion region) {
        Photometry.MeanColour mean = new Photometry.MeanColour();
        region.visit(frame, face, index -> mean.add(frame, index));
        return mean;
    }

    private static final class Counter implements FaceRegion.Visitor {
        private final Frame frame;
        private final Photometry.MeanColour mean = new Photometry.MeanColour();
        private int over;
        private int under;

        Counter(Frame frame) {
            this.frame = frame;
        }

        @Override
        public void pixel(int index) {
            mean.add(frame, index);
            int luma = Photometry.luma(frame, index);
            if (luma >= OVER_EXPOSED) {
                over++;
            } else if (luma <= UNDER_EXPOSED) {
                under++;
            }
        }

        private double share(int part) {
            return mean.count() == 0 ? 0 : (double) part / mean.count();
        }
    }
}
