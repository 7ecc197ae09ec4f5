/**
 * The step that tells the camera's height by two seats; {@link app.greenroom.ui.check.seat.SeatDialog} asks for it and draws what
 * to do.
 */
@NullMarked
package app.greenroom.ui.check.seat;

import org.jspecify.annotations.NullMarked;
