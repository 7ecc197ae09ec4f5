package app.greenroom.vision.light;

import app.greenroom.capture.Frame;
import app.greenroom.vision.FrameFacts.WholePicture;
import app.greenroom.vision.PictureArea;
import app.greenroom.vision.SegmentedFrame;
import app.greenroom.vision.face.Face;
import app.greenroom.vision.face.PersonMask;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/**
 * Light in the whole picture and around the head.
 *
 * @param around in the background beside and above the head
 * @param whole in the whole picture
 * @param room median relative luminance of the background, 0–1: a lamp and its glow are less than half of it
 * @param person 90th percentile of the relative luminance of the person within a face's width of the face, clothing
 *     included, 0–1
 * @param background mean relative luminance of the background, 0–1
 * @param chromaticity mean CIELAB a*, b* of the background at luminance 0.18
 */
@SuppressWarnings("ArrayRecordComponent") // never compared or printed
record SceneLight(
        NearHead around, WholePicture whole, double room, double person, double background, double[] chromaticity) {
    private static final int STEP = 4; // pixels between samples, at least
    private static final int ACROSS = 160; // samples along the longer side: a larger picture shows no other light
    private static final float PERSON = 0.8f;
    private static final float BACKGROUND = 0.2f;
    private static final double BRIGHTEST = 0.95;
    private static final double BRIGHT_CLOTHES = 0.9; // less than the mask's errors make bright

    static SceneLight of(SegmentedFrame shot) {
        Frame frame = shot.frame();
        Face face = shot.face();
        PersonMask.Mask mask = shot.mask();
        PictureArea area = shot.area();
        Luminances all = new Luminances();
        Luminances person = new Luminances();
        Luminances behind = new Luminances();
        Luminances near = new Luminances();
        Photometry.MeanColour background = new Photometry.MeanColour();
        int clipped = 0;
        int blown = 0;
        double middle = (face.left() + face.right()) / 2;
        double left = face.left() - face.width();
        double right = face.right() + face.width();
        double top = face.top() - face.height();
        double bottom = face.bottom();
        int step = Math.max(STEP, Math.max(frame.width(), frame.height()) / ACROSS);
        Around around = new Around(frame, step, right - left, bottom - top);
        for (int y = area.top(); y < area.top() + area.height(); y += step) {
            for (int x = area.left(); x < area.left() + area.width(); x += step) {
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
                        around.add(bin, x, y);
                    }
                }
            }
        }
        double brightest = near.quantile(BRIGHTEST);
        int bright = Luminances.bin(brightest / 2);
        Side onTheLeft = around.from(bright, x -> x < middle);
        Side onTheRight = around.from(bright, x -> x >= middle);
        Side more = onTheLeft.count() > onTheRight.count() ? onTheLeft : onTheRight;
        return new SceneLight(
                new NearHead(
                        near.count() == 0 ? 0 : (double) blown / near.count(),
                        brightest,
                        more.mean(more.x()).orElse(middle),
                        more.mean(more.y()).orElse((face.top() + face.bottom()) / 2)),
                new WholePicture((double) clipped / all.count(), all.quantile(0.5), all.quantile(0.99)),
                behind.quantile(0.5),
                person.quantile(BRIGHT_CLOTHES),
                background.luminance(),
                background.chromaticity());
    }

    /**
     * The background beside and above the head: one face's width to each side, one face's height above.
     *
     * @param blown share of clipped pixels, 0–1
     * @param brightest 95th percentile of the relative luminance, 0–1; 0 where there is no such background
     * @param x centre of what there is at least half as bright as that, on the side of the head that has more of it, in frame
     *     pixels
     * @param y the same, from the top
     */
    record NearHead(double blown, double brightest, double x, double y) {}

    /** Pixels on one side of the head: how many, and the sums of their places. */
    private record Side(int count, long x, long y) {
        OptionalDouble mean(long sum) {
            return count == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / count);
        }
    }

    /** The pixels around the head, with where they lie: how bright those are that count is known only when all are seen. */
    private static final class Around {
        private final int step;
        private final short[] bins;
        private final short[] x;
        private final short[] y;
        private int count;

        /** Room for a rectangle of that size in pixels, as far as it can lie in the frame. */
        Around(Frame frame, int step, double width, double height) {
            this.step = step;
            int across = (int) (Math.min(width, frame.width()) / step) + 2;
            int down = (int) (Math.min(height, frame.height()) / step) + 2;
            bins = new short[across * down];
            x = new short[bins.length];
            y = new short[bins.length];
        }

        void add(int bin, int atX, int atY) {
            bins[count] = (short) bin;
            x[count] = (short) (atX / step);
            y[count++] = (short) (atY / step);
        }

        /** Those that are at least as bright, of one side. */
        Side from(int bin, IntPredicate side) {
            int found = 0;
            long sumX = 0;
            long sumY = 0;
            for (int i = 0; i < count; i++) {
                if (bins[i] >= bin && side.test(step * x[i])) {
                    found++;
                    sumX += (long) step * x[i];
                    sumY += (long) step * y[i];
                }
            }
            return new Side(found, sumX, sumY);
        }
    }
}
