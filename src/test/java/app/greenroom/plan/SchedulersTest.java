package app.greenroom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class SchedulersTest {
    private static final List<ZonedDateTime> MOMENTS = List.of(
            ZonedDateTime.parse("2026-12-01T07:05+01:00[Africa/Lagos]"),
            ZonedDateTime.parse("2026-12-02T07:05+01:00[Africa/Lagos]"));
    private static final List<String> COMMAND =
            List.of("/opt/my java/bin/java", "-jar", "/home/ana/50%.jar", "network", "--platform", "it's");

    @Test
    void cronHasOneLineADayAndHidesItsPercentSigns() {
        assertThat(Schedulers.cron(MOMENTS, COMMAND).lines())
                .containsExactly(
                        "5 7 1 12 * '/opt/my java/bin/java' -jar /home/ana/50\\%.jar network --platform 'it'\\''s'",
                        "5 7 2 12 * '/opt/my java/bin/java' -jar /home/ana/50\\%.jar network --platform 'it'\\''s'");
    }

    @Test
    void aShellReadsTheCommandAsItWas() throws Exception {
        assumeTrue(Files.exists(Path.of("/bin/sh")), "there is no shell here to read it");
        String line = Schedulers.systemd(MOMENTS, COMMAND).lines().get(0);
        assertThat(line).startsWith("systemd-run --user --unit=greenroom-1201 --on-calendar='2026-12-01 07:05:00' ");
        String print = line.replaceFirst("^systemd-run .*?00' ", "printf '%s\\\\n' ");
        Process shell = new ProcessBuilder("/bin/sh", "-c", print).start();
        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(COMMAND);
    }

    @Test
    void windowsGetsDatesThatNoLanguageReadsDifferently() {
        assertThat(Schedulers.of("Windows 11", MOMENTS, COMMAND)).hasSize(1);
        assertThat(Schedulers.windows(MOMENTS, COMMAND).lines().get(0))
                .isEqualTo("Register-ScheduledTask -TaskName 'Greenroom' -Trigger (New-ScheduledTaskTrigger -Once -At"
                        + " '2026-12-01T07:05:00'),(New-ScheduledTaskTrigger -Once -At '2026-12-02T07:05:00') -Action"
                        + " (New-ScheduledTaskAction -Execute '/opt/my java/bin/java' -Argument '-jar"
                        + " /home/ana/50%.jar network --platform it''s')");
    }

    @Test
    void macGetsAPropertyListThatIsXml() throws Exception {
        List<String> lines = Schedulers.of("Mac OS X", MOMENTS, List.of("java", "a<b&c"))
                .get(0)
                .lines();
        String xml = String.join("\n", lines.subList(1, lines.indexOf("END")));
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        assertThat(document.getElementsByTagName("integer").getLength()).isEqualTo(8);
        assertThat(document.getElementsByTagName("string").item(2).getTextContent())
                .isEqualTo("a<b&c");
    }

    /** Cron runs in a locale in which Java finds no file with an umlaut, not even its own jar. */
    @Test
    void aCommandWithOtherLettersBringsTheirLocale() {
        List<String> command = List.of("/usr/bin/java", "-jar", "/home/jörg/greenroom.jar", "network");
        assertThat(Schedulers.cron(MOMENTS, command).lines())
                .allMatch(line -> line.contains(" * LC_ALL=C.UTF-8 /usr/bin/java -jar '/home/jörg/greenroom.jar'"));
        assertThat(Schedulers.systemd(MOMENTS, command).lines())
                .allMatch(line -> line.contains("' --setenv=LC_ALL=C.UTF-8 /usr/bin/java "));
        assertThat(Schedulers.cron(MOMENTS, COMMAND).lines()).noneMatch(line -> line.contains("LC_ALL"));
    }

    @Test
    void anUnknownSystemGetsThemAll() {
        assertThat(Schedulers.of("Plan 9", MOMENTS, COMMAND)).hasSize(4);
        assertThat(Schedulers.of("Linux", MOMENTS, COMMAND)).hasSize(2);
    }
}
