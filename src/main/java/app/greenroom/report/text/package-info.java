/**
 * Reports as text: {@link app.greenroom.report.text.TextReport} for a run,
 * {@link app.greenroom.report.text.ReviewText} for a review, {@link app.greenroom.report.text.LiveText} for what live
 * use tells; {@link app.greenroom.report.text.CsvReport} and {@link app.greenroom.report.text.ReviewCsv} the same as tables.
 */
@NullMarked
package app.greenroom.report.text;

import org.jspecify.annotations.NullMarked;
