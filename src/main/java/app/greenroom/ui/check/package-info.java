/** The screen that shows what camera and microphone give, what was found, and what to do. */
@NullMarked
package app.greenroom.ui.check;

import org.jspecify.annotations.NullMarked;
