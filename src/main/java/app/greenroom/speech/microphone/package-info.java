/**
 * What the microphone takes away: {@link app.greenroom.speech.microphone.MicrophoneFacts}, from
 * {@link app.greenroom.speech.microphone.Bandwidth}, {@link app.greenroom.speech.microphone.Clipping} and
 * {@link app.greenroom.speech.microphone.Dropouts}.
 */
@NullMarked
package app.greenroom.speech.microphone;

import org.jspecify.annotations.NullMarked;
