/** Checks of what the camera shows. */
@NullMarked
package app.greenroom.check.picture;

import org.jspecify.annotations.NullMarked;
