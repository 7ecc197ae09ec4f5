/**
 * What camera and codec make of a picture: {@link app.greenroom.vision.camera.CameraFacts} over time,
 * {@link app.greenroom.vision.camera.DetailFacts} in one frame.
 */
@NullMarked
package app.greenroom.vision.camera;

import org.jspecify.annotations.NullMarked;
