/**
 * What the command line takes: options that several commands share, the user's language, and the words of picocli in it.
 *
 * <p>Begin with {@link app.greenroom.cli.usage.SharedOptions} and {@link app.greenroom.cli.usage.UsageWords}.
 */
@NullMarked
package app.greenroom.cli.usage;

import org.jspecify.annotations.NullMarked;
