/**
 * Messages that carry their meaning: a pattern with typed arguments, worded at the edges in any language, direction and unit.
 *
 * <p>Begin with {@link app.greenroom.text.Text} (what a room says), {@link app.greenroom.text.Argument} (what stands in it) and
 * {@link app.greenroom.text.Language} (how an edge words it). English stands beside the logic; every other language is one
 * catalogue, {@code xx.txt} among the resources of this package, which a test holds against everything that the program says.
 *
 * <p>ICU reads the patterns, and knows each language's plurals, lists and digits: 2.1 MB of its 14 MB are kept, and the first
 * plural in another language than English takes an eighth of a second, once. Its MessageFormat is not used: it would take the
 * same time again, is bound to one thread, and words numbers as it likes. Numbers take their separators, and dates their words,
 * from the JDK. The pom's filter for ICU has the figures.
 */
@NullMarked
package app.greenroom.text;

import org.jspecify.annotations.NullMarked;
