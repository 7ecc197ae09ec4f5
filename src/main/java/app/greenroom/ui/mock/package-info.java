/**
 * Mock interviews in the window: {@link app.greenroom.ui.mock.MockScreen} is where one is chosen and looked at again,
 * {@link app.greenroom.ui.mock.QuestionFrame} shows the questions meanwhile.
 */
@NullMarked
package app.greenroom.ui.mock;

import org.jspecify.annotations.NullMarked;
