/** What the microphone takes away. */
@NullMarked
package app.greenroom.speech.microphone;

import org.jspecify.annotations.NullMarked;
