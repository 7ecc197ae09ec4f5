package app.greenroom.capture;

/**
 * One picture.
 *
 * @param width width in pixels
 * @param height height in pixels
 * @param rgb {@code 3 * width * height} bytes: red, green, blue of each pixel (sRGB), row by row from the top left;
 *     whoever receives a frame does not change it
 * @param time seconds since the source was opened
 */
@SuppressWarnings("ArrayRecordComponent") // frames are never compared or printed
public record Frame(int width, int height, byte[] rgb, double time) {
    public Frame {
        if (width <= 0 || height <= 0 || rgb.length != 3 * width * height) {
            throw new IllegalArgumentException(
                    "a frame of " + width + "×" + height + " does not have " + rgb.length + " bytes");
        }
    }
}
