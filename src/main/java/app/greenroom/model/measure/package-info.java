/** Measured values, their ranges and their limits. */
@NullMarked
package app.greenroom.model.measure;

import org.jspecify.annotations.NullMarked;
