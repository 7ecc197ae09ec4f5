/** Cameras through Webcam Capture, microphones through Java Sound. */
@NullMarked
package app.greenroom.capture.device;

import org.jspecify.annotations.NullMarked;
