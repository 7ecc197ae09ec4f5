/**
 * The lines of sound in a recording, its tracks and sides, and which of them carry talk of their own: begin with
 * {@link app.greenroom.session.lines.OwnLines}.
 */
@NullMarked
package app.greenroom.session.lines;

import org.jspecify.annotations.NullMarked;
