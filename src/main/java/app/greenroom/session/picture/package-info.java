/** Pictures for people: marks, evidence, previews. */
@NullMarked
package app.greenroom.session.picture;

import org.jspecify.annotations.NullMarked;
