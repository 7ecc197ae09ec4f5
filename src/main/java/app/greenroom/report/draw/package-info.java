/**
 * Drawings that serve HTML, PDF and window alike: {@link app.greenroom.report.draw.Sketch} is one,
 * {@link app.greenroom.report.draw.SketchSvg} and {@link app.greenroom.report.draw.SketchPainter} put it on a page.
 */
@NullMarked
package app.greenroom.report.draw;

import org.jspecify.annotations.NullMarked;
