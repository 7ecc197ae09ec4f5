/** Neural nets; the only room that knows TensorFlow Lite. */
@NullMarked
package app.greenroom.nets;

import org.jspecify.annotations.NullMarked;
