/** Checks of what the microphone hears and of how somebody speaks. */
@NullMarked
package app.greenroom.check.sound;

import org.jspecify.annotations.NullMarked;
