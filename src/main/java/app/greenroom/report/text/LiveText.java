package app.greenroom.report.text;

import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.live.LiveLevel;
import app.greenroom.model.live.SoundEvent;
import app.greenroom.model.measure.Limit;
import app.greenroom.report.Grade;
import app.greenroom.report.Wording;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;

/** Findings, events and levels for the terminal as they come and go. */
public final class LiveText {
    private static final int BAR = 30;
    private static final double LOWEST = -70; // dBFS
    private static final int CLOCK = 6;
    private static final String INDENT = " ".repeat(9);

    private LiveText() {}

    /**
     * One finding, with its fix where it has one; lines ended by {@code \n}.
     *
     * @param time seconds since the watch began
     * @param mended whether it was worse before
     */
    public static String render(double time, Finding finding, boolean mended, TextStyle style, Language language) {
        Grade grade = Grade.of(finding);
        TextLines out = new TextLines(style.width());
        Text sentence = Wording.sentenceOf(finding);
        out.add(
                clock(time, language) + TextReport.paint(grade.symbol(), grade, false, style) + " ",
                language.say(
                        mended && finding.outcome() instanceof Outcome.Met
                                ? Text.of("Mended: {0}", Argument.of(sentence))
                                : sentence));
        Wording.obstacle(finding, language).ifPresent(reason -> out.add(INDENT, reason));
        Wording.fix(finding, language).ifPresent(fix -> out.add(INDENT + TextLines.arrow(language), fix));
        return PlainLetters.fit(out.toString(), style.charset());
    }

    /** Something heard, such as {@code 0:12    um}; one line ended by {@code \n}. */
    public static String heard(SoundEvent heard, TextStyle style, Language language) {
        Argument length = Argument.seconds(heard.at().length());
        Text words =
                switch (heard.kind()) {
                    case FILLED_PAUSE -> Text.of("um, uh or a drawn-out word");
                    case LONG_PAUSE -> Text.of("pause of {0}", length);
                    case NOISE -> Text.of("sudden noise");
                    case LOST -> Text.of("{0} of sound did not arrive", length);
                };
        return PlainLetters.fit(
                clock(heard.at().start(), language) + "· " + language.say(words) + "\n", style.charset());
    }

    /** Several checks that are known and well again; one line ended by {@code \n}. */
    public static String again(double time, int checks, TextStyle style, Language language) {
        Text words =
                Text.of("{0, plural, one {One check is} other {# checks are}} well again.", Argument.count(checks));
        return PlainLetters.fit(
                clock(time, language) + TextReport.paint(Grade.OK.symbol(), Grade.OK, false, style) + " "
                        + language.say(words) + "\n",
                style.charset());
    }

    /**
     * How loud it is, as one line without colours that fits the width in English: a bar from −70 to 0 dBFS on which {@code |}
     * marks the room, and a word for the voice of the last seconds.
     */
    public static String level(LiveLevel level, TextStyle style, Language language) {
        String start = clock(level.time(), language) + "[";
        String words = "] " + language.say(words(level));
        int free = style.width() - 1 - Columns.of(start) - Columns.of(words);
        int columns = Math.max(1, Math.min(Math.min(BAR, style.width() - 40), free));
        char[] bar = new char[columns];
        int now = column(level.level(), columns);
        for (int i = 0; i < columns; i++) {
            bar[i] = i < now ? (level.state() == LiveLevel.State.VOICE ? '#' : '=') : '.';
        }
        level.room().ifPresent(room -> bar[Math.min(columns - 1, column(room, columns))] = '|');
        return PlainLetters.fit(start + new String(bar) + words, style.charset());
    }

    private static Text words(LiveLevel level) {
        return switch (level.state()) {
            case SILENT -> Text.of("nothing comes: muted?");
            case ROOM -> Text.of(level.voice().isPresent() ? "you pause" : "speak, to be heard");
            case VOICE -> voice(level);
        };
    }

    private static Text voice(LiveLevel level) {
        if (level.voice().isEmpty()) {
            return Text.of("you speak");
        }
        double voice = level.voice().getAsDouble();
        Limit limit = level.limit();
        if (limit.met().holds(voice)) {
            return Text.of("you speak: good level");
        }
        boolean quiet = voice < limit.met().low();
        if (limit.near().holds(voice)) {
            return Text.of(quiet ? "you speak: a little quiet" : "you speak: a little loud");
        }
        return Text.of(quiet ? "you speak: too quiet" : "you speak: too loud");
    }

    private static int column(double level, int columns) {
        return (int) Math.max(0, Math.min(columns, Math.round((level - LOWEST) / -LOWEST * columns)));
    }

    /** The time, right-aligned in six columns, and two blanks; hours are minutes here. */
    private static String clock(double time, Language language) {
        String said = language.say(Text.of(Argument.clock(Math.max(0, time))));
        return " ".repeat(Math.max(0, CLOCK - said.length())) + said + "  ";
    }
}
