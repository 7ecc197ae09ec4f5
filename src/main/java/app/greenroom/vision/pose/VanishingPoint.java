package app.greenroom.vision.pose;

import app.greenroom.capture.Frame;
import app.greenroom.vision.SegmentedFrame;
import app.greenroom.vision.face.PersonMask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Roll and pitch of the camera from upright edges in the background: shelves, doors, windows, books.
 *
 * <p>In a picture of a camera that is level but looks up or down, upright edges lean the more the farther they are from
 * the middle; all of them meet in one vanishing point (Kosecka and Zhang 2002, "Video compass"). Along rows {@code step}
 * pixels apart, places where the brightness changes sideways are followed from row to row; those that make a straight,
 * steep line count with their length. With x and y in focal lengths from the picture's middle and m = dx/dy, edges of one
 * vanishing point obey m = a − b (x − m y); roll is atan a, pitch is atan b, and they are those of the pair of lines with
 * which the greatest length of line agrees, fitted again to all that agree (RANSAC over every pair of the longest lines,
 * so that the same picture gives the same answer).
 */
public final class VanishingPoint {
    private static final int ROWS = 120; // rows looked at
    private static final int CONTRAST = 14; // byte values across an edge
    private static final double PERSON = 0.15; // of the mask: less is background
    private static final double STEEPEST = 0.36; // dx/dy: 20°
    private static final int LEAST_POINTS = 8; // 7 % of the picture's height
    private static final double STRAIGHT = 0.6; // pixels, standard deviation from the line
    private static final int LONGEST = 60; // lines looked at
    private static final double AGREES = 0.02; // dx/dy: about 1°
    private static final int LEAST_LINES = 4;
    private static final double LEAST_LENGTH = 1; // of the picture's height, all lines that agree together
    private static final double LEAST_SHARE = 0.7; // of the length of all lines
    private static final double LEAST_SPREAD = 0.2; // focal lengths, standard deviation of the lines' x
    private static final double STEEPEST_PITCH = 0.7; // tangent: 35°

    private VanishingPoint() {}

    /** The camera's roll and pitch; empty where too few edges agree or they do not spread over the picture. */
    public static Optional<UprightFacts> of(SegmentedFrame shot) {
        Frame frame = shot.frame();
        double focal = Lens.focal(frame.width(), frame.height());
        double eyes = (shot.face().rightEyeY() + shot.face().leftEyeY()) / 2;
        double eyesAboveAxis = Math.toDegrees(Math.atan((frame.height() / 2.0 - eyes) / focal));
        return fit(lines(frame, shot.mask()), frame.height() / focal).map(ab -> {
            double pitch = Math.toDegrees(Math.atan(ab[1]));
            return new UprightFacts(Math.toDegrees(Math.atan(ab[0])), pitch, pitch - eyesAboveAxis);
        });
    }

    /** A straight edge: its middle in focal lengths from the picture's, its slope dx/dy and its length. */
    record Line(double x, double y, double slope, double length) {
        /** How far {@code a} and {@code b} are from explaining this line. */
        double off(double a, double b) {
            return slope - a + b * (x - slope * y);
        }
    }

    /** Roll and pitch as tangents, a and b above; the picture's height is given in focal lengths. */
    static Optional<double[]> fit(List<Line> all, double pictureHeight) {
        List<Line> lines = all.stream()
                .sorted(Comparator.comparingDouble(Line::length).reversed())
                .limit(LONGEST)
                .toList();
        double[] best = new double[2];
        double bestLength = 0;
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < i; j++) {
                Line p = lines.get(i);
                Line q = lines.get(j);
                double xp = p.x() - p.slope() * p.y();
                double xq = q.x() - q.slope() * q.y();
                if (Math.abs(xp - xq) < LEAST_SPREAD) {
                    continue; // beside each other: their difference says little of the pitch
                }
                double b = (q.slope() - p.slope()) / (xp - xq);
                double a = p.slope() + b * xp;
                double length = agreeing(lines, a, b);
                if (length > bestLength && Math.abs(a) <= STEEPEST && Math.abs(b) <= STEEPEST_PITCH) {
                    bestLength = length;
                    best = new double[] {a, b};
                }
            }
        }
        for (int again = 0; again < 2 && bestLength > 0; again++) {
            best = leastSquares(lines, best);
            bestLength = agreeing(lines, best[0], best[1]);
        }
        double total = lines.stream().mapToDouble(Line::length).sum();
        boolean enough = bestLength >= LEAST_LENGTH * pictureHeight && bestLength >= LEAST_SHARE * total;
        return enough && spreads(lines, best) ? Optional.of(best) : Optional.empty();
    }

    private static double agreeing(List<Line> lines, double a, double b) {
        double length = 0;
        for (Line line : lines) {
            if (Math.abs(line.off(a, b)) < AGREES) {
                length += line.length();
            }
        }
        return length;
    }

    private static boolean spreads(List<Line> lines, double[] ab) {
        int count = 0;
        double weight = 0;
        double sum = 0;
        double squares = 0;
        for (Line line : lines) {
            if (Math.abs(line.off(ab[0], ab[1])) < AGREES) {
                count++;
                weight += line.length();
                sum += line.length() * line.x();
                squares += line.length() * line.x() * line.x();
            }
        }
        double variance = weight == 0 ? 0 : squares / weight - sum * sum / (weight * weight);
        return count >= LEAST_LINES && variance >= LEAST_SPREAD * LEAST_SPREAD;
    }

    private static double[] leastSquares(List<Line> lines, double[] ab) {
        double w = 0;
        double wx = 0;
        double wxx = 0;
        double wm = 0;
        double wxm = 0;
        for (Line line : lines) {
            if (Math.abs(line.off(ab[0], ab[1])) < AGREES) {
                double x = line.x() - line.slope() * line.y();
                w += line.length();
                wx += line.length() * x;
                wxx += line.length() * x * x;
                wm += line.length() * line.slope();
                wxm += line.length() * x * line.slope();
            }
        }
        double determinant = w * wxx - wx * wx;
        if (determinant < 1e-9) {
            return ab;
        }
        double b = -(w * wxm - wx * wm) / determinant;
        return new double[] {(wm + b * wx) / w, b};
    }

    private static List<Line> lines(Frame frame, PersonMask.Mask mask) {
        int step = Math.max(2, Math.round(frame.height() / (float) ROWS));
        int width = frame.width();
        double focal = Lens.focal(width, frame.height());
        int[] row = new int[width];
        List<Track> open = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int y = 1 + step / 2; y < frame.height() - 1; y += step) {
            read(frame, y, row);
            List<Track> next = new ArrayList<>();
            int oldest = 0; // tracks are kept from left to right, and so are a row's edges
            for (int x = 4; x < width - 4; x++) {
                int here = change(row, x);
                int size = Math.abs(here);
                if (size < 2 * CONTRAST) {
                    continue;
                }
                int before = Math.abs(change(row, x - 1));
                int after = Math.abs(change(row, x + 1));
                if (size < before || size <= after || mask.person(x, y) > PERSON) {
                    continue;
                }
                double at = x + 0.5 * (before - after) / (before - 2.0 * size + after);
                while (oldest < open.size() && open.get(oldest).last() < at - STEEPEST * step - 2) {
                    oldest++;
                }
                Track track = nearest(open, oldest, at, y, here > 0, step);
                if (track == null) {
                    track = new Track(here > 0);
                }
                track.add(at, y);
                next.add(track);
            }
            for (Track track : open) {
                if (track.lastY != y) {
                    track.line(step, width, frame.height(), focal).ifPresent(lines::add);
                }
            }
            open = next;
        }
        for (Track track : open) {
            track.line(step, width, frame.height(), focal).ifPresent(lines::add);
        }
        return lines;
    }

    private static @Nullable Track nearest(List<Track> open, int from, double at, int y, boolean brighter, int step) {
        Track best = null;
        double bestOff = Double.POSITIVE_INFINITY;
        for (int i = from; i < open.size() && open.get(i).last() <= at + STEEPEST * step + 2; i++) {
            Track track = open.get(i);
            double off = Math.abs(at - track.expected(y));
            if (track.lastY != y && track.brighter == brighter && off < track.tolerance(step) && off < bestOff) {
                best = track;
                bestOff = off;
            }
        }
        return best;
    }

    /** Sums of three rows' grey values; a grey value is red and blue once and green twice, over four. */
    private static void read(Frame frame, int y, int[] row) {
        byte[] rgb = frame.rgb();
        int stride = 3 * frame.width();
        int p = y * stride;
        for (int x = 0; x < row.length; x++, p += 3) {
            int sum = 0;
            for (int q = p - stride; q <= p + stride; q += stride) {
                sum += (rgb[q] & 255) + 2 * (rgb[q + 1] & 255) + (rgb[q + 2] & 255);
            }
            row[x] = sum / 12;
        }
    }

    /** Twice the change of brightness across a place. */
    private static int change(int[] row, int x) {
        return row[x + 2] + row[x + 1] - row[x - 1] - row[x - 2];
    }

    /** An edge on its way down the picture, with the sums of its straight-line fit. */
    private static final class Track {
        private static final double START = 0.8; // pixels
        private static final double FOLLOW = 1.2;

        private final boolean brighter;
        private final List<double[]> points = new ArrayList<>();
        private int lastY = -1;

        Track(boolean brighter) {
            this.brighter = brighter;
        }

        double last() {
            return points.get(points.size() - 1)[0];
        }

        void add(double x, int y) {
            points.add(new double[] {x, y});
            lastY = y;
        }

        double expected(int y) {
            int n = points.size();
            if (n < 3) {
                return last();
            }
            double[] back = points.get(Math.max(0, n - 6));
            return last() + (last() - back[0]) / (lastY - back[1]) * (y - lastY);
        }

        double tolerance(int step) {
            return points.size() < 3 ? START + STEEPEST * step : FOLLOW;
        }

        Optional<Line> line(int step, int width, int height, double focal) {
            int n = points.size();
            if (n < LEAST_POINTS) {
                return Optional.empty();
            }
            double x = points.stream().mapToDouble(p -> p[0]).sum() / n;
            double y = points.stream().mapToDouble(p -> p[1]).sum() / n;
            double xy = 0;
            double yy = 0;
            double xx = 0;
            for (double[] p : points) {
                xy += (p[0] - x) * (p[1] - y);
                yy += (p[1] - y) * (p[1] - y);
                xx += (p[0] - x) * (p[0] - x);
            }
            double slope = xy / yy;
            double rest = Math.sqrt(Math.max(0, xx - slope * xy) / n);
            if (rest > STRAIGHT || Math.abs(slope) > STEEPEST) {
                return Optional.empty();
            }
            return Optional.of(
                    new Line((x - width / 2.0) / focal, (y - height / 2.0) / focal, slope, n * step / focal));
        }
    }
}
