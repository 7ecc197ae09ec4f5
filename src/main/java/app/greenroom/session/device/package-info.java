/** The devices that a session may open. */
@NullMarked
package app.greenroom.session.device;

import org.jspecify.annotations.NullMarked;
