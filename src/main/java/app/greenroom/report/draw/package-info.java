/** Drawings for every form of report. */
@NullMarked
package app.greenroom.report.draw;

import org.jspecify.annotations.NullMarked;
