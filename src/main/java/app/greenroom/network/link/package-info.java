/** The link to a platform: names, connections, handshakes. */
@NullMarked
package app.greenroom.network.link;

import org.jspecify.annotations.NullMarked;
