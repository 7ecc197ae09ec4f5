/** From frames to picture facts. */
@NullMarked
package app.greenroom.vision;

import org.jspecify.annotations.NullMarked;
