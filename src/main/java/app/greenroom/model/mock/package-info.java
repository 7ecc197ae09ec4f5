/**
 * What a mock interview is made of: a {@link app.greenroom.model.mock.Deck} of questions, what happened as
 * {@link app.greenroom.model.mock.MockEvent}s, and what its review says beside the recording,
 * {@link app.greenroom.model.mock.MockSheet}.
 */
@NullMarked
package app.greenroom.model.mock;

import org.jspecify.annotations.NullMarked;
