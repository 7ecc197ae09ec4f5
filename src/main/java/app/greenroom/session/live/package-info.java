/**
 * Live use, in which what is wrong is told at once: {@link app.greenroom.session.live.LiveWatch} watches,
 * {@link app.greenroom.session.live.Recorder} keeps a stretch of it for a check that runs meanwhile.
 */
@NullMarked
package app.greenroom.session.live;

import org.jspecify.annotations.NullMarked;
