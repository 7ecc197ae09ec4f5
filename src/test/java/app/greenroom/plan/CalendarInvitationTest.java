package app.greenroom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.plan.Invitation.Reading;
import app.greenroom.text.Text;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarInvitationTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-30T12:00+01:00[Europe/Berlin]");

    /** As Outlook writes them: Windows' name of a zone, its rules beside, the link in a field of its own. */
    static final String OUTLOOK = """
        BEGIN:VCALENDAR
        METHOD:REQUEST
        PRODID:Microsoft Exchange Server 2010
        VERSION:2.0
        BEGIN:VTIMEZONE
        TZID:Pacific Standard Time
        BEGIN:STANDARD
        DTSTART:16010101T020000
        TZOFFSETFROM:-0700
        TZOFFSETTO:-0800
        RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:16010101T020000
        TZOFFSETFROM:-0800
        TZOFFSETTO:-0700
        RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3
        END:DAYLIGHT
        END:VTIMEZONE
        BEGIN:VEVENT
        SUMMARY;LANGUAGE=en-US:Interview: a very long
          title that goes on
        DTSTART;TZID=Pacific Standard Time:20261203T074000
        DTEND;TZID=Pacific Standard Time:20261203T082000
        UID:040000008200E00074C5B7101A82E008
        LOCATION;LANGUAGE=en-US:Microsoft Teams Meeting
        X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/meetup-join/19%3a1
        END:VEVENT
        END:VCALENDAR
        """.replace("\n", "\r\n");

    /** As Google writes them: UTC, with the zone of the whole calendar. */
    static final String GOOGLE = """
        BEGIN:VCALENDAR
        VERSION:2.0
        X-WR-TIMEZONE:America/New_York
        BEGIN:VEVENT
        DTSTART:20261203T124000Z
        SUMMARY:First talk
        DESCRIPTION:Join: https://example.zoom.us/j/1\\, or call
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20261204
        SUMMARY:Second talk
        RRULE:FREQ=WEEKLY
        END:VEVENT
        END:VCALENDAR
        """;

    private static List<Invitation> read(String text) throws PlanException {
        return invitations().read(text);
    }

    private static Invitations invitations() {
        return new Invitations(
                NOW,
                host -> host.endsWith("zoom.us")
                        ? Optional.of("zoom")
                        : host.equals("teams.microsoft.com") ? Optional.of("teams") : Optional.empty());
    }

    private static String at(Invitation invitation) {
        return invitation.readings().get(0).at().toString();
    }

    private static List<String> said(Invitation invitation) {
        return invitation.notes().stream().map(Text::toString).toList();
    }

    @Test
    void outlooksZoneLinkAndTitleAreRead() throws PlanException {
        Invitation one = read(OUTLOOK).get(0);
        assertThat(at(one)).isEqualTo("2026-12-03T07:40-08:00[America/Los_Angeles]");
        assertThat(one.title()).isEqualTo("Interview: a very long title that goes on");
        assertThat(one.platform()).contains("teams");
        assertThat(one.link()).contains(URI.create("https://teams.microsoft.com/l/meetup-join/19%3a1"));
        assertThat(one.notes()).isEmpty();
    }

    @Test
    void aZoneThatNobodyKnowsGoesByTheRulesInTheFile() throws PlanException {
        String own = OUTLOOK.replace("Pacific Standard Time", "Office Clock");
        assertThat(at(read(own).get(0))).isEqualTo("2026-12-03T07:40-08:00");
        String summer = own.replace(":20261203T074000", ":20270708T074000");
        assertThat(at(read(summer).get(0))).isEqualTo("2027-07-08T07:40-07:00");
    }

    /** A rule that would begin anew each second since 1601 is not reckoned at all. */
    @Test
    void rulesThatNeverEndAreNotFollowed() throws PlanException {
        String endless =
                OUTLOOK.replace("Pacific Standard Time", "Office Clock").replace("FREQ=YEARLY", "FREQ=SECONDLY");
        assertThat(at(read(endless).get(0))).isIn("2026-12-03T07:40-08:00", "2026-12-03T07:40-07:00");
        String lastSunday =
                OUTLOOK.replace("Pacific Standard Time", "Office Clock").replace("BYDAY=2SU", "BYDAY=-1SU");
        assertThat(at(read(lastSunday.replace("20261203", "20270325")).get(0))).isEqualTo("2027-03-25T07:40-08:00");
        assertThat(at(read(lastSunday.replace("20261203", "20270329")).get(0))).isEqualTo("2027-03-29T07:40-07:00");
    }

    @Test
    void severalEventsAreSeveralInterviews() throws PlanException {
        List<Invitation> all = read(GOOGLE);
        assertThat(all).hasSize(2);
        assertThat(at(all.get(0))).isEqualTo("2026-12-03T07:40-05:00[America/New_York]");
        assertThat(all.get(0).platform()).contains("zoom");
        assertThat(all.get(1).readings()).isEmpty();
        assertThat(said(all.get(1)))
                .containsExactly(
                        "It names 4 December 2026 and no time: write the time yourself.",
                        "It repeats; only the first time is taken.",
                        "It names no platform that is known here: choose the platform yourself.");
    }

    @Test
    void zonesByTheirPathAndWithoutRulesAreFound() throws PlanException {
        String text = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            DTSTART;TZID=%s:20261203T074000
            END:VEVENT
            END:VCALENDAR
            """;
        assertThat(at(read(String.format(text, "Asia/Kolkata")).get(0)))
                .isEqualTo("2026-12-03T07:40+05:30[Asia/Kolkata]");
        assertThat(at(read(String.format(text, "/example.org/2026/Europe/London"))
                        .get(0)))
                .isEqualTo("2026-12-03T07:40Z[Europe/London]");
        Invitation floating = read(text.replace(";TZID=%s", "")).get(0);
        assertThat(at(floating)).isEqualTo("2026-12-03T07:40+01:00[Europe/Berlin]");
        assertThat(floating.readings().get(0).warnings())
                .singleElement()
                .asString()
                .startsWith("It names no time zone");
    }

    /** Some programs write what Windows shows in its list in place of a name, and no rules. */
    @ParameterizedTest
    @CsvSource({
        "(UTC-05:00) Eastern Time (US & Canada), 2026-07-10T08:30-04:00[America/New_York]",
        "'(UTC+01:00) Amsterdam, Berlin, Bern', 2026-07-10T08:30+02:00[Europe/Amsterdam]"
    })
    void aZoneInWordsForPeopleIsKnown(String name, String at) throws PlanException {
        Reading reading = read("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;TZID=\"" + name
                        + "\":20260710T083000\r\nSUMMARY:Interview\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
                .get(0)
                .readings()
                .get(0);
        assertThat(reading.at()).hasToString(at);
    }

    /** Letters that become two as capitals stand before the calendar; its place is that of the text as it was written. */
    @Test
    void whatStandsBeforeTheCalendarIsSkipped() throws PlanException {
        assertThat(at(read("ß".repeat(1000) + "\r\n" + OUTLOOK).get(0)))
                .isEqualTo("2026-12-03T07:40-08:00[America/Los_Angeles]");
    }

    /** A name of endless parts, asked for by each of many events, would take minutes if each of its ends were tried. */
    @Test
    void aZonesEndlessNameIsReadFromItsEnd() throws PlanException {
        String event = "BEGIN:VEVENT\r\nDTSTART:20261203T124000Z\r\nEND:VEVENT\r\n";
        List<Invitation> all = read("BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:" + "a/".repeat(28_000) + "Asia/Tokyo\r\n"
                + event.repeat(40) + "END:VCALENDAR\r\n");
        assertThat(all).hasSize(30).allMatch(one -> at(one).equals("2026-12-03T21:40+09:00[Asia/Tokyo]"));
    }

    @Test
    void aCancellationIsTold() throws PlanException {
        assertThat(said(read(OUTLOOK.replace("METHOD:REQUEST", "METHOD:CANCEL")).get(0)))
                .containsExactly("This invitation says that the interview is cancelled.");
    }

    @Test
    void aCalendarWithoutEventsIsRefused() {
        assertThatThrownBy(() -> read("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("holds no event");
    }

    @Test
    void filesAreReadWhateverTheirLetters(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("invite.ics");
        Files.write(file, OUTLOOK.replace("a very long", "für Jörg").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(invitations().read(file).get(0).title()).startsWith("Interview: für Jörg");
        Files.write(file, OUTLOOK.getBytes(StandardCharsets.UTF_16));
        assertThat(at(invitations().read(file).get(0))).startsWith("2026-12-03T07:40");
        assertThatThrownBy(() -> invitations().read(folder.resolve("none.ics")))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("cannot be read");
    }
}
