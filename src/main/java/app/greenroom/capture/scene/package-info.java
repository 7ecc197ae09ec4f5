/** Generated scenes: a drawn face in a drawn room, a synthesised voice in a noisy one. */
@NullMarked
package app.greenroom.capture.scene;

import org.jspecify.annotations.NullMarked;
