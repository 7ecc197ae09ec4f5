package app.greenroom.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.UsedDevice;
import app.greenroom.model.measure.Difference;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.ChangesSince;
import app.greenroom.model.run.GoodCheck;
import app.greenroom.text.Text;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SinceLastGoodTest {
    private static final ZonedDateTime THEN = ZonedDateTime.parse("2026-11-24T23:30:00-05:00[America/New_York]");
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-30T07:40:00Z[Europe/London]");
    private static final UsedDevice CAMERA = new UsedDevice(UsedDevice.Kind.CAMERA, "usb-1", "Front");
    private static final UsedDevice MICROPHONE = new UsedDevice(UsedDevice.Kind.MICROPHONE, "Headset", "Headset");
    private static final UsedDevice DESK = new UsedDevice(UsedDevice.Kind.MICROPHONE, "Desk", "Desk");
    private static final List<Difference> BOUNDS = List.of(
            new Difference("camera.elevation", "deg", 3, 1, "a test"),
            new Difference("eye.line", "fraction", 0.06, 1, "a test"),
            new Difference("face.offset", "fraction", 0.08, 1, "a test"),
            new Difference("face.width", "fraction", 0.02, 1.25, "a test"),
            new Difference("light.white", "fraction", 0.02, 2, "a test"),
            new Difference("speech.level", "dB", 6, 1, "a test"),
            new Difference("noise.floor", "dB", 6, 1, "a test"),
            new Difference("room.rt60", "s", 0.2, 1.5, "a test"),
            new Difference("mic.bandwidth", "Hz", 1000, 1.25, "a test"),
            new Difference("net.rtt.median", "ms", 30, 1.8, "a test"),
            new Difference("net.jitter", "ms", 15, 1.8, "a test"),
            new Difference("net.loss", "fraction", 0.05, 1, "a test"),
            new Difference("net.wifi.signal", "dB", 10, 1, "a test"));

    @Test
    void theSameRoomHasNotChanged() {
        GoodCheck good = check(THEN, "camera.elevation", -2, "noise.floor", -60, "net.rtt.median", 40);
        GoodCheck now = check(NOW, "camera.elevation", -4.9, "noise.floor", -54.1, "net.rtt.median", 69);
        assertThat(SinceLastGood.compare(good, now, BOUNDS)).contains(new ChangesSince(THEN, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "camera.elevation, 1, -5, The camera is 6° lower than on 25 November 2026.",
        "camera.elevation, -9, 3, The camera is 12° higher than on 25 November 2026.",
        "eye.line, 0.35, 0.45, 'Your eyes are lower in the picture than on 25 November 2026, by 10% of its height.'",
        "face.offset, 0, -0.1, 'You are further to the left of the picture than on 25 November 2026, by 10% of its width.'",
        "face.width, 0.1, 0.2, 'You are nearer to the camera than on 25 November 2026: your face is 20% of the picture wide"
                + " instead of 10%.'",
        "light.white, 0.4, 0.1, The picture is darker than on 25 November 2026.",
        "speech.level, -26, -34, Your voice is 8 dB softer than on 25 November 2026.",
        "noise.floor, -60, -52, The room is 8 dB louder than on 25 November 2026.",
        "room.rt60, 0.4, 0.8, The room echoes longer than on 25 November 2026: 0.8 s instead of 0.4 s.",
        "mic.bandwidth, 8000, 3400, The microphone passes sound up to 3.4 kHz instead of 8.0 kHz.",
        "net.rtt.median, 40, 82, The network's round trip has about doubled: 82 ms instead of 40 ms.",
        "net.rtt.median, 40, 160, The network's round trip is 4 times as long: 160 ms instead of 40 ms.",
        "net.rtt.median, 80, 40, The network's round trip has about halved: 40 ms instead of 80 ms.",
        "net.rtt.median, 160, 40, The network's round trip is much shorter: 40 ms instead of 160 ms.",
        "net.jitter, 5, 40, The network's jitter is 8 times as large: 40 ms instead of 5 ms.",
        "net.loss, 0, 0.08, The network loses 8.0% of the packets instead of 0%.",
        "net.wifi.signal, -50, -62, The Wi-Fi signal is 12 dB weaker than on 25 November 2026."
    })
    void aDifferenceIsOnePlainSentence(String id, double before, double now, String sentence) {
        assertThat(changes(check(THEN, id, before), check(NOW, id, now))).containsExactly(sentence);
    }

    @Test
    void aDifferenceWithinTheErrorIsNone() {
        GoodCheck good = check(THEN, "camera.elevation", -1, "camera.elevation.error", 1.5);
        GoodCheck near = check(NOW, "camera.elevation", -6, "camera.elevation.error", 2.1);
        GoodCheck far = check(NOW, "camera.elevation", -6.4, "camera.elevation.error", 2.1);
        assertThat(changes(good, near)).as("5° of twice 2.6°").isEmpty();
        assertThat(changes(good, far)).hasSize(1);
    }

    @Test
    void anotherMicrophoneIsNamedAndItsLevelsAreNotCompared() {
        GoodCheck good = check(THEN, "noise.floor", -60, "speech.level", -26);
        GoodCheck now = with(check(NOW, "noise.floor", -40, "speech.level", -12), List.of(CAMERA, DESK));
        assertThat(changes(good, now)).containsExactly("Another microphone: Desk instead of Headset.");
        assertThat(changes(good, with(now, List.of(CAMERA))))
                .as("none is not another")
                .containsExactly("Without sound, voice and room could not be compared.");
    }

    @Test
    void aMicrophoneThatIsSetLouderMakesNoRoomLouder() {
        GoodCheck good = check(THEN, "noise.floor", -60, "speech.level", -30, "speech.snr", 30);
        GoodCheck now = check(NOW, "noise.floor", -50, "speech.level", -20, "speech.snr", 30);
        assertThat(changes(good, now))
                .containsExactly("The microphone gives everything 10 dB louder than on 25 November 2026.");
        GoodCheck louder = check(NOW, "noise.floor", -50, "speech.level", -29, "speech.snr", 21);
        assertThat(changes(good, louder)).containsExactly("The room is 10 dB louder than on 25 November 2026.");
        GoodCheck closer = check(NOW, "noise.floor", -53, "speech.level", -25, "speech.snr", 31);
        assertThat(changes(good, closer)).as("louder, and not beside the voice").isEmpty();
    }

    @Test
    void anotherPlatformIsAnotherWay() {
        GoodCheck good = check(THEN, "net.rtt.median", 40);
        GoodCheck now = check(NOW, "net.rtt.median", 200);
        GoodCheck other = new GoodCheck(NOW, "Webex", now.devices(), now.numbers());
        assertThat(changes(good, other)).containsExactly("The network could not be compared.");
        assertThat(changes(new GoodCheck(THEN, "", good.devices(), good.numbers()), now))
                .containsExactly("The network could not be compared.");
    }

    /** "Nothing has changed" was said where camera, microphone and network were missing. */
    @Test
    void whatIsGoneIsSaidNotToBeCompared() {
        GoodCheck good = check(THEN, "camera.elevation", -2, "speech.level", -26, "net.rtt.median", 40);
        GoodCheck deaf = with(check(NOW, "camera.elevation", -2, "net.rtt.median", 40), List.of(CAMERA));
        assertThat(changes(good, deaf)).containsExactly("Without sound, voice and room could not be compared.");
        GoodCheck blind = with(check(NOW, "speech.level", -26), List.of(MICROPHONE));
        assertThat(changes(good, blind))
                .containsExactly(
                        "Without a picture, nothing that the camera sees could be compared.",
                        "The network could not be compared.");
        assertThat(changes(with(good, List.of(CAMERA)), deaf))
                .as("it was not there then either")
                .isEmpty();
    }

    @Test
    void whatOneOfThemDidNotMeasureIsNotCompared() {
        assertThat(changes(check(THEN, "camera.elevation", -2), check(NOW))).isEmpty();
        assertThat(changes(check(THEN), check(NOW, "camera.elevation", -20))).isEmpty();
    }

    @Test
    void twoThatHaveNothingInCommonAreNotCompared() {
        GoodCheck good = with(check(THEN, "camera.elevation", -2), List.of(CAMERA));
        GoodCheck now = with(check(NOW, "speech.level", -20), List.of(MICROPHONE));
        assertThat(SinceLastGood.compare(good, now, BOUNDS)).isEmpty();
    }

    @Test
    void theDayIsTheOneOfTheUsersClock() {
        assertThat(SinceLastGood.when(THEN, NOW))
                .as("in London it was the 25th")
                .hasToString("on 25 November 2026");
        assertThat(SinceLastGood.when(THEN, THEN.plusMinutes(5))).hasToString("today at 23:30");
        assertThat(SinceLastGood.when(THEN, THEN.plusYears(1))).hasToString("on 24 November 2026");
    }

    private static List<String> changes(GoodCheck good, GoodCheck now) {
        return SinceLastGood.compare(good, now, BOUNDS).orElseThrow().sentences().stream()
                .map(Text::toString)
                .toList();
    }

    private static GoodCheck with(GoodCheck check, List<UsedDevice> devices) {
        return new GoodCheck(check.at(), check.platform(), devices, check.numbers());
    }

    private static GoodCheck check(ZonedDateTime at, Object... idsAndValues) {
        List<Measurement> numbers = new ArrayList<>();
        for (int i = 0; i < idsAndValues.length; i += 2) {
            numbers.add(Measurement.of((String) idsAndValues[i], ((Number) idsAndValues[i + 1]).doubleValue(), "unit"));
        }
        return new GoodCheck(at, "Zoom", List.of(CAMERA, MICROPHONE), numbers);
    }
}
