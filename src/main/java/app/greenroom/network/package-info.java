/**
 * From probes to link facts: name lookup, TCP connections and TLS handshakes to the one host that a call needs, as plain
 * Java, without privileges, bounded in traffic and time.
 *
 * <p>Begin with {@link app.greenroom.network.LinkProbe}, which measures, and {@link app.greenroom.network.LinkFacts}, which
 * says what the samples mean. Samples are kept raw ({@link app.greenroom.network.ProbeSamples}), so that a recorded
 * session gives the same facts as the live one did.
 */
@NullMarked
package app.greenroom.network;

import org.jspecify.annotations.NullMarked;
