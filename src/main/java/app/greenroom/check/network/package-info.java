/** Checks of the network. */
@NullMarked
package app.greenroom.check.network;

import org.jspecify.annotations.NullMarked;
