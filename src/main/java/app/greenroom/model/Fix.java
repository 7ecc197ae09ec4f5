package app.greenroom.model;

import app.greenroom.text.Text;

/**
 * What to do about a finding.
 *
 * @param text one plain sentence in the imperative
 */
public record Fix(Text text) {
    public Fix {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an empty fix helps nobody");
        }
    }
}
