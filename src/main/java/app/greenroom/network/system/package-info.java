/**
 * What this computer itself knows about its way out: which interface carries it, by cable, Wi-Fi or VPN, and how far away the
 * router is. What is particular to an operating system stands in the classes that begin with its name. Whatever a system
 * does not tell stays empty.
 *
 * <p>Begin with {@link app.greenroom.network.system.InterfaceProbe} and {@link app.greenroom.network.system.GatewayProbe}.
 */
@NullMarked
package app.greenroom.network.system;

import org.jspecify.annotations.NullMarked;
