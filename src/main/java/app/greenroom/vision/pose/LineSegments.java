package app.greenroom.vision.pose;

import app.greenroom.capture.Frame;
import app.greenroom.vision.PictureArea;
import app.greenroom.vision.SegmentedFrame;
import app.greenroom.vision.face.PersonMask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Straight edges in the background, by the line segment detector of Grompone von Gioi, Jakubowicz, Morel and Randall (2010,
 * "LSD: a fast line segment detector with a false detection control"), cut down to what the room's directions need.
 *
 * <p>Pixels whose brightness changes in about the same direction, 22.5° at most from the mean of those already taken, grow
 * into a region from the strongest change on; a region that fills the thin rectangle around it is a segment. Instead of the
 * paper's count of false alarms a least length serves, beyond which aligned pixels are hardly ever chance. The picture is
 * reduced to at most {@value #LONG_SIDE} pixels; changes on and beside people are left out, for a sleeve's edge tells nothing of
 * the room. Used by one thread.
 */
final class LineSegments {
    private static final int LONG_SIDE = 640; // pixels of the reduced picture
    private static final int CHANGE = 6; // byte values a pixel, beyond what rounding and quiet grain make
    private static final int STRONGEST = 256; // byte values, and as many bins
    private static final double ALIGNED = Math.cos(Math.toRadians(22.5));
    private static final double CLOSELY = Math.cos(Math.toRadians(11.25)); // of a second try in a crooked region
    private static final double FILLED = 0.7; // of the rectangle
    private static final double SHORTEST = 0.04; // of the picture's shorter side
    private static final float PERSON = 0.15f; // of the mask: less is background
    private static final int BESIDE = 3; // pixels of the reduced picture around a person, and along a black bar
    private static final int MOST = 120; // segments, the longest

    private int width;
    private int height;
    private double scale; // pixels of the frame in one of the reduced picture
    private float[] grey = new float[0];
    private float[] along = new float[0]; // unit vectors of the change of brightness
    private float[] down = new float[0];
    private float[] strength = new float[0]; // 0 where there is none, or none any more
    private int[] order = new int[0];
    private int[] region = new int[0];

    /** A straight edge from one end to the other, in the frame's pixels. */
    record Segment(double x1, double y1, double x2, double y2) {
        double length() {
            return Math.hypot(x2 - x1, y2 - y1);
        }
    }

    /** The longest straight edges of the background, the longest first. */
    List<Segment> find(SegmentedFrame shot) {
        reduce(shot.frame());
        int count = changes(shot.frame(), shot.mask(), shot.area());
        double least = SHORTEST * Math.min(width, height);
        List<Segment> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (strength[order[i]] > 0) {
                grow(order[i], least, found);
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Segment::length).reversed())
                .limit(MOST)
                .toList();
    }

    /** Makes the grey picture: each of its pixels is the mean of the part of the frame that it covers. */
    private void reduce(Frame frame) {
        scale = Math.max(1, Math.max(frame.width(), frame.height()) / (double) LONG_SIDE);
        width = (int) (frame.width() / scale);
        height = (int) (frame.height() / scale);
        if (grey.length != width * height) {
            grey = new float[width * height];
            along = new float[width * height];
            down = new float[width * height];
            strength = new float[width * height];
            order = new int[width * height];
            region = new int[width * height];
        }
        if (width * 2 == frame.width() && height * 2 == frame.height()) {
            halve(frame.rgb());
            return;
        }
        int[] columns = new int[frame.width()];
        float[] shares = new float[frame.width()];
        for (int x = 0; x < columns.length; x++) {
            columns[x] = (int) (x / scale);
            shares[x] = (float) share(x);
        }
        Arrays.fill(grey, 0);
        float[] row = new float[width + 2];
        float all = (float) (1 / (scale * scale));
        for (int y = 0; y < frame.height(); y++) {
            across(frame.rgb(), y, columns, shares, row);
            int to = (int) (y / scale);
            add(row, all * (float) share(y), to);
            add(row, all * (float) (1 - share(y)), to + 1);
        }
    }

    /** The same of a frame twice as large, as most cameras give it: whole numbers, whose means are exact. */
    private void halve(byte[] rgb) {
        int stride = 6 * width;
        for (int y = 0; y < height; y++) {
            int p = 2 * y * stride;
            for (int i = y * width; i < (y + 1) * width; i++, p += 6) {
                int q = p + stride;
                int sum = (rgb[p] & 255) + (rgb[p + 3] & 255) + (rgb[q] & 255) + (rgb[q + 3] & 255);
                sum += 2 * ((rgb[p + 1] & 255) + (rgb[p + 4] & 255) + (rgb[q + 1] & 255) + (rgb[q + 4] & 255));
                sum += (rgb[p + 2] & 255) + (rgb[p + 5] & 255) + (rgb[q + 2] & 255) + (rgb[q + 5] & 255);
                grey[i] = sum / 16f;
            }
        }
    }

    /** Share of a pixel of the frame that belongs to the reduced pixel in which it begins; the rest is the next one's. */
    private double share(int place) {
        return Math.min(1, ((int) (place / scale) + 1) * scale - place);
    }

    private void add(float[] row, float share, int y) {
        if (y < height && share > 0) {
            for (int x = 0; x < width; x++) {
                grey[y * width + x] += share * row[x];
            }
        }
    }

    /** Sums of one row's luma over each reduced pixel. */
    private static void across(byte[] rgb, int y, int[] columns, float[] shares, float[] row) {
        Arrays.fill(row, 0);
        int p = 3 * y * columns.length;
        for (int x = 0; x < columns.length; x++, p += 3) {
            float luma = 0.25f * ((rgb[p] & 255) + 2 * (rgb[p + 1] & 255) + (rgb[p + 2] & 255));
            row[columns[x]] += shares[x] * luma;
            row[columns[x] + 1] += (1 - shares[x]) * luma;
        }
    }

    /** Fills the vectors of change and the order of their strength, the strongest first; returns how many there are. */
    private int changes(Frame frame, PersonMask.Mask mask, PictureArea area) {
        Arrays.fill(strength, 0);
        int[] bins = new int[STRONGEST + 1];
        int left = area.left() == 0 ? 0 : (int) (area.left() / scale) + BESIDE;
        int top = area.top() == 0 ? 0 : (int) (area.top() / scale) + BESIDE;
        for (int y = top; y < height - 1 - top; y++) {
            int free = 0; // from here on to the right nobody is
            for (int x = left; x < width - 1 - left; x++) {
                int i = y * width + x;
                float a = grey[i];
                float b = grey[i + 1];
                float c = grey[i + width];
                float d = grey[i + width + 1];
                float gx = (b + d - a - c) / 2;
                float gy = (c + d - a - b) / 2;
                float size = (float) Math.sqrt(gx * gx + gy * gy);
                if (size < CHANGE || x < free) {
                    continue;
                }
                if (person(frame, mask, x, y)) {
                    free = x + 1;
                    continue;
                }
                strength[i] = size;
                along[i] = gx / size;
                down[i] = gy / size;
                bins[bin(size)]++;
            }
        }
        int count = 0;
        for (int bin = STRONGEST; bin >= 0; bin--) {
            int here = bins[bin];
            bins[bin] = count;
            count += here;
        }
        for (int i = 0; i < strength.length; i++) {
            if (strength[i] > 0) {
                order[bins[bin(strength[i])]++] = i;
            }
        }
        return count;
    }

    private static int bin(float size) {
        return Math.min(STRONGEST, (int) size);
    }

    private boolean person(Frame frame, PersonMask.Mask mask, int x, int y) {
        int left = (int) (Math.max(0, x - BESIDE) * scale);
        int right = Math.min(frame.width() - 1, (int) ((x + BESIDE) * scale));
        int top = (int) (Math.max(0, y - BESIDE) * scale);
        int bottom = Math.min(frame.height() - 1, (int) ((y + BESIDE) * scale));
        return mask.person((left + right) / 2, (top + bottom) / 2) > PERSON
                || mask.person(left, top) > PERSON
                || mask.person(right, top) > PERSON
                || mask.person(left, bottom) > PERSON
                || mask.person(right, bottom) > PERSON;
    }

    private void grow(int seed, double least, List<Segment> found) {
        int size = collect(seed, ALIGNED);
        if (size >= least && !take(size, least, found)) {
            release(size);
            size = collect(seed, CLOSELY);
            if (size >= least) {
                take(size, least, found);
            }
        }
    }

    /** Takes the pixels of a region, which count as used from then on: their strength turns negative. */
    private int collect(int seed, double aligned) {
        int size = 1;
        region[0] = seed;
        strength[seed] = -strength[seed];
        double sumX = along[seed];
        double sumY = down[seed];
        double sum = 1;
        for (int k = 0; k < size; k++) {
            int x = region[k] % width;
            int y = row(region[k]);
            for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                    int i = ny * width + nx;
                    if (strength[i] > 0 && along[i] * sumX + down[i] * sumY >= aligned * sum) {
                        strength[i] = -strength[i];
                        region[size++] = i;
                        sumX += along[i];
                        sumY += down[i];
                        sum = Math.sqrt(sumX * sumX + sumY * sumY);
                    }
                }
            }
        }
        return size;
    }

    private int row(int pixel) {
        return pixel / width;
    }

    private void release(int size) {
        for (int k = 0; k < size; k++) {
            strength[region[k]] = Math.abs(strength[region[k]]);
        }
    }

    /** Adds the region's segment; returns whether it fills its rectangle. */
    private boolean take(int size, double least, List<Segment> found) {
        double weight = 0;
        double cx = 0;
        double cy = 0;
        for (int k = 0; k < size; k++) {
            double w = -strength[region[k]];
            weight += w;
            cx += w * (region[k] % width);
            cy += w * row(region[k]);
        }
        cx /= weight;
        cy /= weight;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int k = 0; k < size; k++) {
            double w = -strength[region[k]];
            double dx = region[k] % width - cx;
            double dy = row(region[k]) - cy;
            xx += w * dx * dx;
            yy += w * dy * dy;
            xy += w * dx * dy;
        }
        double angle = 0.5 * Math.atan2(2 * xy, xx - yy);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double from = 0;
        double to = 0;
        double one = 0;
        double other = 0;
        for (int k = 0; k < size; k++) {
            double dx = region[k] % width - cx;
            double dy = row(region[k]) - cy;
            double t = dx * cos + dy * sin;
            double s = dy * cos - dx * sin;
            from = Math.min(from, t);
            to = Math.max(to, t);
            one = Math.min(one, s);
            other = Math.max(other, s);
        }
        double length = to - from;
        if (size < FILLED * length * Math.max(1, other - one)) {
            return false;
        }
        if (length >= least && length >= 3 * (other - one)) {
            found.add(new Segment(at(cx + from * cos), at(cy + from * sin), at(cx + to * cos), at(cy + to * sin)));
        }
        return true;
    }

    /** The frame's pixel at a place among the changes, which lie between the reduced picture's pixels. */
    private double at(double place) {
        return (place + 1) * scale;
    }
}
