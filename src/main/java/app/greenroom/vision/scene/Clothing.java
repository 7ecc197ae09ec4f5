package app.greenroom.vision.scene;

import app.greenroom.vision.SegmentedFrame;
import app.greenroom.vision.face.Face;
import app.greenroom.vision.light.Lab;
import java.util.Optional;

/**
 * What the person wears: the person below the collar, between the shoulders. Points in the colour of the person's own face,
 * as a neck or hands would be, do not count as coloured, whatever that colour is.
 */
final class Clothing {
    private static final int STEP = 2; // points
    private static final float SURE = 0.9f;
    private static final double COLLAR = 0.3; // face heights below the chin: the neck ends there
    private static final double SHOULDERS = 1.5; // face widths to each side of the middle
    private static final double ENOUGH = 0.15; // of the face's area must be seen of the clothing
    private static final double LOUD_CHROMA = 65;
    private static final double LOUD_LIGHTNESS = 40;
    private static final double SKIN_HUE = Math.toRadians(20); // to each side of the face's own hue
    private static final int SKIN_CHROMA = 20; // a coat dyed in skin's hue is told from skin by this much more chroma

    private Clothing() {}

    /** What is worn; empty when too little of it is in the picture. */
    static Optional<ClothingFacts> of(SegmentedFrame shot, Thumbnail thumbnail, FineStripes stripes) {
        Face face = shot.face();
        double step = thumbnail.step();
        double middle = (face.left() + face.right()) / 2;
        int left = (int) Math.max(0, (middle - SHOULDERS * face.width()) / step);
        int right = (int) Math.min(thumbnail.columns(), (middle + SHOULDERS * face.width()) / step);
        int top = (int) Math.max(0, (face.bottom() + COLLAR * face.height()) / step);
        double[] skin = faceColour(face, thumbnail);
        int[] chromas = new int[256];
        double[] lab = new double[3];
        int count = 0;
        int loud = 0;
        for (int y = top; y < thumbnail.rows(); y += STEP) {
            for (int x = left; x < right; x += STEP) {
                int point = y * thumbnail.columns() + x;
                if (thumbnail.person(point) < SURE) {
                    continue;
                }
                count++;
                Lab.of(thumbnail.channel(point, 0), thumbnail.channel(point, 1), thumbnail.channel(point, 2), lab);
                double chroma = Math.hypot(lab[1], lab[2]);
                if (isSkin(lab, chroma, skin)) {
                    chroma = 0;
                }
                chromas[(int) Math.min(255, chroma)]++;
                loud += chroma >= LOUD_CHROMA && lab[0] >= LOUD_LIGHTNESS ? 1 : 0;
            }
        }
        if (count * STEP * STEP * step * step < ENOUGH * face.area()) {
            return Optional.empty();
        }
        FineStripes.Found found = stripes.find(shot, (int) (left * step), (int) (right * step), (int) (top * step));
        return Optional.of(
                new ClothingFacts(upperQuartile(chromas, count), (double) loud / count, found.share(), found.place()));
    }

    private static boolean isSkin(double[] lab, double chroma, double[] skin) {
        double turn = Math.abs(Math.IEEEremainder(Math.atan2(lab[2], lab[1]) - skin[0], 2 * Math.PI));
        return turn < SKIN_HUE && chroma < skin[1] + SKIN_CHROMA;
    }

    /** Hue angle and chroma of the middle of the face. */
    private static double[] faceColour(Face face, Thumbnail thumbnail) {
        double step = thumbnail.step();
        int left = (int) Math.max(0, (face.left() + 0.25 * face.width()) / step);
        int right = (int) Math.min(thumbnail.columns() - 1.0, (face.right() - 0.25 * face.width()) / step);
        int top = (int) Math.max(0, (face.top() + 0.2 * face.height()) / step);
        int bottom = (int) Math.min(thumbnail.rows() - 1.0, (face.bottom() - 0.2 * face.height()) / step);
        double[] lab = new double[3];
        double a = 0;
        double b = 0;
        int count = 0;
        for (int y = top; y <= bottom; y += STEP) {
            for (int x = left; x <= right; x += STEP) {
                int point = y * thumbnail.columns() + x;
                Lab.of(thumbnail.channel(point, 0), thumbnail.channel(point, 1), thumbnail.channel(point, 2), lab);
                a += lab[1];
                b += lab[2];
                count++;
            }
        }
        return new double[] {Math.atan2(b, a), Math.hypot(a, b) / Math.max(1, count)};
    }

    private static double upperQuartile(int[] bins, int count) {
        int bin = 255;
        int seen = bins[bin];
        while (bin > 0 && 4 * seen < count) {
            seen += bins[--bin];
        }
        return bin + 0.5;
    }
}
