/**
 * What the room adds to a voice: {@link app.greenroom.speech.room.RoomFacts}, from
 * {@link app.greenroom.speech.room.NoiseFloor}, {@link app.greenroom.speech.room.NoiseEvents} and
 * {@link app.greenroom.speech.room.Reverberation}; {@link app.greenroom.speech.room.EchoMeasure} hears whether the
 * other side would hear itself.
 */
@NullMarked
package app.greenroom.speech.room;

import org.jspecify.annotations.NullMarked;
