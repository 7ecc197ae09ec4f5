/** A whole recording, reviewed. */
@NullMarked
package app.greenroom.session.review;

import org.jspecify.annotations.NullMarked;
