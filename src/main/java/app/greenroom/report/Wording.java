package app.greenroom.report;

import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness;
import app.greenroom.model.measure.TrackRecord;
import app.greenroom.model.run.ChangesSince;
import app.greenroom.model.run.CheckRun;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** The sentences that reports add to those of the checks; those whose names end in "Of" are not worded yet. */
public final class Wording {
    /** The check that only another computer makes possible. */
    private static final String SPEED = "network-rate";

    private Wording() {}

    /** A date as people write it, such as "Monday 23 November 2026, 07:40 (Europe/London)". */
    public static String date(ZonedDateTime at, Language language) {
        return language.say(Text.of(Argument.moment(at)));
    }

    /** The verdict in one sentence. */
    public static String headline(CheckRun run, Language language) {
        return language.say(headlineOf(run));
    }

    /** The verdict in one sentence. */
    public static Text headlineOf(CheckRun run) {
        Readiness readiness = run.readiness();
        return switch (readiness.status()) {
            case READY -> readyHeadline(run);
            case NOT_READY ->
                Text.of(
                        "{0, plural, one {One thing needs} other {# things need}} fixing before the interview.",
                        Argument.count(Remedy.first(run).size()));
            case COULD_NOT_CHECK -> unknownHeadline(readiness);
        };
    }

    /** Names the areas: how many checks stand behind them is of no use to anybody. */
    private static Text unknownHeadline(Readiness readiness) {
        List<Text> areas = readiness.reasons().stream()
                .map(Finding::area)
                .distinct()
                .sorted()
                .map(Wording::inside)
                .toList();
        return areas.isEmpty()
                ? Text.of("Nothing was checked.")
                : Text.of(
                        "{1, plural, one {{0} could not be checked.} other {{0} could not be checked.}}",
                        Argument.opening(Argument.list(areas)), Argument.count(areas.size()));
    }

    /** An area's name inside a sentence. */
    private static Text inside(Area area) {
        return Text.of(
                switch (area) {
                    case LIGHTING -> "light";
                    case FRAMING -> "framing";
                    case CAMERA_HEIGHT -> "camera height";
                    case PICTURE -> "image quality";
                    case SOUND -> "sound";
                    case SPEECH -> "speech";
                    case NETWORK -> "network";
                });
    }

    private static Text readyHeadline(CheckRun run) {
        long better = run.findings().stream()
                .filter(finding -> Grade.of(finding) == Grade.BETTER)
                .count();
        long accepted = run.findings().stream()
                .filter(finding -> finding.accepted().isPresent())
                .count();
        Text unmeasured = speedUnmeasured(run)
                ? Text.of("Could not check the speed of the line; do the test with a friend.")
                : Text.EMPTY;
        if (better == 0 && accepted == 0) {
            return unmeasured.isEmpty()
                    ? Text.of("Everything that decides was checked, and all is well.")
                    : Text.sentences(Text.of("What was checked is well."), unmeasured);
        }
        return Text.sentences(
                unmeasured,
                Text.of("You can start."),
                better == 0
                        ? Text.EMPTY
                        : Text.of(
                                "{0, plural, one {One thing} other {# things}} could be even better.",
                                Argument.count(better)),
                accepted == 0
                        ? Text.EMPTY
                        : Text.of(
                                "{0, plural, one {One thing stays as it is, because you accepted it.}"
                                        + " other {# things stay as they are, because you accepted them.}}",
                                Argument.count(accepted)));
    }

    /** Whether the line was looked at, and what decides a call was not measured: what it carries. */
    private static boolean speedUnmeasured(CheckRun run) {
        return run.findings().stream()
                        .anyMatch(finding ->
                                finding.check().equals(SPEED) && finding.outcome() instanceof Outcome.NotAsked)
                && run.findings().stream()
                        .anyMatch(finding ->
                                finding.area() == Area.NETWORK && !(finding.outcome() instanceof Outcome.NotAsked));
    }

    /** A finding in one sentence; for one without a number, what stood in the way. */
    public static String sentence(Finding finding, Language language) {
        return language.say(sentenceOf(finding));
    }

    /** A finding in one sentence; for one without a number, what stood in the way. */
    public static Text sentenceOf(Finding finding) {
        return finding.sentence().isEmpty() ? reasonOf(finding) : finding.sentence();
    }

    /** Why a finding ended as it did: the obstacle if there was one, else its sentence. */
    public static String reason(Finding finding, Language language) {
        return language.say(reasonOf(finding));
    }

    /** Why a finding ended as it did: the obstacle if there was one, else its sentence. */
    public static Text reasonOf(Finding finding) {
        if (finding.outcome() instanceof Outcome.CouldNotCheck unknown) {
            return unknown.reason();
        } else if (finding.outcome() instanceof Outcome.NotAsked notAsked) {
            return notAsked.reason();
        }
        return finding.sentence();
    }

    /** What stood in the way, where the sentence does not say it already. */
    public static Optional<String> obstacle(Finding finding, Language language) {
        return obstacleOf(finding).map(language::say);
    }

    /** What stood in the way, where the sentence does not say it already. */
    public static Optional<Text> obstacleOf(Finding finding) {
        Text reason = reasonOf(finding);
        return reason.equals(sentenceOf(finding)) ? Optional.empty() : Optional.of(reason);
    }

    /** What to do about a finding; nothing where its user said that it stays. */
    public static Optional<Fix> fix(Finding finding) {
        return finding.accepted().isPresent() ? Optional.empty() : offered(finding);
    }

    /** What to do about a finding, in words; nothing where its user said that it stays. */
    public static Optional<String> fix(Finding finding, Language language) {
        return fix(finding).map(fix -> language.say(fix.text()));
    }

    /** What could be done about a finding, accepted or not. */
    public static Optional<Fix> offered(Finding finding) {
        if (finding.outcome() instanceof Outcome.Near near) {
            return Optional.of(near.fix());
        } else if (finding.outcome() instanceof Outcome.Missed missed) {
            return Optional.of(missed.fix());
        } else if (finding.outcome() instanceof Outcome.CouldNotCheck unknown) {
            return Optional.of(unknown.fix());
        }
        return Optional.empty();
    }

    /** That its user said that it stays, and when; empty where nobody did. */
    public static Optional<String> accepted(Finding finding, Language language) {
        return finding.accepted()
                .map(day -> language.say(
                        Text.of("Accepted by you on {0}: it stays, and decides nothing.", Argument.day(day))));
    }

    /** How often such a finding was right on persons left out; empty where nothing was claimed or it was not tried. */
    public static Optional<TrackRecord> trackRecord(Finding finding) {
        boolean claimed = finding.outcome() instanceof Outcome.Met
                || finding.outcome() instanceof Outcome.Near
                || finding.outcome() instanceof Outcome.Missed;
        return claimed ? TrackRecord.of(finding.check()) : Optional.empty();
    }

    /** What the changes are told against, such as "Since the last good check (24 November 2026, 07:40)". */
    public static String since(ChangesSince changes, ZonedDateTime now, Language language) {
        return language.say(Text.of(
                "Since the last good check ({0})",
                Argument.briefMoment(changes.good().withZoneSameInstant(now.getZone()))));
    }

    /** The changes, or one sentence that says that there are none. */
    public static List<String> changed(ChangesSince changes, Language language) {
        List<Text> sentences = changes.sentences().isEmpty()
                ? List.of(Text.of("Nothing that was measured has changed."))
                : changes.sentences();
        return sentences.stream().map(language::say).toList();
    }

    /**
     * Text from outside without what could steer a terminal or break XML: control characters, direction overrides, unpaired
     * surrogates and non-characters become one blank each. The isolates that a {@link Language} puts around names stay.
     */
    public static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            int type = Character.getType(point);
            boolean directs = (point >= 0x202A && point <= 0x202E) || point == 0x2066 || point == 0x2067;
            boolean unusable = type == Character.CONTROL
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || (point & 0xFFFE) == 0xFFFE
                    || directs;
            out.appendCodePoint(unusable ? ' ' : point);
        });
        return out.toString().strip();
    }
}
