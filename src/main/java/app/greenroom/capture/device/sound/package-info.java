/** Microphones and speakers. */
@NullMarked
package app.greenroom.capture.device.sound;

import org.jspecify.annotations.NullMarked;
