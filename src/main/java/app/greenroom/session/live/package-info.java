/** Live use: what is wrong is told at once. */
@NullMarked
package app.greenroom.session.live;

import org.jspecify.annotations.NullMarked;
