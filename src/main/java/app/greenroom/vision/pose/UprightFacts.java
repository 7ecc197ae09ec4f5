package app.greenroom.vision.pose;

/**
 * How the camera stands to the upright edges of the room behind, independent of the head. Angles in degrees.
 *
 * @param roll tilt of the upright edges in the picture's middle, positive when their tops lean to the left of the picture
 * @param pitch of the camera, positive when it looks down; in proportion to the assumed focal length, see {@link Lens}
 * @param elevation camera above the eyes by this pitch and the place of the eyes in the picture
 */
public record UprightFacts(double roll, double pitch, double elevation) {}
