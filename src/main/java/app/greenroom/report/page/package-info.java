/**
 * Reports as pages. Begin with {@link app.greenroom.report.page.HtmlReport} and
 * {@link app.greenroom.report.page.PdfReport}; {@link app.greenroom.report.page.ReportViews} turns a run into what
 * their templates show.
 */
@NullMarked
package app.greenroom.report.page;

import org.jspecify.annotations.NullMarked;
