package app.greenroom.check.sound;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BandwidthCheckTest {
    private static Finding judge(double hertz, double seconds) {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.bandwidth = OptionalDouble.of(hertz);
        speech.speech = seconds;
        return TestFacts.judge(new BandwidthCheck(), speech.build());
    }

    @Test
    void aWideBandIsMet() {
        assertThat(judge(6900, 20).outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(judge(16000, 1).outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void halfWayIsAWarning() {
        assertThat(judge(5500, 20).outcome()).isInstanceOf(Outcome.Near.class);
    }

    @Test
    void theBandOfATelephoneIsMissedAndBluetoothNamed() {
        Finding finding = judge(3400, 20);

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(finding.sentence()).contains("telephone");
        assertThat(TestFacts.fix(finding)).contains("Bluetooth").contains("another microphone");
    }

    @Test
    void aFewVowelsProveNoNarrowBand() {
        Finding finding = judge(3400, 2);

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence()).contains("too little speech");
    }

    @Test
    void aSilentUserIsNeverFailed() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.bandwidth = OptionalDouble.empty();
        Finding finding = TestFacts.judge(new BandwidthCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence()).contains("Nobody was heard");
    }
}
