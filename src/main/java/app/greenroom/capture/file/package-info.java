/**
 * Pictures, sound files and recorded sessions: begin with {@link app.greenroom.capture.file.Recording}, which opens
 * any of them.
 */
@NullMarked
package app.greenroom.capture.file;

import org.jspecify.annotations.NullMarked;
