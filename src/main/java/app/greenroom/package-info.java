/** The program's entry; every room lies below. */
@NullMarked
package app.greenroom;

import org.jspecify.annotations.NullMarked;
