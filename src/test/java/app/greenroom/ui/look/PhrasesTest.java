package app.greenroom.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.FaultText;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.Evidence;
import app.greenroom.model.Settings;
import app.greenroom.model.measure.Limit;
import app.greenroom.model.measure.Measurement;
import app.greenroom.plan.PlanException;
import app.greenroom.plan.Zones;
import app.greenroom.report.Numbers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks' sentences in the window's second language: those that their sources can say are all in the catalogue. */
class PhrasesTest {
    private static final Path ROOMS = Path.of("src", "main", "java", "app", "greenroom");

    /** Words that no German sentence has. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\b(the|your|you|is|are|of|and|to|with|too|not|it|this|from|picture|check again|choice|our|at least|at most|on)\\b");

    /** Ids, formats and names of standards: no words for people. */
    private static final Pattern NO_WORDS =
            Pattern.compile("%.*|EEEE.*|[\\w×7.,:;%°/+()\\[\\]–-]*|[^a-z]*|d MMMM.*|\\\\.*");

    /** What differences are told from is not shown in the window. */
    private static final Pattern NEVER_SHOWN = Pattern.compile(
            "It errs by .*|Speech over noise errs.*|The edge is read to.*"
                    + "|Our choice: (a quarter nearer|a tenth of the power|about twice as|four times what|one stop|three times what|what Daily).*"
                    // one half of a sentence is chosen with the other
                    + "|Lower the screen.*on books for instance\\.|Raise the screen.*\\(±7\\)\\."
                    // the subject is a variable: tried below with the real ones
                    + "|Another 7:.*|777 do not show.*|Only (one|two) other days? around 7 (is|are) known.*|7 (has about|is 7 times as|is much).*|.*[^.]77\\.7|.*: 7, 7\\.7");

    /** Parts that are only ever said inside a sentence, which is here as well. */
    private static final Set<String> PARTS = Set.of(
            "(7° above it)",
            "(7° below it)",
            "7 of 7 7 were lost",
            "7 pictures a second",
            "7×7 pixels",
            "hum of the mains (7 Hz)",
            "in 7 s.",
            "per minute",
            "per second",
            ": 7 ms instead of 7 ms.",
            "The network's jitter",
            "The network's round trip",
            "than 7",
            "{port}",
            "Good enough for 7",
            "No other day around 7 is known",
            "around 7",
            "The 77",
            "did not start; another program may be using it.",
            "is used by another program: 7.",
            "7, then check again.",
            "Close 7, or leave its call",
            "Close other programs that use the 7 (Zoom, Teams, a browser tab)",
            "7 could not be erased",
            "The devices that worked last",
            "The history of the network",
            "7 and 7");

    private final Texts german = Texts.of(Locale.GERMANY);

    @ParameterizedTest
    @CsvSource({
        "check, 400",
        "verdict, 15",
        "network/Trouble.java, 15",
        "network/link/LinkFailure.java, 30",
        "network/NetworkWords.java, 8",
        "capture/FaultText.java, 20",
        "capture/LinuxAdvice.java, 2",
        "capture/MacAdvice.java, 1",
        "capture/WindowsAdvice.java, 1",
        "memory/FileTrouble.java, 4",
        "memory/Memory.java, 3",
        "plan/Zones.java, 3",
        "report/Wording.java, 8"
    })
    void everySentenceThatARoomCanSayIsTranslated(String room, int least) throws IOException {
        Set<String> sentences = Said.in(ROOMS.resolve(room)).stream()
                .map(text -> text.strip().replaceAll("\\{(host|platform)}", "example.org"))
                .filter(text -> !PARTS.contains(text)
                        && !NO_WORDS.matcher(text).matches()
                        && !NEVER_SHOWN.matcher(text).matches())
                .map(text -> text.replaceAll("\\.7$", ".")
                        .replaceAll("([a-z])7([.,:])", "$1 than today at 07:40$2")
                        .replaceAll("^7 today$", "Upload today"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(sentences).hasSizeGreaterThanOrEqualTo(least);

        Set<String> missing = new TreeSet<>();
        for (String sentence : sentences) {
            String told = german.tell(sentence);
            if (told.equals(sentence)
                    || ENGLISH.matcher(told.replaceAll("„.*?“|“.*?”", "")).find()) {
                missing.add(sentence + "  ->  " + told);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyRangeIsTranslated() {
        for (Limit limit : Guidance.all()) {
            Evidence evidence =
                    new Evidence("", Measurement.of(limit.measurement(), 0, limit.unit()), Optional.of(limit));
            for (String range : Numbers.ranges(evidence)) {
                assertThat(german.tell(range))
                        .doesNotContainPattern(ENGLISH)
                        .doesNotContain("per ")
                        .matches("(gut|annehmbar): .*");
            }
        }
    }

    @Test
    void bothSidesHaveTheSamePlaces() {
        Map<String, String> all = Phrases.catalogue("de").orElseThrow();
        assertThat(all).hasSizeGreaterThan(500);
        all.forEach((english, other) -> assertThat(places(other)).as(english).isEqualTo(places(english)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Raise the screen or camera by about 23 cm (±4), on books for instance."
                        + "|Stellen Sie Bildschirm oder Kamera etwa 23 cm (±4) höher, zum Beispiel auf Bücher.",
                "Your voice has a good level. It comes on one side only (left); a call that mixes both sides makes it half as loud."
                        + "|Ihre Stimme ist gut laut. Sie kommt nur auf einer Seite (links); ein Gespräch, das beide Seiten mischt, macht sie halb so laut.",
                "2 knocks or clicks (first at 0:07), one chime or ring (at 0:12), one longer noise (at 0:20) in 30 s."
                        + "|2-mal Klopfen oder Klicken (zuerst bei 0:07), einmal Klingeln (bei 0:12), ein längeres Geräusch (bei 0:20) in 30 s.",
                "One sudden noise (at 0:03) in 10 s.|Ein plötzliches Geräusch (bei 0:03) in 10 s.",
                "Nothing was lost in 200 packets.|Von 200 Paketen ging nichts verloren.",
                "3 of 40 tries were lost; words will be missing.|3 von 40 Versuchen gingen verloren; es werden Worte fehlen.",
                "The line is fast enough: 3.4 Mbit/s up, 25 Mbit/s down. Good enough for a sharp picture (720p), not for the"
                        + " sharpest picture (1080p)."
                        + "|Die Leitung ist schnell genug: 3,4 Mbit/s hinauf, 25 Mbit/s herunter. Gut genug für ein scharfes Bild (720p), nicht für das schärfste Bild (1080p).",
                "The network's jitter is 3 times as large: 30 ms instead of 10 ms."
                        + "|Die Schwankung des Netzes ist 3-mal so groß: 30 ms statt 10 ms.",
                "Another camera: Front instead of Rear.|Eine andere Kamera: Front statt Rear.",
                "The camera is 6° lower than on 24 November.|Die Kamera steht 6° tiefer als am 24. November.",
                "The camera “Front” gives a black picture.|Kamera „Front“ gibt ein schwarzes Bild.",
                "There is no microphone named “Max, on”.|Nicht zu finden: Mikrofon namens „Max, on“.",
                "Only one other day around 07:40 is known; three are needed to say what is usual."
                        + "|Nur ein anderer Tag um 07:40 ist bekannt; drei braucht es, um zu sagen, was üblich ist.",
                "Jitter (UDP) is worse than usual: 40 ms today, 9.5 ms on 4 other days around 07:40."
                        + "|Schwankung (UDP): schlechter als gewohnt, 40 ms heute, 9,5 ms an 4 anderen Tagen um 07:40.",
                "The settings could not be saved because you may not use “/home/me/settings.json”: allow it."
                        + "|Die Einstellungen ließen sich nicht speichern, weil Sie „/home/me/settings.json“ nicht benutzen dürfen: Erlauben Sie es.",
                "To allow the microphone: open Settings, Privacy & security, Microphone; turn on “Microphone access” and “Let"
                        + " desktop apps access your microphone”. Then check again."
                        + "|Erlauben (Mikrofon): Öffnen Sie Einstellungen, Datenschutz und Sicherheit, Mikrofon; schalten Sie den Zugriff (Mikrofon) und „Desktop-Apps den Zugriff erlauben“ (Mikrofon) ein. Dann prüfen Sie noch einmal.",
                "UDP, by which calls prefer to send, gets out. No address translation (NAT) lies on the way."
                        + "|UDP, mit dem Gespräche am liebsten senden, kommt hinaus. Auf dem Weg liegt keine Adressumsetzung (NAT).",
                "Close Zoom, or leave its call, then check again."
                        + "|Schließen Sie Zoom, oder verlassen Sie dort den Anruf, dann prüfen Sie noch einmal.",
                "You can start. Two things could be even better. One thing stays as it is, because you accepted it."
                        + "|Sie können beginnen. Zwei Dinge könnten noch besser sein. Eines bleibt, wie es ist, weil Sie es hingenommen haben.",
                "Light, framing and camera height could not be checked.|Licht, Bildausschnitt und Kamerahöhe ließen sich nicht prüfen.",
                "Check again.|Prüfen Sie noch einmal.",
                "good: at least 6.3 Hz|gut: mindestens 6,3 Hz",
                "−1.8°|−1,8°",
                "59%|59 %",
                "4.5 dB|4,5 dB",
                "The picture has only 320×240 pixels: people see you blurred.|Das Bild hat nur 320×240 Bildpunkte: Andere sehen Sie verschwommen.",
                "The sound of a call is likely to be poor for many listeners.|Der Ton eines Gesprächs wird wahrscheinlich schlecht für viele Hörer sein."
            })
    void sentencesWithNumbersAndNames(String english, String expected) {
        assertThat(german.tell(english)).isEqualTo(expected);
    }

    @Test
    void whatNobodyHasTranslatedStaysAsItIs() {
        for (String text : List.of(
                "",
                " ",
                "A sentence, and one of its kind. Another. With 3.5 of it",
                "10.1.2.3",
                "Front camera, HD",
                "You are further to the left",
                "C:\\Users\\me to you")) {
            assertThat(german.tell(text)).isEqualTo(text);
        }
        assertThat(Texts.of(Locale.ENGLISH).tell("Check again.")).isEqualTo("Check again.");
        assertThat(Texts.of(Locale.FRENCH).tell("Check again.")).isEqualTo("Check again.");
    }

    @Test
    void nobodyAtTheWindowIsSentToACommandLine() {
        for (DeviceFault fault : List.of(
                new DeviceFault.Absent(DeviceName.CAMERA),
                new DeviceFault.Silent(DeviceName.camera("Front")),
                new DeviceFault.Silent(DeviceName.microphone("Desk")),
                new DeviceFault.Unplugged(DeviceName.microphone("Desk")))) {
            String fix = FaultText.of(fault).fix().text().toString();
            assertThat(Texts.of(Locale.ENGLISH).tell(fix)).isNotBlank().doesNotContain("'greenroom");
        }
        assertThat(Texts.of(Locale.ENGLISH)
                        .tell("Choose it with --microphone \"Desk\", and choose the same one in the call."))
                .isEqualTo("Choose “Desk” above, and choose the same one in the call.");
    }

    @Test
    void lengthsAreInInchesInBothLanguages() {
        assertThat(Texts.of(Locale.GERMANY, Settings.Units.INCHES)
                        .tell("Lower the screen or camera by about 5 cm (±2)."))
                .isEqualTo("Stellen Sie Bildschirm oder Kamera etwa 2 Zoll (±0,8) tiefer.");
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{(\\d)#?}")
                .matcher(text)
                .results()
                .map(hit -> hit.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
