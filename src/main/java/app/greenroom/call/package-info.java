/**
 * A call between two computers, as a browser makes it: sound, picture and a line for data, encrypted, found through routers
 * by ICE. The two exchange one code each, by whatever chat they have; nothing else is needed.
 *
 * <p>Begin with {@link app.greenroom.call.Call}, and {@link app.greenroom.call.CallCode}, which people paste. What a call
 * tells of itself are {@link app.greenroom.call.CallFacts}. Only this room knows webrtc-java.
 */
@NullMarked
package app.greenroom.call;

import org.jspecify.annotations.NullMarked;
