package app.greenroom.vision;

import app.greenroom.capture.Frame;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a stretch of frames shows, every number the median over the frames.
 *
 * @param width width of the frames in pixels
 * @param height height of the frames in pixels
 * @param frames number of frames received
 * @param frameRate frames a second as received; empty for a single picture
 * @param faceCount number of faces
 * @param secondFace area of the second largest face over that of the largest, 0 with fewer than two
 * @param face the largest face; empty when most frames show none
 * @param black whether all frames are black: luma under 20 throughout (WebRTC's testrtc uses the same limit)
 * @param frozen whether the very same picture came again and again for at least 1.5 s; a live sensor's noise never does
 * @param camera the camera itself and how the light changed
 * @param evidence a frame that shows what was measured, and its facts
 */
public record PictureFacts(
        int width,
        int height,
        int frames,
        OptionalDouble frameRate,
        int faceCount,
        double secondFace,
        Optional<FrameFacts.FaceFacts> face,
        boolean black,
        boolean frozen,
        CameraFacts camera,
        Evidence evidence) {

    /** One frame with its own facts. */
    public record Evidence(Frame frame, FrameFacts facts) {}
}
