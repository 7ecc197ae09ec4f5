package app.greenroom.vision;

import app.greenroom.capture.Frame;
import app.greenroom.vision.camera.DetailFacts;
import app.greenroom.vision.face.Face;
import app.greenroom.vision.light.LumaGrid;
import app.greenroom.vision.pose.FaceDistance;
import app.greenroom.vision.pose.Gravity;
import app.greenroom.vision.pose.HeadPose;
import app.greenroom.vision.scene.SceneFacts;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one frame shows. Fractions are of the frame's width (x) or height (y). Everything that is judged over time is
 * computed from a list of these, so they hold numbers and no pixels.
 *
 * @param time seconds since the source was opened
 * @param image the picture as a whole
 * @param faceCount number of faces
 * @param secondFace area of the second largest face over that of the largest, 0 with fewer than two
 * @param face the largest face; empty when there is none
 * @param gravity where down is by the edges of the room behind, as far as they have been seen in this view up to now;
 *     empty before the first face
 * @param scene background and clothing; empty without a face, and in the frames between those in which the slow measures
 *     are taken, see {@link FrameAnalysis}
 * @param detail what camera and codec made of the detail; empty in the frames between those in which it is measured, see
 *     {@link FrameAnalysis}
 */
public record FrameFacts(
        double time,
        ImageFacts image,
        int faceCount,
        double secondFace,
        Optional<FaceFacts> face,
        Optional<Gravity> gravity,
        Optional<SceneFacts> scene,
        Optional<DetailFacts> detail) {

    /**
     * The picture as a whole, measured in every frame.
     *
     * @param checksum of every eighth row's bytes: a live sensor's noise never gives the same one twice
     * @param meanLuma mean luma, 0–255
     * @param cells mean luma of the picture's parts, see {@link LumaGrid}
     * @param noise grain against the frame before, in luma steps; empty in the first frame
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared or printed
    public record ImageFacts(long checksum, double meanLuma, float[] cells, OptionalDouble noise) {}

    /**
     * The largest face and the light on it and around it.
     *
     * @param box where it is: the top is the forehead's upper end, not the hair, and the bottom the chin
     * @param framing how it sits in the picture
     * @param pose how the head is held in one frame; over a stretch of frames as the room tells it too, see {@link
     *     app.greenroom.vision.pose.PlaceEstimate}
     * @param distance from the camera in centimetres, for an ordinary webcam
     * @param light light on the face and around it; empty when too little of the face is in the frame, and in the frames
     *     between those in which the light is measured, see {@link FrameAnalysis}
     */
    public record FaceFacts(Place box, Framing framing, HeadPose pose, double distance, Optional<LightFacts> light) {
        static FaceFacts of(Frame frame, PictureArea area, Face face, HeadPose pose, Optional<LightFacts> light) {
            double width = frame.width();
            double height = frame.height();
            double outsideX = Math.max(0, -face.left()) + Math.max(0, face.right() - width);
            double outsideY = Math.max(0, -face.top()) + Math.max(0, face.bottom() - height);
            return new FaceFacts(
                    new Place(face.left(), face.top(), face.width(), face.height()),
                    new Framing(
                            face.width() / width,
                            (face.left() + face.right()) / 2 / width - 0.5,
                            (face.rightEyeX() + face.leftEyeX()) / 2 / width,
                            (face.rightEyeY() + face.leftEyeY()) / 2 / height,
                            Math.max(outsideX / face.width(), outsideY / face.height())),
                    pose,
                    FaceDistance.of(face, pose.yaw(), area.width(), area.height()),
                    light);
        }
    }

    /**
     * How a face sits in the picture.
     *
     * @param widthShare the face's width as a fraction of the frame's
     * @param offset horizontal distance of the face's centre from the frame's, positive to the right of the picture
     * @param eyeX place of the middle between the eyes, from the left of the frame
     * @param eyeLine height of the eyes, from the top of the frame
     * @param cutOff share of the face's height or width that lies outside the frame, 0 when all is inside
     */
    public record Framing(double widthShare, double offset, double eyeX, double eyeLine, double cutOff) {}

    /**
     * Light. Ratios compare parts of the same face or picture, so that skin cancels out.
     *
     * @param balance background luminance over face luminance; depends on skin, reported and never judged
     * @param face on the face
     * @param cast the colour cast
     * @param behind around the head
     * @param whole of the whole picture
     * @param white what a white sheet would show
     */
    public record LightFacts(
            double balance, LitFace face, ColourShift cast, Backlight behind, WholePicture whole, WhiteSheet white) {}

    /**
     * How a face is lit.
     *
     * @param evenness median luminance of the darker half of the face over that of the brighter one, 0–1
     * @param brightSide the side of the picture from which the face is lit more
     * @param sockets median luminance of the skin between eyes and brows over that of the cheeks right below the eyes, of the eye
     *     that has more; empty when neither eye lies in the frame. Both are skin that no beard grows on
     * @param clipped share of the face's pixels with luma 247–255 (ISO/IEC 29794-5 over-exposure range)
     * @param dark share of the face's pixels with luma 0–25; it depends on skin, so it is reported and never judged
     */
    public record LitFace(double evenness, Side brightSide, OptionalDouble sockets, double clipped, double dark) {}

    /**
     * A colour cast.
     *
     * @param distance CIELAB distance from neutral, what is green in it counted half as much again
     * @param tint which way
     */
    public record ColourShift(double distance, Tint tint) {}

    /** Which way a colour cast goes. */
    public enum Tint {
        /** Towards yellow and red. */
        WARM,
        /** Towards blue. */
        COLD,
        /** Towards green more than towards yellow or blue. */
        GREENISH
    }

    /**
     * Light from behind the head.
     *
     * @param blown share of clipped pixels in the background beside and above the head, 0–1
     * @param x where the brightest background around the head lies, frame pixels
     * @param y where it lies, frame pixels
     * @param outshines the brightest background around the head over what a white sheet at the person would show at least, of
     *     luminance: how far it outshines whatever the person's light could make bright
     */
    public record Backlight(double blown, double x, double y, double outshines) {}

    /**
     * Relative luminance that a white sheet would show at least; more than 1 where it would be blown out.
     *
     * @param atPerson at the person
     * @param inRoom in the greater part of the room behind
     */
    public record WhiteSheet(double atPerson, double inRoom) {

        /** The larger of the two: a dark face and dark clothes alone make no dark room. */
        public double whitest() {
            return Math.max(atPerson, inRoom);
        }
    }

    /**
     * How bright a whole picture is.
     *
     * @param clipped share of clipped pixels
     * @param median median relative luminance
     * @param peak 99th percentile of the relative luminance; one lamp makes it high in a dark room, so it is reported and
     *     never judged
     */
    public record WholePicture(double clipped, double median, double peak) {}

    /** A side of the picture as it is seen, not mirrored. */
    public enum Side {
        LEFT,
        RIGHT
    }
}
