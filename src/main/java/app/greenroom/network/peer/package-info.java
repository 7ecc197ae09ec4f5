/**
 * Two Greenrooms that measure the link between them. {@link app.greenroom.network.peer.Responder} waits on one computer and
 * shows a {@link app.greenroom.network.peer.PeerCode}; {@link app.greenroom.network.peer.PeerClient} on the other one
 * streams to it.
 *
 * <p>A responder is no use to anybody who wants to flood a third computer: until somebody has proved both that it knows the
 * code and that it receives at the address it claims, it answers with fewer bytes than it got, a few times a second; after
 * that, packet for packet, never longer than what it got, up to a rate and a time, for one other computer at a time.
 */
@NullMarked
package app.greenroom.network.peer;

import org.jspecify.annotations.NullMarked;
