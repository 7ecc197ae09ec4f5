/**
 * How the window looks and speaks: {@link app.greenroom.ui.look.Look} sets colours and sizes,
 * {@link app.greenroom.ui.look.Texts} has every word of it.
 */
@NullMarked
package app.greenroom.ui.look;

import org.jspecify.annotations.NullMarked;
