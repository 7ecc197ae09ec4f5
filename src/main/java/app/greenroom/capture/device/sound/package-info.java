/**
 * Microphones and speakers, through Java Sound: {@link app.greenroom.capture.device.sound.Microphones} and
 * {@link app.greenroom.capture.device.sound.Speakers} list and open them.
 */
@NullMarked
package app.greenroom.capture.device.sound;

import org.jspecify.annotations.NullMarked;
