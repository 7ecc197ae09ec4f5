/**
 * Neural nets; the only room that knows TensorFlow Lite. {@link app.greenroom.nets.Net} runs one,
 * {@link app.greenroom.nets.Models} brings those that the build put into the jar.
 */
@NullMarked
package app.greenroom.nets;

import org.jspecify.annotations.NullMarked;
