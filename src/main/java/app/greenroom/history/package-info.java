/**
 * Runs that are kept on this computer, so that today can be compared with other days: {@link
 * app.greenroom.history.RunHistory} is the one store, {@link app.greenroom.history.DataFolder} says where it lies.
 */
@NullMarked
package app.greenroom.history;

import org.jspecify.annotations.NullMarked;
