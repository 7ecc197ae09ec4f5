/** The program's entry, {@link app.greenroom.Greenroom}; every room lies below. */
@NullMarked
package app.greenroom;

import org.jspecify.annotations.NullMarked;
