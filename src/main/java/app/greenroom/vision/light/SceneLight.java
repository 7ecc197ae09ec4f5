package app.greenroom.vision.light;

import app.greenroom.capture.Frame;
import app.greenroom.vision.face.Face;
import app.greenroom.vision.face.PersonMask;

/**
 * Light in the whole picture and around the head.
 *
 * @param blownBehindHead share of clipped pixels in the background beside and above the head (one face's width to each
 *     side, one face's height above), 0–1
 * @param blownX centre of those clipped pixels on the side of the head that has more of them, in frame pixels; the head's
 *     own where there are none
 * @param blownY the same, from the top
 * @param clipped share of clipped pixels in the whole picture, 0–1
 * @param median median relative luminance of the whole picture, 0–1
 * @param peak 99th percentile of the picture's relative luminance, 0–1
 * @param personPeak 95th percentile of the relative luminance of the person, clothing included, 0–1
 * @param background mean relative luminance of the background, 0–1
 * @param chromaticity mean CIELAB a*, b* of the background at luminance 0.18
 */
@SuppressWarnings("ArrayRecordComponent") // never compared or printed
record SceneLight(
        double blownBehindHead,
        double blownX,
        double blownY,
        double clipped,
        double median,
        double peak,
        double personPeak,
        double background,
        double[] chromaticity) {
    private static final int STEP = 4;
    private static final float PERSON = 0.5f;
    private static final float BACKGROUND = 0.2f;

    static SceneLight of(Frame frame, Face face, PersonMask.Mask mask) {
        Histogram all = new Histogram();
        Histogram person = new Histogram();
        Photometry.MeanColour background = new Photometry.MeanColour();
        int clipped = 0;
        int near = 0;
        double middle = (face.left() + face.right()) / 2;
        Patch blownLeft = new Patch();
        Patch blownRight = new Patch();
        double left = face.left() - face.width();
        double right = face.right() + face.width();
        double top = face.top() - face.height();
        double bottom = face.bottom();
        for (int y = 0; y < frame.height(); y += STEP) {
            for (int x = 0; x < frame.width(); x += STEP) {
                int index = 3 * (y * frame.width() + x);
                double luminance = Photometry.luminance(frame, index);
                boolean full = Photometry.clipped(frame, index);
                int bin = Histogram.bin(luminance);
                all.add(bin);
                clipped += full ? 1 : 0;
                float sure = mask.person(x, y);
                if (sure > PERSON) {
                    person.add(bin);
                } else if (sure < BACKGROUND) {
                    background.add(frame, index);
                    if (x > left && x < right && y > top && y < bottom) {
                        near++;
                        if (full) {
                            (x < middle ? blownLeft : blownRight).add(x, y);
                        }
                    }
                }
            }
        }
        int blown = blownLeft.count + blownRight.count;
        Patch larger = blownLeft.count > blownRight.count ? blownLeft : blownRight;
        return new SceneLight(
                near == 0 ? 0 : (double) blown / near,
                blown == 0 ? middle : larger.x / larger.count,
                blown == 0 ? (face.top() + face.bottom()) / 2 : larger.y / larger.count,
                (double) clipped / all.count,
                all.quantile(0.5),
                all.quantile(0.99),
                person.quantile(0.95),
                background.luminance(),
                background.chromaticity());
    }

    /** Pixels that lie together, by the sum of their places. */
    private static final class Patch {
        private double x;
        private double y;
        private int count;

        void add(int atX, int atY) {
            x += atX;
            y += atY;
            count++;
        }
    }

    /** Luminances sorted into 1/256 steps of their square root, which are as fine in the shadows as the eye. */
    private static final class Histogram {
        private final int[] bins = new int[256];
        private int count;

        static int bin(double luminance) {
            return Math.min(255, (int) (256 * Math.sqrt(luminance)));
        }

        void add(int bin) {
            bins[bin]++;
            count++;
        }

        double quantile(double q) {
            int rank = (int) Math.ceil(q * count);
            int seen = 0;
            for (int i = 0; i < bins.length; i++) {
                seen += bins[i];
                if (seen >= rank && seen > 0) {
                    double root = (i + 0.5) / bins.length;
                    return root * root;
                }
            }
            return 0;
        }
    }
}
