/**
 * Checks of the network, one class each; {@link app.greenroom.check.network.NetworkCheck} is what they share.
 */
@NullMarked
package app.greenroom.check.network;

import org.jspecify.annotations.NullMarked;
