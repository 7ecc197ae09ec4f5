/** Probes of a run as a file. */
@NullMarked
package app.greenroom.network.record;

import org.jspecify.annotations.NullMarked;
