/**
 * What every command stands on: {@link app.greenroom.cli.terminal.CommandEnvironment} is all that it takes from outside, {@link
 * app.greenroom.cli.terminal.RunOutput} hands its results on, {@link app.greenroom.cli.terminal.ExitCode} says how it ended.
 */
@NullMarked
package app.greenroom.cli.terminal;

import org.jspecify.annotations.NullMarked;
