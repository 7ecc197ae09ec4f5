package app.greenroom.mock.link;

/**
 * A picture to be shown: one that came from the other end, as others see who is in it, or one's own, mirrored.
 *
 * @param width width in pixels
 * @param height height in pixels
 * @param rgb {@code width * height} pixels, 0xRRGGBB (sRGB), row by row from the top left; nobody changes them
 */
@SuppressWarnings("ArrayRecordComponent") // pixels are neither compared nor printed
public record RemotePicture(int width, int height, int[] rgb) {}
