/**
 * What keeps blocking probes on a leash: {@link app.greenroom.network.io.Guards} closes whatever takes too long, {@link
 * app.greenroom.network.io.Commands} runs the operating system's own tools for a moment.
 */
@NullMarked
package app.greenroom.network.io;

import org.jspecify.annotations.NullMarked;
