/**
 * From sound to facts: {@link app.greenroom.speech.SoundAnalysis} measures a recording of minutes,
 * {@link app.greenroom.speech.LongAnalysis} one of hours, and both give {@link app.greenroom.speech.SpeechFacts}.
 */
@NullMarked
package app.greenroom.speech;

import org.jspecify.annotations.NullMarked;
