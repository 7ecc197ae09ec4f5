package app.greenroom.vision;

import app.greenroom.capture.Frame;
import app.greenroom.vision.camera.CameraFacts;
import app.greenroom.vision.pose.CameraPlace;
import app.greenroom.vision.pose.PostureFacts;
import app.greenroom.vision.scene.SceneFacts;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a stretch of frames shows, every number the median over the frames.
 *
 * @param video the frames themselves
 * @param faces how many people there are
 * @param face the largest face; empty when most frames show none
 * @param place where the camera stands against the eyes; empty when most frames show no face
 * @param posture how the person sits and moves
 * @param scene background and clothing; empty when no frame shows a face
 * @param camera the camera itself and how the light changed
 * @param evidence a frame that shows what was measured, and its facts
 */
public record PictureFacts(
        Video video,
        Faces faces,
        Optional<FrameFacts.FaceFacts> face,
        Optional<CameraPlace> place,
        PostureFacts posture,
        Optional<SceneFacts> scene,
        CameraFacts camera,
        Evidence evidence) {

    /**
     * The frames of a stretch.
     *
     * @param width width of the frames in pixels
     * @param height height of the frames in pixels
     * @param frames number of frames received
     * @param frameRate frames a second as received; empty for a single picture
     * @param black whether all frames, or those of the last 1.5 s, are black: luma under 20 throughout (WebRTC's testrtc uses
     *     the same limit)
     * @param frozen whether the very same picture came again and again for the last 1.5 s or longer; a live sensor's noise
     *     never does
     */
    public record Video(int width, int height, int frames, OptionalDouble frameRate, boolean black, boolean frozen) {}

    /**
     * The people in a stretch of frames.
     *
     * @param count number of faces
     * @param second area of the second largest face over that of the largest, 0 with fewer than two
     * @param passing the largest share, as {@code second}, that a second face kept for at least half a second; 0 when nobody
     *     passed by or the pictures are too few to tell
     */
    public record Faces(int count, double second, double passing) {}

    /**
     * Width of a face as a fraction of the picture's longer side: what it has of the room, whether the camera stands upright or
     * lies.
     */
    public double faceWidth(FrameFacts.FaceFacts ofFace) {
        return ofFace.box().width() / Math.max(video.width(), video.height());
    }

    /** One frame with its own facts. */
    public record Evidence(Frame frame, FrameFacts facts) {}
}
