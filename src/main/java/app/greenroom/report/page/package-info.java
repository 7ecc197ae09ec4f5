/** Reports as pages: HTML and PDF. */
@NullMarked
package app.greenroom.report.page;

import org.jspecify.annotations.NullMarked;
