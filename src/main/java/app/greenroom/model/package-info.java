/**
 * The words everybody speaks: what was measured ({@link app.greenroom.model.Measurement}), what was concluded ({@link
 * app.greenroom.model.Finding}) and what follows ({@link app.greenroom.model.Readiness}). Records only; they hold their
 * own invariants and nothing else.
 */
@NullMarked
package app.greenroom.model;

import org.jspecify.annotations.NullMarked;
