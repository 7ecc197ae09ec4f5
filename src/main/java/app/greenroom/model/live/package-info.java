/**
 * What live use shows and tells: {@link app.greenroom.model.live.FindingChange} when a finding settles,
 * {@link app.greenroom.model.live.LiveLook} and {@link app.greenroom.model.live.LiveLevel} many times a second.
 */
@NullMarked
package app.greenroom.model.live;

import org.jspecify.annotations.NullMarked;
