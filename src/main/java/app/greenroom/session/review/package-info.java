/**
 * A whole recording, minutes or hours long, looked at and listened to: begin with
 * {@link app.greenroom.session.review.ReviewSession}.
 */
@NullMarked
package app.greenroom.session.review;

import org.jspecify.annotations.NullMarked;
