/** From probes to link facts. */
@NullMarked
package app.greenroom.network;

import org.jspecify.annotations.NullMarked;
