package app.greenroom.vision.camera;

import app.greenroom.capture.Frame;
import app.greenroom.vision.face.Face;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What camera and codec made of the detail in one frame.
 *
 * @param noise standard deviation of the grain in luma steps of 255, see {@link ImageNoise}
 * @param blockiness share of the borders between 8×8 blocks that show, see {@link Blockiness}
 * @param sharpness on the face, line widths per picture height (MTF50), see {@link EdgeSharpness}; empty when it cannot be
 *     told
 * @param plain whether there is no face and nothing else to see, see {@link PlainArea}
 */
public record DetailFacts(double noise, double blockiness, OptionalDouble sharpness, boolean plain) {

    public static DetailFacts of(Frame frame, Optional<Face> face) {
        double noise = ImageNoise.of(frame);
        return new DetailFacts(
                noise,
                Blockiness.of(frame),
                face.isEmpty() ? OptionalDouble.empty() : EdgeSharpness.of(frame, face.get(), noise),
                face.isEmpty() && PlainArea.fills(frame));
    }
}
