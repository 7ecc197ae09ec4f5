package app.greenroom.mock.link;

import app.greenroom.text.Text;

/** Whether something comes from the other end of a link. */
public enum Presence {
    HERE,
    /** Nothing has come for three seconds. */
    SILENT,
    /** Nothing has come for six seconds. The two may find each other again by themselves, but nobody need wait for that. */
    LOST;

    /** That of the candidate, as a mentor is told when it has changed. */
    public Text ofCandidate() {
        return switch (this) {
            case HERE -> Text.of("The candidate is here again.");
            case SILENT -> Text.of("Nothing comes from the candidate just now.");
            case LOST ->
                Text.of("Nothing has come from the candidate for six seconds: the connection is lost. What you marked"
                        + " before is safe. Ask for a new invitation, unless it comes back by itself.");
        };
    }
}
