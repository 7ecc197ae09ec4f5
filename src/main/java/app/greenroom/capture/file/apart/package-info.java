/**
 * Reads media that a stranger may have sent in a process of its own, which is bounded in memory and in time, so that a file that
 * breaks FFmpeg down breaks nothing else. Start at {@link app.greenroom.capture.file.apart.MediaApart}, which is what the rest
 * sees; the other side is {@link app.greenroom.capture.file.apart.MediaReader}.
 */
@NullMarked
package app.greenroom.capture.file.apart;

import org.jspecify.annotations.NullMarked;
