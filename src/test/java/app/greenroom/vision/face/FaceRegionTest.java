package app.greenroom.vision.face;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.Frame;
import app.greenroom.nets.Models;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaceRegionTest {
    private static final double[] CANONICAL = new CanonicalFace(Models.canonicalFace()).xyz;

    /** The canonical face in a frame: turned about its vertical axis, of a size and at a place. */
    private static Face face(double turn, double scale, double x, double y) {
        double[] xyz = new double[CANONICAL.length];
        for (int i = 0; i < xyz.length; i += 3) {
            double turnedX = CANONICAL[i] * Math.cos(turn) + CANONICAL[i + 2] * Math.sin(turn);
            xyz[i] = x + scale * turnedX;
            xyz[i + 1] = y - scale * CANONICAL[i + 1];
        }
        return new Face(xyz, 1);
    }

    private static List<Integer> visited(FaceRegion region, Frame frame, Face face) {
        List<Integer> pixels = new ArrayList<>();
        region.visit(frame, face, pixels::add);
        return pixels;
    }

    @Test
    void visitsWhatLiesInsideTheOutline() {
        Frame frame = new Frame(320, 180, new byte[3 * 320 * 180], 0);
        for (double turn : new double[] {0, 0.5, -0.9}) { // far turned, the outlines cross themselves
            for (FaceRegion region : FaceRegion.values()) {
                Face face = face(turn, 2.3, 170.2, 88.7); // small enough for every pixel to be visited
                Path2D outline = outline(region, face);
                List<Integer> expected = new ArrayList<>();
                for (int y = 0; y < frame.height(); y++) {
                    for (int x = 0; x < frame.width(); x++) {
                        if (outline.contains(x + 0.5, y + 0.5)) {
                            expected.add(3 * (y * frame.width() + x));
                        }
                    }
                }
                assertThat(expected).isNotEmpty();
                assertThat(visited(region, frame, face))
                        .as("%s turned by %s", region, turn)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void visitsAGridOfALargeRegion() {
        Frame frame = new Frame(1280, 720, new byte[3 * 1280 * 720], 0);
        Face face = face(0, 30, 640, 360);
        List<Integer> pixels = visited(FaceRegion.WHOLE, frame, face);
        assertThat(pixels.size()).isBetween(1000, 48 * 48);
        Path2D outline = outline(FaceRegion.WHOLE, face);
        for (int pixel : pixels) {
            int x = pixel / 3 % frame.width();
            int y = pixel / 3 / frame.width();
            assertThat(outline.contains(x + 0.5, y + 0.5)).isTrue();
        }
    }

    @Test
    void staysInsideTheFrame() {
        Frame frame = new Frame(320, 180, new byte[3 * 320 * 180], 0);
        assertThat(visited(FaceRegion.WHOLE, frame, face(0, 10, 0, 0)))
                .isNotEmpty()
                .allMatch(p -> p >= 0 && p < frame.rgb().length);
        assertThat(visited(FaceRegion.WHOLE, frame, face(0, 10, -900, 0))).isEmpty();
        assertThat(visited(FaceRegion.WHOLE, frame, face(0, 10, 900, 900))).isEmpty();
    }

    private static Path2D outline(FaceRegion region, Face face) {
        Path2D path = new Path2D.Double();
        for (int point : region.outline()) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(face.x(point), face.y(point));
            } else {
                path.lineTo(face.x(point), face.y(point));
            }
        }
        path.closePath();
        return path;
    }
}
