/**
 * The report inside the window: its pages, its words, what is done with it, and what its user says stays as it is.
 * Begin with {@link app.greenroom.ui.report.ReportScreen}; {@link app.greenroom.ui.report.PreparedReport} is what it
 * shows.
 */
@NullMarked
package app.greenroom.ui.report;

import org.jspecify.annotations.NullMarked;
