/**
 * Checks of what the camera shows, one class each; {@link app.greenroom.check.picture.PictureCheck} is what they
 * share.
 */
@NullMarked
package app.greenroom.check.picture;

import org.jspecify.annotations.NullMarked;
