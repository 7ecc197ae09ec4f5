package app.greenroom.report;

import app.greenroom.text.Language;
import app.greenroom.text.Text;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness;
import app.greenroom.model.run.ChangesSince;
import app.greenroom.model.run.CheckRun;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sentences that reports add to those of the checks. */
public final class Wording {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Wording() {}

    /** A date as people write it, such as "Monday 23 November 2026, 07:40 (Europe/London)". */
    public static String date(ZonedDateTime at) {
        String zone = at.getZone() instanceof ZoneOffset offset
                ? offset.getTotalSeconds() == 0 ? "UTC" : "UTC" + offset.getId()
                : at.getZone().getId();
        return DATE.format(at) + " (" + zone + ")";
    }

    /** The verdict in one sentence. */
    public static String headline(CheckRun run) {
        Readiness readiness = run.readiness();
        return switch (readiness.status()) {
            case READY -> readyHeadline(run);
            case NOT_READY -> {
                long missed = readiness.reasons().stream()
                        .filter(finding -> finding.outcome() instanceof Outcome.Missed)
                        .count();
                long count = missed > 0 ? missed : readiness.reasons().size();
                yield count == 1
                        ? "One thing needs fixing before the interview."
                        : words(count) + " things need fixing before the interview.";
            }
            case COULD_NOT_CHECK -> unknownHeadline(readiness);
        };
    }

    /** Names the areas: how many checks stand behind them is of no use to anybody. */
    private static String unknownHeadline(Readiness readiness) {
        List<String> areas = readiness.reasons().stream()
                .map(Finding::area)
                .distinct()
                .sorted()
                .map(area -> area.title().toString().toLowerCase(Locale.ROOT))
                .toList();
        if (areas.isEmpty()) {
            return "Nothing was checked.";
        }
        String last = areas.get(areas.size() - 1);
        String list = areas.size() == 1 ? last : String.join(", ", areas.subList(0, areas.size() - 1)) + " and " + last;
        return list.substring(0, 1).toUpperCase(Locale.ROOT) + list.substring(1) + " could not be checked.";
    }

    private static String readyHeadline(CheckRun run) {
        long better = run.findings().stream()
                .filter(finding -> Grade.of(finding) == Grade.BETTER)
                .count();
        long accepted = run.findings().stream()
                .filter(finding -> finding.accepted().isPresent())
                .count();
        if (better == 0 && accepted == 0) {
            return "Everything that decides was checked, and all is well.";
        }
        String headline = "You can start.";
        if (better > 0) {
            headline += better == 1
                    ? " One thing could be even better."
                    : " " + words(better) + " things could be even better.";
        }
        if (accepted > 0) {
            headline += accepted == 1
                    ? " One thing stays as it is, because you accepted it."
                    : " " + words(accepted) + " things stay as they are, because you accepted them.";
        }
        return headline;
    }

    /** Small numbers as words with a capital letter. */
    public static String words(long count) {
        String[] small = {"No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"};
        return count >= 0 && count < small.length ? small[(int) count] : Long.toString(count);
    }

    /** A finding in one sentence; for one without a number, what stood in the way. */
    public static String sentence(Finding finding) {
        return finding.sentence().isEmpty() ? reason(finding) : finding.sentence().toString();
    }

    /** Why a finding ended as it did: the obstacle if there was one, else its sentence. */
    public static String reason(Finding finding) {
        if (finding.outcome() instanceof Outcome.CouldNotCheck unknown) {
            return unknown.reason().toString();
        } else if (finding.outcome() instanceof Outcome.NotAsked notAsked) {
            return notAsked.reason().toString();
        }
        return finding.sentence().toString();
    }

    /** What stood in the way, where the sentence does not say it already. */
    public static Optional<String> obstacle(Finding finding) {
        String reason = reason(finding);
        return reason.equals(sentence(finding)) ? Optional.empty() : Optional.of(reason);
    }

    /** What to do about a finding; nothing where its user said that it stays. */
    public static Optional<Fix> fix(Finding finding) {
        return finding.accepted().isPresent() ? Optional.empty() : offered(finding);
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
    public static Optional<String> accepted(Finding finding) {
        return finding.accepted()
                .map(day -> "Accepted by you on " + DAY.format(day) + ": it stays, and decides nothing.");
    }

    /** What the changes are told against, such as "Since the last good check (24 November 2026, 07:40)". */
    public static String since(ChangesSince changes, ZonedDateTime now) {
        return "Since the last good check (" + SHORT.format(changes.good().withZoneSameInstant(now.getZone())) + ")";
    }

    /** The changes, or one sentence that says that there are none. */
    public static List<String> changed(ChangesSince changes) {
        return changes.sentences().isEmpty() ? List.of("Nothing that was measured has changed.") : changes.sentences().stream().map(Text::toString).toList();
    }

    /**
     * Text from outside (device names, host names, file names) without what could steer a terminal or break XML:
     * control characters, direction overrides, unpaired surrogates and non-characters become one blank each.
     */
    public static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            int type = Character.getType(point);
            boolean directs = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
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

    /** date in a language. */
    public static String date(ZonedDateTime at, Language language) {
        return date(at);
    }

    /** headline in a language. */
    public static String headline(CheckRun run, Language language) {
        return headline(run);
    }

    /** sentence in a language. */
    public static String sentence(Finding finding, Language language) {
        return sentence(finding);
    }

    /** reason in a language. */
    public static String reason(Finding finding, Language language) {
        return reason(finding);
    }

    /** obstacle in a language. */
    public static Optional<String> obstacle(Finding finding, Language language) {
        return obstacle(finding);
    }

    /** accepted in a language. */
    public static Optional<String> accepted(Finding finding, Language language) {
        return accepted(finding);
    }

    /** since in a language. */
    public static String since(ChangesSince changes, ZonedDateTime now, Language language) {
        return since(changes, now);
    }

    /** changed in a language. */
    public static List<String> changed(ChangesSince changes, Language language) {
        return changed(changes);
    }
}
