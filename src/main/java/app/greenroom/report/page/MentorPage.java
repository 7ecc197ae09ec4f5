package app.greenroom.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MentorPack;
import app.greenroom.model.mock.MockSheet.Asked;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * A page on which a mentor hears a mock interview, marks and notes, without a network: it loads nothing and sends nothing, and
 * saves the marks as a small file that the mentor sends back. It works on a telephone too.
 */
public final class MentorPage {
    private static final String MEDIA_GOES_HERE = "@media@";

    private MentorPage() {}

    /** What the template reads. */
    record View(About about, List<Put> asked, List<Button> marks, Media media, ReviewView.Script script) {}

    record About(String name, String title, String session, String seconds) {}

    /** Sound alone, or sound and pictures. */
    record Media(List<Player> sound, List<Player> pictures) {}

    record Put(String at, String clock, String text, String kind, List<String> star) {}

    record Button(String id, String key, String word) {}

    record Player(String source) {}

    /** The page's bytes; it is UTF-8 and says so. */
    public static byte[] render(MentorPack pack, Language language) {
        String script = Templates.read("mentor.js");
        List<Player> player = List.of(new Player("data:" + pack.media().mime() + ";base64," + MEDIA_GOES_HERE));
        boolean pictures = pack.media().pictures();
        String page = Templates.page(
                "mentor",
                List.of("mentor"),
                new View(
                        new About(
                                language.say(Text.of("Marks for {0} · Greenroom", Argument.name(pack.title()))),
                                language.say(Text.name(pack.title())),
                                pack.session(),
                                String.format(Locale.ROOT, "%.1f", pack.seconds())),
                        pack.asked().stream().map(asked -> put(asked, language)).toList(),
                        Arrays.stream(Mark.values())
                                .map(mark ->
                                        new Button(mark.id(), String.valueOf(mark.key()), language.say(mark.word())))
                                .toList(),
                        new Media(pictures ? List.of() : player, pictures ? player : List.of()),
                        new ReviewView.Script(script, ReviewHtml.hash(script))),
                language);
        // The player comes last, so nothing before it can pass for the place.
        int place = page.lastIndexOf(MEDIA_GOES_HERE);
        byte[] before = page.substring(0, place).getBytes(UTF_8);
        byte[] media = Base64.getEncoder().encode(pack.media().bytes());
        byte[] after = page.substring(place + MEDIA_GOES_HERE.length()).getBytes(UTF_8);
        return ByteBuffer.allocate(before.length + media.length + after.length)
                .put(before)
                .put(media)
                .put(after)
                .array();
    }

    private static Put put(Asked asked, Language language) {
        return new Put(
                String.format(Locale.ROOT, "%.1f", asked.shown().start()),
                language.say(Text.of(Argument.clock(asked.shown().start()))),
                language.say(Text.of("“{0}”", Argument.name(asked.text()))),
                language.say(asked.question().kind().title()),
                asked.question().star()
                        ? List.of(language.say(Text.of("Tick S, T, A and R as you hear them.")))
                        : List.of());
    }
}
