package app.greenroom.vision.light;

import app.greenroom.capture.Frame;
import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.face.Face;
import app.greenroom.vision.face.FaceRegion;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Light on one face, measured so that skin cancels out: every ratio compares parts of the same face, by medians, which gloss,
 * beards and glasses move little.
 *
 * @param lit how it is lit
 * @param white luminance that a white sheet at the face would have at least, see {@link #white}
 * @param luminance mean relative luminance of the face, 0–1
 * @param chromaticity mean CIELAB a*, b* of the face at luminance 0.18
 * @param eyes mean CIELAB a*, b* of the brightest part of the open eyes at luminance 0.18
 */
@SuppressWarnings("ArrayRecordComponent") // never compared or printed
record FaceLight(FrameFacts.LitFace lit, double white, double luminance, double[] chromaticity, double[] eyes) {
    private static final int OVER_EXPOSED = 247;
    private static final int UNDER_EXPOSED = 25;
    private static final int FEWEST = 100; // samples of half a face
    private static final double BRIGHTEST = 0.95;
    private static final double EYE_WHITE = 0.9; // of an open eye's pixels, iris and lashes are darker
    private static final double NEUTRAL = 0.7;

    /** What the lightest skin reflects, its soft gloss included. */
    private static final double SKIN_REFLECTS = 0.6;

    /** What an open eye's brighter parts reflect in the shadow of its lids: 0.12 to 0.22 on the sitters, whatever their skin. */
    private static final double EYE_REFLECTS = 0.2;

    /** What they may reflect where they are no brighter than the face: they may be the lids of light skin. */
    private static final double LID_REFLECTS = 0.4;

    /** An eye's white is surely seen where it outshines the face's median so many times. */
    private static final double OUTSHINES = 3;

    /** Measures; empty when half of the face lies outside the frame. */
    static Optional<FaceLight> of(Frame frame, Face face) {
        Luminances right = luminances(frame, face, FaceRegion.RIGHT_HALF);
        Luminances left = luminances(frame, face, FaceRegion.LEFT_HALF);
        if (right.count() < FEWEST || left.count() < FEWEST) {
            return Optional.empty();
        }
        Counter counter = new Counter(frame);
        FaceRegion.WHOLE.visit(frame, face, counter);
        Luminances rightEye = luminances(frame, face, FaceRegion.RIGHT_EYE);
        Luminances leftEye = luminances(frame, face, FaceRegion.LEFT_EYE);
        Photometry.MeanColour eyes = new Photometry.MeanColour();
        add(frame, face, FaceRegion.RIGHT_EYE, rightEye.binOf(NEUTRAL), eyes);
        add(frame, face, FaceRegion.LEFT_EYE, leftEye.binOf(NEUTRAL), eyes);
        double ofRight = right.quantile(0.5);
        double ofLeft = left.quantile(0.5);
        return Optional.of(new FaceLight(
                new FrameFacts.LitFace(
                        Math.min(ofRight, ofLeft) / Math.max(ofRight, ofLeft),
                        // The person's right half is on the left of the picture.
                        ofRight > ofLeft ? FrameFacts.Side.LEFT : FrameFacts.Side.RIGHT,
                        sockets(frame, face),
                        counter.share(counter.over),
                        counter.share(counter.under)),
                white(counter.luminances, rightEye, leftEye),
                counter.mean.luminance(),
                counter.mean.chromaticity(),
                eyes.chromaticity()));
    }

    /**
     * What a white sheet at the face would show at least: as much as the lightest skin needs to be as bright as this face is,
     * and as much as the whites of the eyes need, which are the same in every face. The more an eye outshines the face, as it
     * does on dark skin, the surer it is that its white is seen and not a lid. The darker eye counts, because glasses may
     * mirror a lamp before the other; closed or narrow eyes only make it less.
     */
    private static double white(Luminances face, Luminances rightEye, Luminances leftEye) {
        double eye = Math.min(rightEye.quantile(EYE_WHITE), leftEye.quantile(EYE_WHITE));
        double reflects = EYE_REFLECTS * OUTSHINES * face.quantile(0.5) / eye;
        double byEye = eye / Math.max(EYE_REFLECTS, Math.min(LID_REFLECTS, reflects));
        return Math.max(face.quantile(BRIGHTEST) / SKIN_REFLECTS, byEye);
    }

    private static OptionalDouble sockets(Frame frame, Face face) {
        double right = socket(frame, face, FaceRegion.RIGHT_SOCKET, FaceRegion.RIGHT_CHEEK);
        double left = socket(frame, face, FaceRegion.LEFT_SOCKET, FaceRegion.LEFT_CHEEK);
        double more = Math.max(right, left);
        return more < 0 ? OptionalDouble.empty() : OptionalDouble.of(more);
    }

    /** A socket against the cheek below, or −1 when one of them lies outside the frame. */
    private static double socket(Frame frame, Face face, FaceRegion socket, FaceRegion cheek) {
        Luminances above = luminances(frame, face, socket);
        Luminances below = luminances(frame, face, cheek);
        return above.count() == 0 || below.count() == 0 ? -1 : above.quantile(0.5) / below.quantile(0.5);
    }

    private static Luminances luminances(Frame frame, Face face, FaceRegion region) {
        Luminances luminances = new Luminances();
        region.visit(frame, face, index -> luminances.add(Luminances.bin(Photometry.luminance(frame, index))));
        return luminances;
    }

    private static void add(Frame frame, Face face, FaceRegion region, int leastBin, Photometry.MeanColour mean) {
        region.visit(frame, face, index -> {
            if (Luminances.bin(Photometry.luminance(frame, index)) >= leastBin) {
                mean.add(frame, index);
            }
        });
    }

    private static final class Counter implements FaceRegion.Visitor {
        private final Frame frame;
        private final Photometry.MeanColour mean = new Photometry.MeanColour();
        private final Luminances luminances = new Luminances();
        private int over;
        private int under;

        Counter(Frame frame) {
            this.frame = frame;
        }

        @Override
        public void pixel(int index) {
            mean.add(frame, index);
            luminances.add(Luminances.bin(Photometry.luminance(frame, index)));
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
