/**
 * The screen that explains each check with its limits and their sources, shows the project's pages, and says what this program
 * is made of. Begin with {@link app.greenroom.ui.help.HelpScreen}; {@code HelpPage} turns a page into what {@code PageView}
 * shows.
 */
@NullMarked
package app.greenroom.ui.help;

import org.jspecify.annotations.NullMarked;
