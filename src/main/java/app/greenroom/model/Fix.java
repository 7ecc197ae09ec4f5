package app.greenroom.model;

/**
 * What to do about a finding.
 *
 * @param text one plain sentence in the imperative
 */
public record Fix(String text) {
    public Fix {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an empty fix helps nobody");
        }
    }
}
