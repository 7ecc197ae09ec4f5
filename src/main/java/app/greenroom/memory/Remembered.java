package app.greenroom.memory;

import app.greenroom.text.Text;
import java.util.Optional;

/**
 * What was read, and what was wrong with it: nothing that is remembered may stand in the way of a check.
 *
 * @param value what is known; the defaults, or nothing, where it could not be read
 * @param trouble one plain sentence with the fix; empty when all was read
 */
public record Remembered<T>(T value, Optional<Text> trouble) {}
