package app.greenroom.model.run;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * What is different from the last check that ended well. It is told and never judged.
 *
 * @param good when that check ran
 * @param sentences one plain sentence for each difference, the most telling first; empty when nothing that was measured has changed
 */
public record ChangesSince(ZonedDateTime good, List<String> sentences) {
    public ChangesSince {
        sentences = List.copyOf(sentences);
    }
}
