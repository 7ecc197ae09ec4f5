/** A recording looked at and listened to from beginning to end. */
@NullMarked
package app.greenroom.model.review;

import org.jspecify.annotations.NullMarked;
