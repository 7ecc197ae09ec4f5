/**
 * The screen on which the user chooses; each choice holds and is saved at once. Begin with
 * {@link app.greenroom.ui.settings.SettingsScreen}; {@link app.greenroom.ui.settings.SettingsChange} is one choice.
 */
@NullMarked
package app.greenroom.ui.settings;

import org.jspecify.annotations.NullMarked;
