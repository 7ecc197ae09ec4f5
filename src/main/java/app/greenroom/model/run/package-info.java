/** A complete check, what it shows, and what is kept of it. */
@NullMarked
package app.greenroom.model.run;

import org.jspecify.annotations.NullMarked;
