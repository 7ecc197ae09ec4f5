package app.greenroom.vision;

import app.greenroom.capture.Frame;
import app.greenroom.vision.face.PersonMask;

/** Another room behind somebody, as programs for video calls put it there. */
public final class VirtualRoom {
    private static final int MASK = PersonMask.SIZE;
    private static final double EDGE = 0.35; // of the mask, where the person begins
    private static final double SOFT = 0.3; // of the mask, until the person covers all

    private VirtualRoom() {}

    /**
     * A room as a camera sees it that looks down by so many degrees more: turned about its centre, and a part of it enlarged.
     *
     * @param view vertical angle of view in degrees
     * @param width of the new picture
     * @param height of the new picture
     */
    public static Frame turned(Frame room, double view, double degrees, int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        double focal = room.height() / 2.0 / Math.tan(Math.toRadians(view / 2));
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double zoom = 0.8 * Math.max((double) room.width() / width, (double) room.height() / height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = (x + 0.5 - width / 2.0) * zoom / focal;
                double v = (y + 0.5 - height / 2.0) * zoom / focal;
                double ahead = cos - sin * v;
                double fromX = u / ahead * focal + room.width() / 2.0 - 0.5;
                double fromY = (cos * v + sin) / ahead * focal + room.height() / 2.0 - 0.5;
                for (int c = 0; c < 3; c++) {
                    rgb[3 * (y * width + x) + c] = (byte) Math.round(between(room, fromX, fromY, c));
                }
            }
        }
        return new Frame(width, height, rgb, room.time());
    }

    private static double between(Frame frame, double x, double y, int channel) {
        double inX = Math.max(0, Math.min(frame.width() - 1.001, x));
        double inY = Math.max(0, Math.min(frame.height() - 1.001, y));
        int left = (int) inX;
        int top = (int) inY;
        double a = inX - left;
        double b = inY - top;
        return (1 - b)
                        * ((1 - a) * value(frame, left, top, channel)
                                + a * value(frame, Math.min(frame.width() - 1, left + 1), top, channel))
                + b
                        * ((1 - a) * value(frame, left, Math.min(frame.height() - 1, top + 1), channel)
                                + a
                                        * value(
                                                frame,
                                                Math.min(frame.width() - 1, left + 1),
                                                Math.min(frame.height() - 1, top + 1),
                                                channel));
    }

    private static int value(Frame frame, int x, int y, int channel) {
        return frame.rgb()[3 * (y * frame.width() + x) + channel] & 255;
    }

    /** The person of one picture before another room of the same size. */
    public static Frame behind(Frame person, PersonMask.Mask mask, Frame room) {
        int width = person.width();
        int height = person.height();
        float[] coarse = new float[MASK * MASK];
        for (int i = 0; i < coarse.length; i++) {
            coarse[i] = mask.person((int) ((i % MASK + 0.5) * width / MASK), (int) (((i >> 8) + 0.5) * height / MASK));
        }
        byte[] rgb = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double share = share(
                        coarse,
                        Math.max(0, Math.min(MASK - 1.001, (x + 0.5) * MASK / width - 0.5)),
                        Math.max(0, Math.min(MASK - 1.001, (y + 0.5) * MASK / height - 0.5)));
                int i = 3 * (y * width + x);
                for (int c = i; c < i + 3; c++) {
                    rgb[c] = (byte) Math.round(share * (person.rgb()[c] & 255) + (1 - share) * (room.rgb()[c] & 255));
                }
            }
        }
        return new Frame(width, height, rgb, person.time());
    }

    private static double share(float[] coarse, double u, double v) {
        int i = MASK * (int) v + (int) u;
        double a = u - (int) u;
        double b = v - (int) v;
        double mask = (1 - b) * ((1 - a) * coarse[i] + a * coarse[i + 1])
                + b * ((1 - a) * coarse[i + MASK] + a * coarse[i + MASK + 1]);
        double rise = Math.max(0, Math.min(1, (mask - EDGE) / SOFT));
        return rise * rise * (3 - 2 * rise);
    }
}
