/**
 * The voice: {@link app.greenroom.speech.voice.VoiceActivity} tells when somebody speaks,
 * {@link app.greenroom.speech.voice.SpeechLevel} how loud, {@link app.greenroom.speech.voice.SyllableNuclei} in which
 * syllables.
 */
@NullMarked
package app.greenroom.speech.voice;

import org.jspecify.annotations.NullMarked;
