/** Light on the face and in the room. */
@NullMarked
package app.greenroom.vision.light;

import org.jspecify.annotations.NullMarked;
