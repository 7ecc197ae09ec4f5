package app.greenroom.model.live;

import java.util.Optional;

/**
 * A camera picture ready to be shown, mirrored as people know themselves. The pixels belong to whoever made the picture and
 * are used again some pictures later.
 *
 * @param width width in pixels
 * @param height height in pixels
 * @param rgb {@code width * height} pixels, 0xRRGGBB (sRGB), row by row from the top left
 * @param sourceWidth width of the camera's picture
 * @param sourceHeight height of the camera's picture
 * @param time seconds since the camera was opened
 * @param patches where it is blown out, warm or cold, when somebody wants to know
 */
@SuppressWarnings("ArrayRecordComponent") // pixels are neither compared nor printed
public record LivePicture(
        int width,
        int height,
        int[] rgb,
        int sourceWidth,
        int sourceHeight,
        double time,
        Optional<LightPatches> patches) {}
