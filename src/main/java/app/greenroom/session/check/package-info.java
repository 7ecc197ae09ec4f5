/** One check of room, equipment and connection. */
@NullMarked
package app.greenroom.session.check;

import org.jspecify.annotations.NullMarked;
