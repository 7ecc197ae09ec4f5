/**
 * Who speaks when, in one line of sound: {@link app.greenroom.speech.speaker.Diarization} parts what
 * {@link app.greenroom.speech.speaker.VoicePieces} gathers of a voice's pitch and timbre.
 */
@NullMarked
package app.greenroom.speech.speaker;

import org.jspecify.annotations.NullMarked;
