/** Reports as JSON. */
@NullMarked
package app.greenroom.report.json;

import org.jspecify.annotations.NullMarked;
