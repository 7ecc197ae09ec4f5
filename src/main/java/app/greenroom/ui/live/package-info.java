/**
 * Camera and microphone as the window uses them. Begin with {@link app.greenroom.ui.live.LiveFeed}, which outlives every screen, and
 * {@link app.greenroom.ui.live.LiveRunner}, which opens the devices, and lends them.
 */
@NullMarked
package app.greenroom.ui.live;

import org.jspecify.annotations.NullMarked;
