package app.greenroom.check.sound;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ClippingCheckTest {
    @Test
    void anUndistortedVoiceIsMet() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        Finding finding = TestFacts.judge(new ClippingCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence()).contains("not distorted");
    }

    @Test
    void aFewClippedSamplesAreAWarning() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.clipped = OptionalDouble.of(0.0005);
        Finding finding = TestFacts.judge(new ClippingCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(finding)).contains("Turn down");
    }

    @Test
    void manyClippedSamplesAreMissed() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.clipped = OptionalDouble.of(0.05);
        Finding finding = TestFacts.judge(new ClippingCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.fix(finding)).contains("Turn down");
    }

    @Test
    void aSilentUserIsNeverFailed() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.clipped = OptionalDouble.empty();
        Finding finding = TestFacts.judge(new ClippingCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence()).contains("Nobody was heard");
    }
}
