/** The voice: when somebody speaks, how loud, in which syllables. */
@NullMarked
package app.greenroom.speech.voice;

import org.jspecify.annotations.NullMarked;
