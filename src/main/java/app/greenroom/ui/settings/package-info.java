/** The screen on which the user chooses; each choice holds and is saved at once. */
@NullMarked
package app.greenroom.ui.settings;

import org.jspecify.annotations.NullMarked;
