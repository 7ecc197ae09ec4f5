package app.greenroom.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MentorInvitation;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.util.Arrays;
import java.util.List;

/**
 * A page on which a mentor joins a mock interview in any browser: it answers the call that is written into it, shows the
 * candidate, one line of numbers and the questions, and sends marks and notes. It loads nothing, connects to nobody but the
 * candidate (and the servers written into it, which say how the computer looks from outside), and keeps nothing.
 */
public final class MentorLivePage {
    private MentorLivePage() {}

    /** What the template reads. */
    record View(
            String name,
            String title,
            Way way,
            List<Button> marks,
            boolean together,
            boolean recording,
            Script script) {}

    record Way(String code, String offer, int tag, long until, String servers) {}

    record Button(String id, String key, String word) {}

    record Script(String text, String hash) {}

    /** The page's bytes; it is UTF-8 and says so. */
    public static byte[] render(MentorInvitation invitation, Language language) {
        String script = Templates.read("live.js");
        return Templates.page(
                        "live",
                        List.of("mentor", "live"),
                        new View(
                                language.say(Text.of("Mentor · {0} · Greenroom", Argument.name(invitation.title()))),
                                language.say(Text.name(invitation.title())),
                                new Way(
                                        invitation.code(),
                                        invitation.offer().replace("\r\n", "|"), // an attribute keeps no lines
                                        invitation.tag(),
                                        invitation.until().toEpochMilli(),
                                        String.join(" ", invitation.servers())),
                                Arrays.stream(Mark.values())
                                        .map(mark -> new Button(
                                                mark.id(), String.valueOf(mark.key()), language.say(mark.word())))
                                        .toList(),
                                invitation.together(),
                                invitation.recording(),
                                new Script(script, ReviewHtml.hash(script))),
                        language)
                .getBytes(UTF_8);
    }
}
