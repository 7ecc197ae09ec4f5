/**
 * The screen that comes before the checks: the promise and the consent, the next interview and what to do for it, and the list of all.
 * {@link app.greenroom.ui.start.StartScreen} arranges its sheets.
 */
@NullMarked
package app.greenroom.ui.start;

import org.jspecify.annotations.NullMarked;
