/**
 * Light on the face, around it and in the whole picture: {@link app.greenroom.vision.light.LightMeasure} puts it
 * together, {@link app.greenroom.vision.light.LightOverTime} follows it.
 */
@NullMarked
package app.greenroom.vision.light;

import org.jspecify.annotations.NullMarked;
