/**
 * Checks of what the microphone hears and of how somebody speaks, one class each;
 * {@link app.greenroom.check.sound.SoundCheck} is what they share.
 */
@NullMarked
package app.greenroom.check.sound;

import org.jspecify.annotations.NullMarked;
