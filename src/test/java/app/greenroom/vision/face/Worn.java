package app.greenroom.vision.face;

import app.greenroom.capture.Frame;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Beards, masks, glasses and headscarves, painted onto a face in the light that is on it. */
public enum Worn {
    NOTHING,
    BEARD,
    MASK,
    GLASSES,
    HEADSCARF;

    private static final int[] JAW = {
        93, 132, 58, 172, 136, 150, 149, 176, 148, 152, 377, 400, 378, 379, 365, 397, 288, 361, 323
    };
    private static final int[] CHEEKS_OVER_BEARD = {411, 436, 426, 327, 2, 98, 206, 216, 187};
    private static final int[] CHEEKS_OVER_MASK = {352, 280, 329, 437, 195, 217, 100, 50, 123};
    private static final int[] LIPS = {
        61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91, 146
    };
    private static final int[] RIGHT_GLASS = {70, 63, 105, 66, 107, 193, 188, 121, 120, 119, 118, 117, 111, 35};
    private static final int[] LEFT_GLASS = {300, 293, 334, 296, 336, 417, 412, 350, 349, 348, 347, 346, 340, 265};

    /**
     * The picture with this on its largest face.
     *
     * @param skin what that skin reflects, 0–1: cloth is as bright as the light on the face makes it
     */
    public Frame on(Frame frame, Face face, double skin) {
        float[] share = new float[frame.width() * frame.height()];
        double reflects = 0;
        boolean hair = false;
        switch (this) {
            case NOTHING -> {}
            case BEARD -> {
                Area beard = new Area(path(face, JAW, CHEEKS_OVER_BEARD));
                beard.subtract(new Area(path(face, LIPS)));
                fill(frame, share, beard);
                reflects = 0.06;
                hair = true;
            }
            case MASK -> {
                fill(frame, share, new Area(path(face, JAW, CHEEKS_OVER_MASK)));
                reflects = 0.55; // the blue of a surgeon's mask
            }
            case GLASSES -> {
                BasicStroke rim = new BasicStroke((float) (0.05 * face.width()));
                fill(frame, share, new Area(rim.createStrokedShape(path(face, RIGHT_GLASS))));
                fill(frame, share, new Area(rim.createStrokedShape(path(face, LEFT_GLASS))));
                reflects = 0.04;
            }
            case HEADSCARF -> {
                Path2D oval = path(face, FaceRegion.WHOLE.outline());
                Area scarf = new Area(scaled(oval, face, 0, 1.35));
                scarf.subtract(new Area(scaled(oval, face, 0.04, 0.9)));
                fill(frame, share, scarf);
                reflects = 0.07;
            }
        }
        byte[] rgb = frame.rgb().clone();
        double cheek = cheek(frame, face);
        Random random = new Random(7);
        for (int i = 0; i < share.length; i++) {
            if (share[i] > 0) {
                double light = cheek / skin * (0.5 + 0.5 * Math.min(2, linear(frame, i) / cheek));
                double cloth = light * reflects * (hair ? 0.6 + 0.8 * random.nextDouble() : 1);
                for (int c = 0; c < 3; c++) {
                    double was = rgb[3 * i + c] & 255;
                    double now = 255 * Math.pow(Math.min(1, cloth), 1 / 2.2);
                    rgb[3 * i + c] = (byte) Math.round(was + share[i] * (now - was));
                }
            }
        }
        return new Frame(frame.width(), frame.height(), rgb, frame.time());
    }

    private static Shape scaled(Path2D oval, Face face, double lower, double factor) {
        double x = (face.left() + face.right()) / 2;
        double y = (face.top() + face.bottom()) / 2;
        AffineTransform scaled = AffineTransform.getTranslateInstance(x, y + lower * face.height());
        scaled.scale(factor, factor);
        scaled.translate(-x, -y);
        return scaled.createTransformedShape(oval);
    }

    private static double linear(Frame frame, int pixel) {
        byte[] rgb = frame.rgb();
        int sum = (rgb[3 * pixel] & 255) + 2 * (rgb[3 * pixel + 1] & 255) + (rgb[3 * pixel + 2] & 255);
        return Math.pow(sum / 4.0 / 255, 2.2);
    }

    /** Mean light of a cheek. */
    private static double cheek(Frame frame, Face face) {
        double[] sum = new double[2];
        FaceRegion.RIGHT_CHEEK.visit(frame, face, index -> {
            sum[0] += linear(frame, index / 3);
            sum[1]++;
        });
        return sum[0] / sum[1];
    }

    private static Path2D path(Face face, int[]... parts) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int[] part : parts) {
            for (int point : part) {
                if (path.getCurrentPoint() == null) {
                    path.moveTo(face.x(point), face.y(point));
                } else {
                    path.lineTo(face.x(point), face.y(point));
                }
            }
        }
        path.closePath();
        return path;
    }

    /** Covers an area, with soft edges. */
    private static void fill(Frame frame, float[] share, Area area) {
        BufferedImage mask = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = mask.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fill(area);
        g.dispose();
        for (int i = 0; i < share.length; i++) {
            int covered = mask.getRaster().getSample(i % frame.width(), Math.floorDiv(i, frame.width()), 0);
            share[i] = Math.max(share[i], covered / 255f);
        }
    }
}
