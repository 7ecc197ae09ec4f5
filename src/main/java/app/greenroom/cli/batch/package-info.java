/**
 * Reviews of a whole folder, each in a process of its own. Begin with {@link app.greenroom.cli.batch.ReviewBatch}, which starts
 * those processes, and {@link app.greenroom.cli.batch.ReviewWorker}, which is one of them;
 * {@link app.greenroom.cli.batch.ReviewOne} does so for a program that has recordings and workers of its own.
 */
@NullMarked
package app.greenroom.cli.batch;

import org.jspecify.annotations.NullMarked;
