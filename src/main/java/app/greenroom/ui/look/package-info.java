/** How the window looks and speaks: colours, symbols, sizes, and every word of it. */
@NullMarked
package app.greenroom.ui.look;

import org.jspecify.annotations.NullMarked;
