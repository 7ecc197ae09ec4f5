/**
 * The connection to a platform: {@link app.greenroom.network.link.LinkProbe} looks up names, connects and shakes
 * hands, {@link app.greenroom.network.link.LinkFacts} says what that means.
 */
@NullMarked
package app.greenroom.network.link;

import org.jspecify.annotations.NullMarked;
