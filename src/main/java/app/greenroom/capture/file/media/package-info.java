/**
 * Media files, such as the recordings of Zoom, Teams and Meet, read through FFmpeg. Start at {@link
 * app.greenroom.capture.file.media.MediaFile}; to write sound, at {@link app.greenroom.capture.file.media.SoundEncoder}.
 */
@NullMarked
package app.greenroom.capture.file.media;

import org.jspecify.annotations.NullMarked;
