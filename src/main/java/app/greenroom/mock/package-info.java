/**
 * The mock interview. {@link app.greenroom.mock.Decks} has the questions, {@link app.greenroom.mock.Practice} asks them,
 * {@link app.greenroom.mock.SessionFolder} keeps what happened, {@link app.greenroom.mock.SavedSession} opens it again.
 */
@NullMarked
package app.greenroom.mock;

import org.jspecify.annotations.NullMarked;
