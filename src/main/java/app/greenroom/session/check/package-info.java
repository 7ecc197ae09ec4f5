/**
 * One check of room, equipment and connection: {@link app.greenroom.session.check.CheckSession} for a terminal,
 * {@link app.greenroom.session.check.GuidedCheck} beside a live watch.
 */
@NullMarked
package app.greenroom.session.check;

import org.jspecify.annotations.NullMarked;
