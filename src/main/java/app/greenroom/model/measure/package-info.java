/**
 * What was measured and what it is held against: {@link app.greenroom.model.measure.Measurement} is one value,
 * {@link app.greenroom.model.measure.Limit} a range with its source, {@link app.greenroom.model.measure.Guidance} all
 * limits there are.
 */
@NullMarked
package app.greenroom.model.measure;

import org.jspecify.annotations.NullMarked;
