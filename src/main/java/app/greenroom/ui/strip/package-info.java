/**
 * The strip that stays beside a call. Begin with {@link app.greenroom.ui.strip.StripDesk}, which opens it and gives the devices back, and
 * {@link app.greenroom.ui.strip.CallStrip}, which shows it.
 */
@NullMarked
package app.greenroom.ui.strip;

import org.jspecify.annotations.NullMarked;
