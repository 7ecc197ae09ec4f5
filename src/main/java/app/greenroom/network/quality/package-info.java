/**
 * How good a call over a line would be: {@link app.greenroom.network.quality.CallEstimate}, from the numbers in
 * {@link app.greenroom.network.quality.CallNumbers}, by the E-model in {@link app.greenroom.network.quality.EModel}.
 */
@NullMarked
package app.greenroom.network.quality;

import org.jspecify.annotations.NullMarked;
