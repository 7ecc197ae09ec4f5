/**
 * Facts held against limits: {@link app.greenroom.check.Check} is one check,
 * {@link app.greenroom.check.StandardChecks} the only list of them, {@link app.greenroom.check.Judgement} what one
 * says.
 */
@NullMarked
package app.greenroom.check;

import org.jspecify.annotations.NullMarked;
