/** From sound to speech facts. */
@NullMarked
package app.greenroom.speech;

import org.jspecify.annotations.NullMarked;
