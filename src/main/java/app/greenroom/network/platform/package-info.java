/** Call platforms and where their hosts are found. */
@NullMarked
package app.greenroom.network.platform;

import org.jspecify.annotations.NullMarked;
