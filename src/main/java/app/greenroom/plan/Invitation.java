package app.greenroom.plan;

import app.greenroom.model.Interview;
import app.greenroom.text.Text;
import java.net.URI;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What an invitation tells of one interview.
 *
 * @param readings when it may begin, the likeliest first; more than one where the invitation can be read several ways, none
 *     where it names no day and time
 * @param platform the id of the platform that its link leads to; empty where there is no link to one that is known
 * @param link where it is joined; empty where nothing is named
 * @param title what it is about, on one line of at most {@value Interview#LONGEST_TITLE} letters; may be empty
 * @param notes what there is to say whichever reading holds, in sentences
 */
public record Invitation(
        List<Reading> readings, Optional<String> platform, Optional<URI> link, String title, List<Text> notes) {
    public Invitation {
        readings = List.copyOf(readings);
        notes = List.copyOf(notes);
    }

    /**
     * One way to read it.
     *
     * @param at when it begins, on the invitation's clock
     * @param warnings what to ask or to look at before one relies on it, in sentences
     */
    public record Reading(ZonedDateTime at, List<Text> warnings) {
        public Reading {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The interview, as a reading has it.
     *
     * @param usual the platform where the invitation tells none
     */
    public Interview interview(Reading reading, String usual) {
        return new Interview(reading.at(), platform.orElse(usual), title, link);
    }
}
