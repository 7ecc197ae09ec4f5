/** How good a call over a line would be. */
@NullMarked
package app.greenroom.network.quality;

import org.jspecify.annotations.NullMarked;
