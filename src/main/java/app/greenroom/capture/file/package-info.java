/** Pictures, sound files and recorded sessions. */
@NullMarked
package app.greenroom.capture.file;

import org.jspecify.annotations.NullMarked;
