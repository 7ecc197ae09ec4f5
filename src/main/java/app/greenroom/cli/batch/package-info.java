/**
 * Reviews of a whole folder, each in a process of its own. Begin with {@link app.greenroom.cli.batch.ReviewBatch}, which starts
 * those processes, and {@link app.greenroom.cli.batch.ReviewWorker}, which is one of them.
 */
@NullMarked
package app.greenroom.cli.batch;

import org.jspecify.annotations.NullMarked;
