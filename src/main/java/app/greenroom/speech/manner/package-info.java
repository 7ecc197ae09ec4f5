/**
 * How somebody speaks: {@link app.greenroom.speech.manner.MannerFacts}, from
 * {@link app.greenroom.speech.manner.Pauses} and {@link app.greenroom.speech.fillers.FilledPauses}.
 */
@NullMarked
package app.greenroom.speech.manner;

import org.jspecify.annotations.NullMarked;
