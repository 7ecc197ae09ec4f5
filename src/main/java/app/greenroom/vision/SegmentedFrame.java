package app.greenroom.vision;

import app.greenroom.capture.Frame;
import app.greenroom.vision.face.Face;
import app.greenroom.vision.face.PersonMask;

/**
 * One frame, the largest face in it and where people are: all that the slower measures look at.
 *
 * @param frame the frame
 * @param face the largest face in it
 * @param mask people against background; valid until the next frame is segmented
 * @param area what of the frame is picture, without black bars
 */
public record SegmentedFrame(Frame frame, Face face, PersonMask.Mask mask, PictureArea area) {}
