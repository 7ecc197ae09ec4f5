/**
 * STUN (RFC 8489) over UDP: whether it gets out at all, its round trip, and what an address translator on the way does.
 *
 * <p>Begin with {@link app.greenroom.network.stun.StunProbe}, for servers that are there to answer, and {@link
 * app.greenroom.network.stun.UdpReach}, which knocks at media ports. Public addresses never leave this package: samples
 * keep their family and whether they differ from this computer's own.
 */
@NullMarked
package app.greenroom.network.stun;

import org.jspecify.annotations.NullMarked;
