/** Tests on a cluster of this computer's own; begin with {@link app.greenroom.spark.CohortReviewTest}. */
@NullMarked
package app.greenroom.spark;

import org.jspecify.annotations.NullMarked;
