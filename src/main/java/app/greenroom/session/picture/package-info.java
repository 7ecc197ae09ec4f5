/**
 * Pictures for people: {@link app.greenroom.session.picture.EvidencePicture} for a report,
 * {@link app.greenroom.session.picture.Preview} and {@link app.greenroom.session.picture.LiveAnnotations} for a
 * picture that moves.
 */
@NullMarked
package app.greenroom.session.picture;

import org.jspecify.annotations.NullMarked;
