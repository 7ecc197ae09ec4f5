/**
 * A recording looked at and listened to from beginning to end: {@link app.greenroom.model.review.Review} is all of it,
 * {@link app.greenroom.model.review.Answer} one answer in it.
 */
@NullMarked
package app.greenroom.model.review;

import org.jspecify.annotations.NullMarked;
