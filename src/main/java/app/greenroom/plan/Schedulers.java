package app.greenroom.plan;

import app.greenroom.text.Text;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Lines to paste that make an operating system's scheduler run a command at given moments. Nothing is written or started
 * here. Each moment is a date of its own, so that a plan ends by itself and summer time moves nothing.
 */
public final class Schedulers {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter SYSTEMD = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter UNIT = DateTimeFormatter.ofPattern("MMdd", Locale.ROOT);

    /** The locale that spells all names and is there without a language's package. */
    private static final String SPELLS_ALL = "C.UTF-8";

    private Schedulers() {}

    /**
     * How to tell one system.
     *
     * @param title the system and what does it there
     * @param lines what to paste, in order
     */
    public record Recipe(Text title, List<String> lines) {
        public Recipe {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The recipes for the system that runs here; all where it is none of the known ones.
     *
     * @param system the operating system's name, as {@code os.name} gives it
     * @param moments when to run, on this computer's clock
     * @param command the program and its arguments, without any quotes
     */
    public static List<Recipe> of(String system, List<ZonedDateTime> moments, List<String> command) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of(windows(moments, command));
        } else if (name.startsWith("mac")) {
            return List.of(launchd(moments, command));
        } else if (name.startsWith("linux")) {
            return List.of(systemd(moments, command), cron(moments, command));
        }
        return List.of(
                systemd(moments, command),
                cron(moments, command),
                windows(moments, command),
                launchd(moments, command));
    }

    static Recipe cron(List<ZonedDateTime> moments, List<String> command) {
        // A per cent sign is a line's end to cron, and its locale spells English alone.
        String line = (isEnglish(command) ? "" : "LC_ALL=" + SPELLS_ALL + " ")
                + command.stream()
                        .map(Schedulers::shell)
                        .collect(Collectors.joining(" "))
                        .replace("%", "\\%");
        List<String> lines = new ArrayList<>();
        for (ZonedDateTime at : moments) {
            lines.add(at.getMinute() + " " + at.getHour() + " " + at.getDayOfMonth() + " " + at.getMonthValue() + " * "
                    + line);
        }
        return new Recipe(
                Text.of("Linux, or any Unix with cron: add with 'crontab -e', remove after the interview"), lines);
    }

    static Recipe systemd(List<ZonedDateTime> moments, List<String> command) {
        String line = command.stream().map(Schedulers::shell).collect(Collectors.joining(" "));
        List<String> lines = new ArrayList<>();
        for (ZonedDateTime at : moments) {
            lines.add("systemd-run --user --unit=greenroom-" + UNIT.format(at) + " --on-calendar='" + SYSTEMD.format(at)
                    + "' " + (isEnglish(command) ? "" : "--setenv=LC_ALL=" + SPELLS_ALL + " ") + line);
        }
        return new Recipe(
                Text.of("Linux with systemd: paste into a terminal; it lasts until the computer restarts"), lines);
    }

    /** PowerShell, because {@code schtasks} reads dates in the form of the user's language. */
    static Recipe windows(List<ZonedDateTime> moments, List<String> command) {
        String times = moments.stream()
                .map(at -> "(New-ScheduledTaskTrigger -Once -At '" + ISO.format(at) + "')")
                .collect(Collectors.joining(","));
        String arguments = command.subList(1, command.size()).stream()
                .map(Schedulers::windowsArgument)
                .collect(Collectors.joining(" "));
        return new Recipe(
                Text.of("Windows: paste into PowerShell"),
                List.of(
                        "Register-ScheduledTask -TaskName 'Greenroom' -Trigger " + times
                                + " -Action (New-ScheduledTaskAction -Execute " + powerShell(command.get(0))
                                + " -Argument " + powerShell(arguments) + ")",
                        "# after the interview: schtasks /Delete /TN Greenroom /F"));
    }

    static Recipe launchd(List<ZonedDateTime> moments, List<String> command) {
        List<String> lines = new ArrayList<>();
        String file = "~/Library/LaunchAgents/app.greenroom.plan.plist";
        lines.add("cat > " + file + " <<'END'");
        lines.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        lines.add("<plist version=\"1.0\"><dict><key>Label</key><string>app.greenroom.plan</string>");
        lines.add("<key>ProgramArguments</key><array>"
                + command.stream()
                        .map(part -> "<string>" + xml(part) + "</string>")
                        .collect(Collectors.joining())
                + "</array>");
        lines.add("<key>StartCalendarInterval</key><array>");
        for (ZonedDateTime at : moments) {
            lines.add("<dict>" + number("Month", at.getMonthValue()) + number("Day", at.getDayOfMonth())
                    + number("Hour", at.getHour()) + number("Minute", at.getMinute()) + "</dict>");
        }
        lines.add("</array></dict></plist>");
        lines.add("END");
        lines.add("launchctl load " + file);
        lines.add("# after the interview: launchctl unload " + file + " && rm " + file);
        return new Recipe(Text.of("macOS: paste into a terminal"), lines);
    }

    /** Whether every locale can spell it. */
    private static boolean isEnglish(List<String> command) {
        return command.stream().allMatch(part -> part.chars().allMatch(letter -> letter < 128));
    }

    private static String number(String key, int value) {
        return "<key>" + key + "</key><integer>" + value + "</integer>";
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String shell(String part) {
        return part.matches("[A-Za-z0-9_@%+=:,./-]+") ? part : "'" + part.replace("'", "'\\''") + "'";
    }

    private static String powerShell(String part) {
        return "'" + part.replace("'", "''") + "'";
    }

    private static String windowsArgument(String part) {
        return part.matches("[^\\s\"]+") ? part : "\"" + part.replace("\"", "\\\"") + "\"";
    }
}
