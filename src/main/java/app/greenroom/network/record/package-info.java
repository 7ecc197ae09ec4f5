/**
 * The probes of a run as a file: {@link app.greenroom.network.record.NetworkRecord}.
 */
@NullMarked
package app.greenroom.network.record;

import org.jspecify.annotations.NullMarked;
