/**
 * A stream of datagrams like a call's audio, to somebody who sends each back, and what it says about the link.
 *
 * <p>Begin with {@link app.greenroom.network.udp.StreamProbe}, which measures, and {@link
 * app.greenroom.network.udp.StreamFacts}, which says what the packets mean.
 */
@NullMarked
package app.greenroom.network.udp;

import org.jspecify.annotations.NullMarked;
