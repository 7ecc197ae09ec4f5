/**
 * Call platforms and where their hosts are found: {@link app.greenroom.network.platform.Platforms} knows them,
 * {@link app.greenroom.network.platform.Endpoints} sends probes to servers of one's own instead.
 */
@NullMarked
package app.greenroom.network.platform;

import org.jspecify.annotations.NullMarked;
