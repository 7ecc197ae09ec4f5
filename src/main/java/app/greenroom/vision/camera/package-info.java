/** What camera and codec make of a picture. */
@NullMarked
package app.greenroom.vision.camera;

import org.jspecify.annotations.NullMarked;
