/** What is behind and on the person. */
@NullMarked
package app.greenroom.vision.scene;

import org.jspecify.annotations.NullMarked;
