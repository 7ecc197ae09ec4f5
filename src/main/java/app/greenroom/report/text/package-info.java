/** Reports as text. */
@NullMarked
package app.greenroom.report.text;

import org.jspecify.annotations.NullMarked;
