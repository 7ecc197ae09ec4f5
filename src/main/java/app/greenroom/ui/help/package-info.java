/** The screen that explains each check with its limits and their sources, and what this program is made of. */
@NullMarked
package app.greenroom.ui.help;

import org.jspecify.annotations.NullMarked;
