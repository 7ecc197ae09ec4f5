/**
 * What is kept on this computer: {@link app.greenroom.history.Memory} is all of it and can forget it, {@link
 * app.greenroom.history.DataFolder} says where it lies.
 */
@NullMarked
package app.greenroom.history;

import org.jspecify.annotations.NullMarked;
