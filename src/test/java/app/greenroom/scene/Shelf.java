package app.greenroom.scene;

import static app.greenroom.scene.Solid.step;

/** Two boards with books, and a plant in a pot, on the left of the back wall. */
record Shelf(long seed) {
    private static final double LEFT = -1080; // mm on the wall
    private static final double RIGHT = -330;
    private static final double THICK = 26;
    private static final double[] BOARDS = {-80, 290};
    private static final int[] COVERS = {0x6b4a3a, 0x3f5866, 0xb8a58a, 0x7c3f3a, 0x4e6150, 0xd8cfc0, 0x2f3b4c, 0xa07c4c
    };
    private static final Rgb WOOD = Rgb.of(0x8a6a4c);
    private static final Rgb POT = Rgb.of(0xb86f4e);
    private static final Rgb LEAF = Rgb.of(0x4f7a45);

    /** The wall's colour at a place, or that of what stands in front of it there. */
    Rgb over(double x, double y, Rgb wall, Grain grain) {
        Rgb colour = wall;
        for (double board : BOARDS) {
            if (x > LEFT - 20 && x < RIGHT + 20) {
                double below = board - THICK - y;
                double shade = below > 0 ? 0.42 * Math.exp(-below / 55) : 0;
                colour = colour.times(1 - shade);
            }
            colour = books(x, y - board, board, colour);
            if (x > LEFT && x < RIGHT && y <= board && y > board - THICK) {
                double lines = 1 + 0.12 * grain.rough(x / 90, y / 4, board);
                colour = WOOD.times(lines * (y > board - 5 ? 1.15 : 0.9));
            }
        }
        return plant(x - (RIGHT - 130), y - BOARDS[0], colour);
    }

    private Rgb books(double x, double up, double board, Rgb behind) {
        double from = board < 0 ? LEFT + 40 : LEFT + 260;
        double to = board < 0 ? RIGHT - 290 : RIGHT - 60;
        if (up < 0 || up > 260 || x < from || x > to) {
            return behind;
        }
        long h = seed * 31 + (long) board;
        double at = from;
        while (at < to) {
            h = next(h);
            double thick = 18 + (h >>> 40 & 31);
            double tall = 165 + (h >>> 20 & 63);
            boolean gap = (h >>> 50 & 15) == 0;
            if (x < at + thick) {
                if (gap || up > tall) {
                    return behind.times(1 - 0.15 * step(14, 0, up - tall));
                }
                double across = (x - at) / thick;
                double round = 0.72 + 0.5 * Math.sin(Math.PI * across);
                double band = Math.abs(up - 0.78 * tall) < 7 || Math.abs(up - 0.2 * tall) < 3 ? 1.3 : 1;
                return Rgb.of(COVERS[(int) (h >>> 32 & 7)]).times(round * band);
            }
            at += thick + 1;
        }
        return behind;
    }

    private Rgb plant(double x, double up, Rgb behind) {
        double potHalf = 42 + 0.12 * up;
        if (up >= 0 && up < 92 && Math.abs(x) < potHalf) {
            double round = 0.6 + 0.5 * Math.cos(x / potHalf * 1.3 + 0.4);
            return POT.times(round * (up > 78 ? 1.12 : 1));
        }
        Rgb colour = behind;
        long h = seed * 17 + 5;
        for (int i = 0; i < 15; i++) {
            h = next(h);
            double angle = Math.toRadians(-72 + 144.0 * i / 14 + (h >>> 40 & 15) - 8);
            double reach = 105 + (h >>> 20 & 63);
            double bend = Math.sin(angle) * Math.sin(angle) * 26;
            double cx = Math.sin(angle) * reach * 0.62;
            double cy = 92 + Math.cos(angle) * reach * 0.62 - bend;
            double along = (x - cx) * Math.sin(angle) + (up - cy) * Math.cos(angle);
            double across = (x - cx) * Math.cos(angle) - (up - cy) * Math.sin(angle);
            double leaf = along * along / (reach * reach * 0.2) + across * across / 230;
            if (leaf < 1) {
                double tone = 0.62 + 0.07 * (h >>> 33 & 7) - 0.25 * step(3, 0, Math.abs(across)) + 0.15 * (1 - leaf);
                colour = LEAF.times(tone);
            }
        }
        return colour;
    }

    private static long next(long h) {
        long z = h + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
