package app.greenroom.session.picture;

import app.greenroom.model.live.LightPatches;
import app.greenroom.model.live.LightPatches.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the patches of light that a person may want to see: where a lamp or a window is blown out, and where light of another
 * colour falls. A help for the eye and no judgement: walls and furniture have colours of their own, and so has skin, so
 * nothing of it enters any check.
 *
 * <p>Colour is told by how far blue lies from yellow, (2B − R − G) / (R + G + B) of a cell's mean, against the median of all
 * cells that are bright enough to have a colour.
 */
final class LightCells {
    private static final int COLUMNS = 32;
    private static final int ROWS = 18;
    private static final int STEP = 3; // of so many pixels across and down one is looked at
    private static final int CLIPPED = 250; // of 255, in all three channels: the same as in the checks of light
    private static final double MOSTLY = 0.5;
    private static final double DARKEST = 24; // mean of the three channels below which a colour is only noise
    private static final double APART = 0.22; // our choice: candle light against daylight differs by about 0.5

    private LightCells() {}

    /**
     * Looks at a picture.
     *
     * @param rgb {@code width * height} pixels, 0xRRGGBB
     */
    static LightPatches of(int[] rgb, int width, int height) {
        double[] clipped = new double[COLUMNS * ROWS];
        double[] hue = new double[COLUMNS * ROWS];
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                measure(rgb, width, height, row, column, clipped, hue);
            }
        }
        double[] known =
                Arrays.stream(hue).filter(h -> !Double.isNaN(h)).sorted().toArray();
        double usual = known.length == 0 ? 0 : known[known.length / 2];
        List<Kind> cells = new ArrayList<>(hue.length);
        for (int i = 0; i < hue.length; i++) {
            cells.add(kind(clipped[i], hue[i] - usual));
        }
        return new LightPatches(COLUMNS, ROWS, cells);
    }

    private static Kind kind(double clipped, double apart) {
        if (clipped >= MOSTLY) {
            return Kind.BRIGHT;
        } else if (apart > APART) {
            return Kind.COLD;
        }
        return apart < -APART ? Kind.WARM : Kind.NONE; // a hue that is not known is neither
    }

    private static void measure(int[] rgb, int width, int height, int row, int column, double[] clipped, double[] hue) {
        long red = 0;
        long green = 0;
        long blue = 0;
        int count = 0;
        int blown = 0;
        for (int y = row * height / ROWS; y < (row + 1) * height / ROWS; y += STEP) {
            for (int x = column * width / COLUMNS; x < (column + 1) * width / COLUMNS; x += STEP) {
                int pixel = rgb[y * width + x];
                int r = pixel >> 16 & 0xff;
                int g = pixel >> 8 & 0xff;
                int b = pixel & 0xff;
                red += r;
                green += g;
                blue += b;
                blown += r >= CLIPPED && g >= CLIPPED && b >= CLIPPED ? 1 : 0;
                count++;
            }
        }
        int cell = row * COLUMNS + column;
        long sum = red + green + blue;
        clipped[cell] = count == 0 ? 0 : (double) blown / count;
        hue[cell] = count == 0 || sum < 3 * DARKEST * count ? Double.NaN : (2.0 * blue - red - green) / sum;
    }
}
