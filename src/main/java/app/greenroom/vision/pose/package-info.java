/** How the head is held and where the camera stands. */
@NullMarked
package app.greenroom.vision.pose;

import org.jspecify.annotations.NullMarked;
