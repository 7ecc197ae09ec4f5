/** What live use shows and tells. */
@NullMarked
package app.greenroom.model.live;

import org.jspecify.annotations.NullMarked;
