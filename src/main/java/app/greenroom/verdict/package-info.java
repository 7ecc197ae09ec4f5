/**
 * From findings to the verdict: {@link app.greenroom.verdict.ReadinessRules} decides,
 * {@link app.greenroom.verdict.SettledFindings} lets live findings settle, {@link app.greenroom.verdict.SinceLastGood}
 * says what has changed.
 */
@NullMarked
package app.greenroom.verdict;

import org.jspecify.annotations.NullMarked;
