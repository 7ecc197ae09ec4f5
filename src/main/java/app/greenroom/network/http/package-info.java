/**
 * The web's side of a link: time to first byte, captive portals, filters that open TLS, HTTP proxies, and this computer's
 * clock against the server's. A small HTTP/1.1 client of our own, because every byte and second of a hostile answer has to
 * be bounded: it follows no redirect, decompresses nothing, keeps no cookie and sends nothing about the user.
 *
 * <p>The system's proxies are read by {@link app.greenroom.network.http.SystemProxySettings} and not by a part of others.
 * proxy-vole 2.0.0 was tried: it brings 4.6 MB, downloads and runs proxy scripts before anybody is asked, does not say where a
 * proxy is set, takes {@code notexample.org} for a part of {@code example.org}, looks for KDE's settings where KDE 4 had
 * them and for GNOME's where GNOME 2 had them. Java's own {@code java.net.useSystemProxies} holds for the whole process:
 * every plain socket, and so every measurement, would pass through a SOCKS proxy unasked.
 *
 * <p>Begin with {@link app.greenroom.network.http.WebProbe}, {@link app.greenroom.network.http.PortalProbe} and {@link
 * app.greenroom.network.http.ProxyProbe}.
 */
@NullMarked
package app.greenroom.network.http;

import org.jspecify.annotations.NullMarked;
