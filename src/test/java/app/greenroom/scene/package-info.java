/**
 * Generated scenes: a drawn face in a drawn room, a synthesised voice in a noisy one.
 *
 * <p>Begin with {@link app.greenroom.scene.SampleScenes}, which lists the sample sessions; {@link
 * app.greenroom.scene.FaceFilm} and {@link app.greenroom.capture.scene.VoiceScene} make pictures and sound of any
 * other kind, with their truth.
 */
@NullMarked
package app.greenroom.scene;

import org.jspecify.annotations.NullMarked;
