package app.greenroom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.plan.Invitation.Reading;
import app.greenroom.text.Text;
import java.net.URI;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationsTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-30T12:00+01:00[Europe/Berlin]");

    private static final String ZOOM = """
        From: Residency Office <office@example.org>
        Sent: Monday, November 23, 2026 4:12 PM
        Subject: Re: Interview with the Department of Medicine

        Dear applicant,

        Please confirm by Tuesday, December 1, 2026 at 5:00 PM.

        Topic: Interview day
        Time: Dec 3, 2026 07:40 AM Eastern Time (US and Canada)

        Join Zoom Meeting
        https://example.zoom.us/j/98765432100?pwd=abcDEF1234.
        One tap mobile +13017158592,,98765432100#
        """;

    private static Invitation read(String text) throws PlanException {
        List<Invitation> all = invitations(NOW).read(text);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static Invitations invitations(ZonedDateTime now) {
        return new Invitations(
                now,
                host -> host.endsWith("zoom.us")
                        ? Optional.of("zoom")
                        : host.equals("teams.microsoft.com") ? Optional.of("teams") : Optional.empty());
    }

    private static List<String> moments(Invitation invitation) {
        return invitation.readings().stream().map(one -> one.at().toString()).toList();
    }

    private static List<String> said(List<Text> texts) {
        return texts.stream().map(Text::toString).toList();
    }

    @Test
    void aWholeMessageTellsWhenWhereAndWhat() throws PlanException {
        Invitation invitation = read(ZOOM);
        assertThat(moments(invitation)).containsExactly("2026-12-03T07:40-05:00[America/New_York]");
        assertThat(invitation.platform()).contains("zoom");
        assertThat(invitation.link()).contains(URI.create("https://example.zoom.us/j/98765432100?pwd=abcDEF1234"));
        assertThat(invitation.title()).isEqualTo("Interview with the Department of Medicine");
        assertThat(invitation.notes()).isEmpty();
        assertThat(invitation.readings().get(0).warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thursday, 3 December 2026, 7:40 am EST            | 2026-12-03T07:40-05:00[America/New_York]",
                "Thursday, December 3rd at 7.40 a.m. ET            | 2026-12-03T07:40-05:00[America/New_York]",
                "2026-12-03 07:40 (UTC-05:00) Eastern Time         | 2026-12-03T07:40-05:00[America/New_York]",
                "2026-12-03T12:40Z                                 | 2026-12-03T12:40Z[UTC]",
                "Dec 3, 2026, 2 - 3pm GMT                          | 2026-12-03T14:00Z[GMT]",
                "Dec 3, 2026 from 11:00 to 1:00 PM PT              | 2026-12-03T11:00-08:00[America/Los_Angeles]",
                "at 7:40 on 3 December 2026 (London time)          | 2026-12-03T07:40Z[Europe/London]",
                "Donnerstag, 3. Dezember 2026, 13:40 Uhr MEZ       | 2026-12-03T13:40+01:00[Europe/Berlin]",
                "am 3.12.2026 um 13 Uhr, Zeit in Berlin            | 2026-12-03T13:00+01:00[Europe/Berlin]",
                "el jueves 3 de diciembre de 2026 a las 13:40 CET  | 2026-12-03T13:40+01:00[Europe/Paris]",
                "jeudi 3 décembre 2026 à 13h40 CET                 | 2026-12-03T13:40+01:00[Europe/Paris]",
                "١٣ ديسمبر ٢٠٢٦ ١٣:٤٠ GMT                          | 2026-12-13T13:40Z[GMT]",
                "Dec 3 2026 noon EST                               | 2026-12-03T12:00-05:00[America/New_York]",
                "13/12/2026 09:00 UTC                              | 2026-12-13T09:00Z[UTC]",
                "Fri 04/12/2026 09:00 UTC                          | 2026-12-04T09:00Z[UTC]",
                "Sat 03/12/2027 09:00 UTC                          | ",
                "Friday 12/03/2027 09:00 UTC                       | 2027-03-12T09:00Z[UTC],2027-12-03T09:00Z[UTC]",
                "2026-12-03 18:10 GMT+5:30                         | 2026-12-03T18:10+05:30",
                "3 Jan 9:00 UTC                                    | 2027-01-03T09:00Z[UTC]",
            })
    void daysTimesAndZonesAreReadAsPeopleWriteThem(String text, String expected) throws PlanException {
        List<String> moments = moments(read(text + " https://example.zoom.us/j/1"));
        if (text.startsWith("Sat")) {
            assertThat(moments).containsExactly("2027-12-03T09:00Z[UTC]", "2027-03-12T09:00Z[UTC]");
        } else {
            assertThat(moments).containsExactly(expected.split(",", -1));
        }
    }

    @Test
    void aDayAndMonthThatCanBeReadTwoWaysAreOfferedBoth() throws PlanException {
        Invitation invitation = read("Interview: 05/06/2027, 14:00 CEST");
        assertThat(moments(invitation))
                .containsExactly("2027-06-05T14:00+02:00[Europe/Paris]", "2027-05-06T14:00+02:00[Europe/Paris]");
        assertThat(said(invitation.readings().get(0).warnings()))
                .contains("“05/06/2027” can be 5 June 2027 or 6 May 2027: ask which is meant.");
        assertThat(said(invitation.notes()))
                .contains("It can be read in more than one way: choose the right one, and ask where you are not sure.");
    }

    @Test
    void standardTimeInSummerIsSaidToBeOdd() throws PlanException {
        Reading reading = read("July 8, 2027 at 7:40 AM EST").readings().get(0);
        assertThat(reading.at()).hasToString("2027-07-08T07:40-04:00[America/New_York]");
        assertThat(said(reading.warnings()))
                .anyMatch(words -> words.contains("the clocks of America/New_York do not show EST"));
    }

    @Test
    void anAbbreviationOfSeveralZonesOffersEach() throws PlanException {
        assertThat(moments(read("Dec 3, 2026 7:40 PM IST")))
                .containsExactly(
                        "2026-12-03T19:40+05:30[Asia/Kolkata]",
                        "2026-12-03T19:40+02:00[Asia/Jerusalem]",
                        "2026-12-03T19:40Z[Europe/Dublin]");
    }

    @Test
    void clocksThatChangeMeanwhileAreTold() throws PlanException {
        // New York goes to summer time two weeks before Berlin does.
        Reading between = read("March 18, 2027, 9:00 AM ET").readings().get(0);
        assertThat(said(between.warnings()))
                .containsExactly(
                        "Clocks change before then: America/New_York and this computer's clock are 6 h apart today,"
                                + " and 5 h on that day.");
        Reading after = read("April 8, 2027, 9:00 AM ET").readings().get(0);
        assertThat(after.warnings()).isEmpty();
    }

    @Test
    void whatIsOverIsTold() throws PlanException {
        assertThat(said(read("2026-11-03 09:00 UTC").readings().get(0).warnings()))
                .containsExactly("That time is over: look whether the invitation is the newest one.");
    }

    @Test
    void withoutAZoneThisComputersIsTakenAndSaid() throws PlanException {
        Reading reading = read("3 December 2026, 07:40").readings().get(0);
        assertThat(reading.at()).hasToString("2026-12-03T07:40+01:00[Europe/Berlin]");
        assertThat(said(reading.warnings())).singleElement().asString().startsWith("It names no time zone");
        assertThat(moments(read("3 December 2026, 07:40. All times are in Pacific Time.")))
                .containsExactly("2026-12-03T07:40-08:00[America/Los_Angeles]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Can we do Dec 10, 2026 at 3:15pm Pacific? See you then | America/Los_Angeles
        Dec 10, 2026, 9:00 AM US Eastern. | America/New_York
        Dec 10, 2026 9:00 AM (Central) | America/Chicago
        Dec 10, 2026, 9 am Boston time | America/New_York
        el jueves 10 de diciembre de 2026 a las 16:00 (hora de Ciudad de México) | America/Mexico_City
        10 de diciembre de 2026, 16:00 hora de Bogotá | America/Bogota
        10 de diciembre de 2026 a las 16:00, hora del Este (EE. UU.) | America/New_York
        10 de diciembre de 2026 a las 16:00 (hora de Nueva York) | America/New_York
        am 10. Dezember 2026 um 14:30 Uhr Berliner Zeit | Europe/Berlin
        am 10. Dezember 2026 um 14:30 Uhr deutscher Zeit | Europe/Berlin
        am 10. Dezember 2026 um 14:30 Uhr (Ortszeit Kairo) | Africa/Cairo
        """)
    void aZoneIsKnownByWhatPeopleCallIt(String text, String zone) throws PlanException {
        Reading reading = read(text).readings().get(0);
        assertThat(reading.at().getZone()).hasToString(zone);
        assertThat(said(reading.warnings())).noneMatch(words -> words.contains("no time zone"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        الخميس ١٠ ديسمبر ٢٠٢٦ الساعة ٣:٣٠ مساءً بتوقيت الرياض | 2026-12-10T15:30+03:00[Asia/Riyadh]
        الخميس 10 ديسمبر 2026 الساعة 9:30 صباحًا بتوقيت القاهرة | 2026-12-10T09:30+02:00[Africa/Cairo]
        10 de diciembre de 2026, 4:00 p. m. hora de Bogotá | 2026-12-10T16:00-05:00[America/Bogota]
        10 de diciembre de 2026 a las 4:30 de la tarde, hora de Madrid | 2026-12-10T16:30+01:00[Europe/Madrid]
        Date: 15-Dec-2026 / Time: 13.45 GMT | 2026-12-15T13:45Z[GMT]
        Date: Dec-15-2026, 8.30 ET | 2026-12-15T08:30-05:00[America/New_York]
        10 de diciembre de 2026 a las 12:00 de la mañana, hora de Madrid | 2026-12-10T12:00+01:00[Europe/Madrid]
        10:00 am UTC on Thursday 3 December 2026 or Friday 4 December 2026 | 2026-12-03T10:00Z[UTC]
        10 December 2026, 15:00 UTC+3 / London, UK | 2026-12-10T15:00+03:00
        30 November 2026 / / Tuesday 8 December 2026 14:00 UTC | 2026-12-08T14:00Z[UTC]
        It costs 13.45 on 15 December 2026; we start at 9:00 UTC | 2026-12-15T09:00Z[UTC]
        """)
    void theHalfOfTheDayAndFullStopsAreRead(String text, String at) throws PlanException {
        assertThat(moments(read(text.replace(" / ", "\n")))).containsExactly(at);
    }

    @Test
    void daysInAListShareTheTimeAndADeadlineIsNoInterview() throws PlanException {
        assertThat(moments(read(
                        "We are pleased to invite you on any of the following dates: Dec 3, Dec 8, or Tue Dec 15, 2026"
                                + " from 8:00am to 12:00pm Eastern. Please respond by Dec 1, 2026 at 5:00 PM ET.")))
                .containsExactly(
                        "2026-12-03T08:00-05:00[America/New_York]",
                        "2026-12-08T08:00-05:00[America/New_York]",
                        "2026-12-15T08:00-05:00[America/New_York]");
    }

    @Test
    void aPlaceBehindATimeIsNoZone() throws PlanException {
        assertThat(said(read("3 December 2026, 07:40 Central Hospital, Pacific Wing")
                        .readings()
                        .get(0)
                        .warnings()))
                .singleElement()
                .asString()
                .startsWith("It names no time zone");
    }

    @Test
    void aWrongDayOfTheWeekIsTold() throws PlanException {
        assertThat(said(read("Friday, 3 December 2026, 07:40 UTC")
                        .readings()
                        .get(0)
                        .warnings()))
                .contains("The day of the week in it does not go with “3 December 2026”; that day of the week is"
                        + " 4 December 2026: ask which is meant.");
    }

    @Test
    void linksInSafeWrappingAreUnwrappedAndNumbersInThemAreNoTimes() throws PlanException {
        Invitation invitation = read("3 Dec 2026 9:00 UTC <https://nam02.safelinks.protection.outlook.com/?url="
                + "https%3A%2F%2Fteams.microsoft.com%2Fl%2Fmeetup-join%2F19%253ameeting&data=05%7C01>");
        assertThat(invitation.platform()).contains("teams");
        assertThat(invitation.link()).contains(URI.create("https://teams.microsoft.com/l/meetup-join/19%3ameeting"));
    }

    @Test
    void aLinkElsewhereIsKeptAndItsPlatformAsked() throws PlanException {
        Invitation invitation = read("3 Dec 2026 9:00 UTC https://video.example.org/room");
        assertThat(invitation.platform()).isEmpty();
        assertThat(said(invitation.notes())).singleElement().asString().contains("video.example.org");
    }

    @Test
    void whatTellsNothingIsRefusedInASentence() {
        assertThatThrownBy(() -> read("See you soon!"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("No day and time were found");
        assertThatThrownBy(() -> read("")).isInstanceOf(PlanException.class);
    }

    /** Messages and calendars with letters changed, doubled, cut out: they end in invitations or in a sentence. */
    @Test
    @Tag("slow") // some five seconds of processor
    void whateverComesInEndsInInvitationsOrASentence() {
        Random random = new Random(7);
        Invitations invitations = invitations(NOW);
        List<String> seeds = List.of(ZOOM, CalendarInvitationTest.OUTLOOK, CalendarInvitationTest.GOOGLE);
        String odd = "\u0000\u202E\uD83D\uDE00\uFFFF:;/.-,0129²٣\n\r\t \"\\=BEGINEND";
        int read = 0;
        int refused = 0;
        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder(seeds.get(i % seeds.size()));
            for (int change = 1 + random.nextInt(12); change > 0; change--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.setCharAt(at, odd.charAt(random.nextInt(odd.length())));
                    case 1 -> text.insert(at, odd.charAt(random.nextInt(odd.length())));
                    case 2 -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(20)));
                    default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(60))));
                }
            }
            try {
                read += invitations.read(text.toString()).size();
            } catch (PlanException e) {
                assertThat(e.text().isEmpty()).isFalse();
                refused++;
            }
        }
        assertThat(read).as("most changes leave something to read").isGreaterThan(5_000);
        assertThat(refused).as("some leave nothing").isPositive();
    }

    @Test
    void longTextsAreReadOnlyAtTheirBeginning() throws PlanException {
        String noise = "1/2 3:4 am - 5 pm Eastern ".repeat(20_000);
        assertThat(moments(read(ZOOM + noise))).contains("2026-12-03T07:40-05:00[America/New_York]");
    }
}
