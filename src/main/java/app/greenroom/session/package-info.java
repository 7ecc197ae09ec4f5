/** Who runs what and when. */
@NullMarked
package app.greenroom.session;

import org.jspecify.annotations.NullMarked;
