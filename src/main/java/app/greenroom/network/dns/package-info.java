/**
 * Asks this computer's name servers directly, one small datagram each (RFC 1035), because the system's own lookup hides
 * whether a name server refused, was not there or kept silent. Begin with {@link app.greenroom.network.dns.NameServerProbe}; {@link
 * app.greenroom.network.dns.SystemLookup} looks a host up as the system does, and does not wait where a dead server makes it.
 *
 * <p>The list of servers comes from Java's own DNS provider. dnsjava 3.7.1 was tried: 0.6 MB, on Windows another 1.4 MB of
 * JNA's platform classes; elsewhere it reads {@code resolv.conf}, as Java does, and told the same servers. Queries stay
 * our own: one question, one datagram, an answer that is bounded.
 */
@NullMarked
package app.greenroom.network.dns;

import org.jspecify.annotations.NullMarked;
