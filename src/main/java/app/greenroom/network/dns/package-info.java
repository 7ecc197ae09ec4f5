/**
 * Asks this computer's name servers directly, one small datagram each (RFC 1035), because the system's own lookup hides
 * whether a name server refused, was not there or kept silent. Begin with {@link app.greenroom.network.dns.NameServerProbe}.
 */
@NullMarked
package app.greenroom.network.dns;

import org.jspecify.annotations.NullMarked;
