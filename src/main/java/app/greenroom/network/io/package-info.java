/**
 * What keeps blocking probes on a leash: {@link app.greenroom.network.io.Guards} closes whatever takes too long, {@link
 * app.greenroom.network.io.Traffic} counts what passes.
 */
@NullMarked
package app.greenroom.network.io;

import org.jspecify.annotations.NullMarked;
