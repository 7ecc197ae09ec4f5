/** The window. {@link app.greenroom.ui.Desktop} opens it; everything in it knows sessions and reports, never pixels or samples. The Swing thread only paints: whatever waits, reads or analyses runs elsewhere and hands over finished facts. */
@NullMarked
package app.greenroom.ui;

import org.jspecify.annotations.NullMarked;
