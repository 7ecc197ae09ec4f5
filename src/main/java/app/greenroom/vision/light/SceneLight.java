package app.greenroom.vision.light;

import app.greenroom.capture.Frame;
import app.greenroom.vision.face.Face;
import app.greenroom.vision.face.PersonMask;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Light in the whole picture and around the head.
 *
 * @param blownBehindHead share of clipped pixels in the background beside and above the head (one face's width to each
 *     side, one face's height above), 0–1
 * @param around 95th percentile of the relative luminance of that background, 0–1; 0 where there is none
 * @param brightX centre of what there is at least half as bright as that, on the side of the head that has more of it, in
 *     frame pixels
 * @param brightY the same, from the top
 * @param clipped share of clipped pixels in the whole picture, 0–1
 * @param median median relative luminance of the whole picture, 0–1
 * @param peak 99th percentile of the picture's relative luminance, 0–1
 * @param room median relative luminance of the background, 0–1: a lamp and its glow are less than half of it
 * @param person 90th percentile of the relative luminance of the person within a face's width of the face, clothing
 *     included, 0–1
 * @param background mean relative luminance of the background, 0–1
 * @param chromaticity mean CIELAB a*, b* of the background at luminance 0.18
 */
@SuppressWarnings("ArrayRecordComponent") // never compared or printed
record SceneLight(
        double blownBehindHead,
        double around,
        double brightX,
        double brightY,
        double clipped,
        double median,
        double peak,
        double room,
        double person,
        double background,
        double[] chromaticity) {
    private static final int STEP = 4;
    private static final float PERSON = 0.8f;
    private static final float BACKGROUND = 0.2f;
    private static final double BRIGHTEST = 0.95;
    private static final double BRIGHT_CLOTHES = 0.9; // less than the mask's errors make bright

    static SceneLight of(Frame frame, Face face, PersonMask.Mask mask) {
        Luminances all = new Luminances();
        Luminances person = new Luminances();
        Luminances behind = new Luminances();
        Luminances near = new Luminances();
        Photometry.MeanColour background = new Photometry.MeanColour();
        int clipped = 0;
        int blown = 0;
        double middle = (face.left() + face.right()) / 2;
        Places onTheLeft = new Places();
        Places onTheRight = new Places();
        double left = face.left() - face.width();
        double right = face.right() + face.width();
        double top = face.top() - face.height();
        double bottom = face.bottom();
        for (int y = 0; y < frame.height(); y += STEP) {
            for (int x = 0; x < frame.width(); x += STEP) {
                int index = 3 * (y * frame.width() + x);
                boolean full = Photometry.clipped(frame, index);
                int bin = Luminances.bin(Photometry.luminance(frame, index));
                all.add(bin);
                clipped += full ? 1 : 0;
                float sure = mask.person(x, y);
                if (sure > PERSON) {
                    if (x > left && x < right) { // the mask takes things far away for a person now and then
                        person.add(bin);
                    }
                } else if (sure < BACKGROUND) {
                    background.add(frame, index);
                    behind.add(bin);
                    if (x > left && x < right && y > top && y < bottom) {
                        near.add(bin);
                        blown += full ? 1 : 0;
                        (x < middle ? onTheLeft : onTheRight).add(bin, x, y);
                    }
                }
            }
        }
        double around = near.quantile(BRIGHTEST);
        int bright = Luminances.bin(around / 2);
        Places more = onTheLeft.from(bright) > onTheRight.from(bright) ? onTheLeft : onTheRight;
        return new SceneLight(
                near.count() == 0 ? 0 : (double) blown / near.count(),
                around,
                more.x(bright).orElse(middle),
                more.y(bright).orElse((face.top() + face.bottom()) / 2),
                (double) clipped / all.count(),
                all.quantile(0.5),
                all.quantile(0.99),
                behind.quantile(0.5),
                person.quantile(BRIGHT_CLOTHES),
                background.luminance(),
                background.chromaticity());
    }

    /** Where the pixels of each luminance lie. */
    private static final class Places {
        private final int[] count = new int[Luminances.BINS];
        private final long[] x = new long[Luminances.BINS];
        private final long[] y = new long[Luminances.BINS];

        void add(int bin, int atX, int atY) {
            count[bin]++;
            x[bin] += atX;
            y[bin] += atY;
        }

        /** How many are at least as bright. */
        int from(int bin) {
            return Arrays.stream(count, bin, Luminances.BINS).sum();
        }

        OptionalDouble x(int bin) {
            return mean(x, bin);
        }

        OptionalDouble y(int bin) {
            return mean(y, bin);
        }

        private OptionalDouble mean(long[] sums, int bin) {
            int all = from(bin);
            return all == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(
                            (double) Arrays.stream(sums, bin, Luminances.BINS).sum() / all);
        }
    }
}
