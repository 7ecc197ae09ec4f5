/** One small class per check, the list of them all, and every limit with its source. */
@NullMarked
package app.greenroom.check;

import org.jspecify.annotations.NullMarked;
