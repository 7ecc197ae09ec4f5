/**
 * Messages that carry their meaning: a pattern with typed arguments, worded at the edges in any language, direction and unit.
 *
 * <p>Begin with {@link app.greenroom.text.Text} (what a room says), {@link app.greenroom.text.Argument} (what stands in it) and
 * {@link app.greenroom.text.Language} (how an edge words it). English stands beside the logic; every other language is one
 * catalogue, {@code xx.txt} among the resources of this package.
 */
@NullMarked
package app.greenroom.text;

import org.jspecify.annotations.NullMarked;
