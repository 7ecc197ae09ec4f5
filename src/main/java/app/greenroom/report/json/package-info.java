/**
 * Reports as JSON, for scripts: {@link app.greenroom.report.json.JsonReport} for a run,
 * {@link app.greenroom.report.json.ReviewJson} for a review.
 */
@NullMarked
package app.greenroom.report.json;

import org.jspecify.annotations.NullMarked;
