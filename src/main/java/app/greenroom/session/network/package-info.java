/** Runs that probe the network alone. */
@NullMarked
package app.greenroom.session.network;

import org.jspecify.annotations.NullMarked;
