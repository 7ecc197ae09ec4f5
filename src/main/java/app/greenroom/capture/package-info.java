/**
 * Where pictures and sound come from: {@link app.greenroom.capture.FrameSource} hands out {@link
 * app.greenroom.capture.Frame}s, {@link app.greenroom.capture.AudioSource} hands out {@link
 * app.greenroom.capture.AudioBlock}s. The sub-packages hold devices, files and generated scenes.
 */
@NullMarked
package app.greenroom.capture;

import org.jspecify.annotations.NullMarked;
