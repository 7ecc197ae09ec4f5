/**
 * A link of the tests' own: {@link app.greenroom.network.relay.Relay} forwards UDP and TCP on loopback and does to it what an
 * {@link app.greenroom.network.relay.Impairment} says, seeded, and keeps a log of what it really did.
 */
@NullMarked
package app.greenroom.network.relay;

import org.jspecify.annotations.NullMarked;
