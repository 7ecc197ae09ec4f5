/** Where faces are. */
@NullMarked
package app.greenroom.vision.face;

import org.jspecify.annotations.NullMarked;
