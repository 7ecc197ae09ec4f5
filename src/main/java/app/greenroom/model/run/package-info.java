/**
 * A complete check: {@link app.greenroom.model.run.CheckRun} is everything that its report shows,
 * {@link app.greenroom.model.run.RunSummary} and {@link app.greenroom.model.run.GoodCheck} what is kept of it.
 */
@NullMarked
package app.greenroom.model.run;

import org.jspecify.annotations.NullMarked;
