package app.greenroom.mock.link;

import app.greenroom.call.CallPicture;
import app.greenroom.capture.Frame;
import java.nio.ByteBuffer;

/** A camera's picture as a call sends it. */
final class CodedFrame {
    private CodedFrame() {}

    /**
     * Brightness and colours by ITU-R BT.601, limited range, which calls take a picture for that says nothing of itself. A row or
     * column too many for even sides is left out; a colour is that of the left upper of its four pixels, which moving pictures
     * forgive.
     *
     * @param nanos when it was made, on the call's clock
     * @param most pixels that it may be wide, at least 2: a wider one becomes a whole number of times smaller
     */
    static CallPicture of(Frame frame, long nanos, int most) {
        int times = times(frame, most);
        byte[] rgb = times == 1 ? frame.rgb() : smaller(frame, times);
        int row = frame.width() / times;
        int width = row & ~1;
        int height = frame.height() / times & ~1;
        byte[] coded = new byte[width * height * 3 / 2];
        int blues = width * height;
        int reds = blues + blues / 4;
        for (int y = 0; y < height; y++) {
            int from = 3 * y * row;
            int into = y * width;
            for (int x = 0; x < width; x++, from += 3) {
                int r = rgb[from] & 0xFF;
                int g = rgb[from + 1] & 0xFF;
                int b = rgb[from + 2] & 0xFF;
                coded[into + x] = (byte) (((66 * r + 129 * g + 25 * b + 128) >> 8) + 16);
                if ((x & 1) == 0 && (y & 1) == 0) {
                    int place = y / 2 * (width / 2) + x / 2;
                    coded[blues + place] = (byte) (((-38 * r - 74 * g + 112 * b + 128) >> 8) + 128);
                    coded[reds + place] = (byte) (((112 * r - 94 * g - 18 * b + 128) >> 8) + 128);
                }
            }
        }
        return new CallPicture(width, height, ByteBuffer.wrap(coded), nanos);
    }

    private static int times(Frame frame, int most) {
        return Math.max(1, (frame.width() + most - 1) / most);
    }

    /** Each pixel is the mean of as many as it takes the place of. */
    private static byte[] smaller(Frame frame, int times) {
        int width = frame.width() / times;
        int height = frame.height() / times;
        byte[] rgb = frame.rgb();
        byte[] small = new byte[3 * width * height];
        int count = times * times;
        for (int y = 0, into = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int r = count / 2;
                int g = count / 2;
                int b = count / 2;
                for (int row = 0; row < times; row++) {
                    int from = 3 * ((y * times + row) * frame.width() + x * times);
                    for (int column = 0; column < times; column++, from += 3) {
                        r += rgb[from] & 0xFF;
                        g += rgb[from + 1] & 0xFF;
                        b += rgb[from + 2] & 0xFF;
                    }
                }
                small[into++] = (byte) (r / count);
                small[into++] = (byte) (g / count);
                small[into++] = (byte) (b / count);
            }
        }
        return small;
    }

    /** A picture as who is in it knows themselves: mirrored. */
    static RemotePicture mirrored(Frame frame, int most) {
        int times = times(frame, most);
        byte[] rgb = times == 1 ? frame.rgb() : smaller(frame, times);
        int width = frame.width() / times;
        int height = frame.height() / times;
        int[] pixels = new int[width * height];
        for (int y = 0, from = 0; y < height; y++) {
            for (int x = width - 1; x >= 0; x--, from += 3) {
                pixels[y * width + x] = (rgb[from] & 0xFF) << 16 | (rgb[from + 1] & 0xFF) << 8 | (rgb[from + 2] & 0xFF);
            }
        }
        return new RemotePicture(width, height, pixels);
    }

    /** The same way back: what a call brought, to be shown. A colour is that of all four of its pixels. */
    static RemotePicture shown(CallPicture picture) {
        int width = picture.width();
        int height = picture.height();
        ByteBuffer coded = picture.bytes();
        int blues = width * height;
        int reds = blues + blues / 4;
        int[] rgb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int place = y / 2 * (width / 2) + x / 2;
                int bright = 298 * (picture.brightness(x, y) - 16) + 128;
                int blue = (coded.get(blues + place) & 0xFF) - 128;
                int red = (coded.get(reds + place) & 0xFF) - 128;
                rgb[y * width + x] = part(bright + 409 * red) << 16
                        | part(bright - 100 * blue - 208 * red) << 8
                        | part(bright + 516 * blue);
            }
        }
        return new RemotePicture(width, height, rgb);
    }

    private static int part(int scaled) {
        return Math.max(0, Math.min(255, scaled >> 8));
    }
}
