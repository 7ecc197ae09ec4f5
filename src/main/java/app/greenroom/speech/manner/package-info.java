/** How somebody speaks: pauses, fillers, pace. */
@NullMarked
package app.greenroom.speech.manner;

import org.jspecify.annotations.NullMarked;
