/**
 * The web's side of a link: time to first byte, captive portals, filters that open TLS, HTTP proxies, and this computer's
 * clock against the server's. A small HTTP/1.1 client of our own, because every byte and second of a hostile answer has to
 * be bounded: it follows no redirect, decompresses nothing, keeps no cookie and sends nothing about the user.
 *
 * <p>Begin with {@link app.greenroom.network.http.WebProbe}, {@link app.greenroom.network.http.PortalProbe} and {@link
 * app.greenroom.network.http.ProxyProbe}.
 */
@NullMarked
package app.greenroom.network.http;

import org.jspecify.annotations.NullMarked;
