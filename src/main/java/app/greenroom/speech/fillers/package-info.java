/**
 * Filled pauses (um, uh): {@link app.greenroom.speech.fillers.FilledPauses} asks two small convolution nets, and
 * {@link app.greenroom.speech.fillers.FillerRate} says what is known of their number. How they are trained stands in the
 * tests, {@code FillerTraining}.
 */
@NullMarked
package app.greenroom.speech.fillers;

import org.jspecify.annotations.NullMarked;
