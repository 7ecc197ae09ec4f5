package app.greenroom.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class NoiseCheckTest {
    @Test
    void aQuietRoomIsMet() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        Finding finding = TestFacts.judge(new NoiseCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence()).contains("quiet");
    }

    @Test
    void aFanIsAWarning() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.snr = OptionalDouble.of(15);
        Finding finding = TestFacts.judge(new NoiseCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(finding)).contains("fans");
    }

    @Test
    void aLoudRoomIsMissed() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.snr = OptionalDouble.of(6);
        Finding finding = TestFacts.judge(new NoiseCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.fix(finding)).contains("headset");
    }

    @Test
    void aSilentUserIsNeverFailed() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.snr = OptionalDouble.empty();
        Finding finding = TestFacts.judge(new NoiseCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence()).contains("Nobody was heard");
    }
}
