/**
 * The interview's hour and what is planned around it: {@link app.greenroom.plan.Zones} reads time zones as people write
 * them, {@link app.greenroom.plan.ProbePlanner} finds the same hour on the days before, {@link
 * app.greenroom.plan.Schedulers} says how to tell the operating system.
 */
@NullMarked
package app.greenroom.plan;

import org.jspecify.annotations.NullMarked;
