/** What the room adds: noise, events, hum, reverberation, echo. */
@NullMarked
package app.greenroom.speech.room;

import org.jspecify.annotations.NullMarked;
