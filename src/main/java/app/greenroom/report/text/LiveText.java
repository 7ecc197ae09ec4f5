package app.greenroom.report.text;

import app.greenroom.text.Language;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.live.LiveLevel;
import app.greenroom.model.live.SoundEvent;
import app.greenroom.model.measure.Limit;
import app.greenroom.report.Grade;
import app.greenroom.report.Numbers;
import app.greenroom.report.Wording;
import java.util.Locale;

/** Findings, events and levels for the terminal as they come and go. */
public final class LiveText {
    private static final int BAR = 30;
    private static final double LOWEST = -70; // dBFS
    private static final String INDENT = " ".repeat(9);

    private LiveText() {}

    /**
     * One finding, with its fix where it has one; lines ended by {@code \n}.
     *
     * @param time seconds since the watch began
     * @param mended whether it was worse before
     */
    public static String render(double time, Finding finding, boolean mended, TextStyle style) {
        Grade grade = Grade.of(finding);
        TextLines out = new TextLines(style.width());
        String word = mended && finding.outcome() instanceof Outcome.Met ? "Mended: " : "";
        out.add(
                clock(time) + TextReport.paint(grade.symbol(), grade, false, style) + " ",
                word + Wording.sentence(finding));
        Wording.obstacle(finding).ifPresent(reason -> out.add(INDENT, reason));
        Wording.fix(finding).ifPresent(fix -> out.add(INDENT + "→ ", fix.text().toString()));
        return PlainLetters.fit(out.toString(), style.charset());
    }

    /** Something heard, such as {@code 0:12    um}; one line ended by {@code \n}. */
    public static String heard(SoundEvent heard, TextStyle style) {
        double seconds = heard.at().length();
        String words =
                switch (heard.kind()) {
                    case FILLED_PAUSE -> "um or uh";
                    case LONG_PAUSE -> "pause of " + Numbers.seconds(seconds);
                    case NOISE -> "sudden noise";
                    case LOST -> Numbers.seconds(seconds) + " of sound did not arrive";
                };
        return PlainLetters.fit(clock(heard.at().start()) + "· " + words + "\n", style.charset());
    }

    /** Several checks that are known and well again; one line ended by {@code \n}. */
    public static String again(double time, int checks, TextStyle style) {
        return PlainLetters.fit(
                clock(time) + TextReport.paint(Grade.OK.symbol(), Grade.OK, false, style) + " " + Wording.words(checks)
                        + " checks are well again.\n",
                style.charset());
    }

    /**
     * How loud it is, as one line of at most 79 characters without colours: a bar from −70 to 0 dBFS on which {@code |}
     * marks the room, and a word for the voice of the last seconds.
     */
    public static String level(LiveLevel level, TextStyle style) {
        int columns = Math.min(BAR, style.width() - 40);
        char[] bar = new char[columns];
        int now = column(level.level(), columns);
        for (int i = 0; i < columns; i++) {
            bar[i] = i < now ? (level.state() == LiveLevel.State.VOICE ? '#' : '=') : '.';
        }
        level.room().ifPresent(room -> bar[Math.min(columns - 1, column(room, columns))] = '|');
        String words =
                switch (level.state()) {
                    case SILENT -> "nothing comes: muted?";
                    case ROOM -> level.voice().isPresent() ? "you pause" : "speak, to be heard";
                    case VOICE -> "you speak" + voice(level);
                };
        return PlainLetters.fit(clock(level.time()) + "[" + new String(bar) + "] " + words, style.charset());
    }

    private static String voice(LiveLevel level) {
        if (level.voice().isEmpty()) {
            return "";
        }
        double voice = level.voice().getAsDouble();
        Limit limit = level.limit();
        if (limit.met().holds(voice)) {
            return ": good level";
        }
        String much = limit.near().holds(voice) ? "a little " : "too ";
        return ": " + much + (voice < limit.met().low() ? "quiet" : "loud");
    }

    private static int column(double level, int columns) {
        return (int) Math.max(0, Math.min(columns, Math.round((level - LOWEST) / -LOWEST * columns)));
    }

    private static String clock(double time) {
        long seconds = (long) time;
        return String.format(Locale.ROOT, "%3d:%02d  ", seconds / 60, seconds % 60);
    }

    /** render in a language. */
    public static String render(double time, Finding finding, boolean mended, TextStyle style, Language language) {
        return render(time, finding, mended, style);
    }

    /** heard in a language. */
    public static String heard(SoundEvent heard, TextStyle style, Language language) {
        return heard(heard, style);
    }

    /** again in a language. */
    public static String again(double time, int checks, TextStyle style, Language language) {
        return again(time, checks, style);
    }

    /** level in a language. */
    public static String level(LiveLevel level, TextStyle style, Language language) {
        return level(level, style);
    }
}
