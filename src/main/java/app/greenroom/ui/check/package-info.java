/**
 * The screen that shows what camera and microphone give, what was found, and what to do. Begin with
 * {@link app.greenroom.ui.check.CheckScreen}, which holds the parts, and {@link app.greenroom.ui.live.LiveFeed},
 * which brings what they show.
 */
@NullMarked
package app.greenroom.ui.check;

import org.jspecify.annotations.NullMarked;
