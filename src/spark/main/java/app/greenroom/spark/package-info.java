/**
 * Reviews of any number of recordings by Apache Spark. Begin with {@link app.greenroom.spark.CohortReview}, which says what Spark does
 * in which order, and {@link app.greenroom.spark.RecordingReview}, which reviews one recording by the program itself.
 */
@NullMarked
package app.greenroom.spark;

import org.jspecify.annotations.NullMarked;
