/**
 * A check run as text, JSON, HTML and PDF. Start at {@link app.greenroom.report.Reports} for files, at {@link
 * app.greenroom.report.TextReport} for the terminal and at {@link app.greenroom.report.MeasurementJson} for single
 * measurements.
 */
@NullMarked
package app.greenroom.report;

import org.jspecify.annotations.NullMarked;
