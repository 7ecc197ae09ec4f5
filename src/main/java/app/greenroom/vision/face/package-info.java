/**
 * Where faces are and which shape they have: {@link app.greenroom.vision.face.FaceFinder} finds them all,
 * {@link app.greenroom.vision.face.FaceMesh} takes one's measure, {@link app.greenroom.vision.face.PersonMask} tells
 * person from background.
 */
@NullMarked
package app.greenroom.vision.face;

import org.jspecify.annotations.NullMarked;
