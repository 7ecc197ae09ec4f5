/**
 * The coach over the large picture: one sentence at a time, drawn where it belongs, and what became of it. Begin with
 * {@link app.greenroom.ui.coach.Coach}, which decides what is said, and {@link app.greenroom.ui.coach.CoachPane}, which shows it.
 */
@NullMarked
package app.greenroom.ui.coach;

import org.jspecify.annotations.NullMarked;
