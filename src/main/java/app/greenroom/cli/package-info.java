/**
 * The command line. {@link app.greenroom.cli.Main} knows the commands, one class each;
 * {@link app.greenroom.cli.terminal.CommandEnvironment} is everything that they take from outside.
 */
@NullMarked
package app.greenroom.cli;

import org.jspecify.annotations.NullMarked;
