/** The command line. */
@NullMarked
package app.greenroom.cli;

import org.jspecify.annotations.NullMarked;
