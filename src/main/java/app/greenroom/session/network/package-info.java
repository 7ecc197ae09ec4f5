/**
 * The network alone: {@link app.greenroom.session.network.NetworkSession} checks it once,
 * {@link app.greenroom.session.network.NetworkWatch} again and again.
 */
@NullMarked
package app.greenroom.session.network;

import org.jspecify.annotations.NullMarked;
