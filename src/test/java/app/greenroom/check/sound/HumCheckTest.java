package app.greenroom.check.sound;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class HumCheckTest {
    private static Finding judge(double level) {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.hum = OptionalDouble.of(60);
        speech.humLevel = OptionalDouble.of(level);
        return TestFacts.judge(new HumCheck(), speech.build());
    }

    @Test
    void withoutHumItIsMet() {
        Finding finding = TestFacts.judge(new HumCheck(), new TestFacts.SpeechBuilder().build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence().toString()).contains("Nothing hums");
    }

    @Test
    void itsLevelDecides() {
        assertThat(judge(-70).outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(judge(-55).outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(judge(-40).outcome()).isInstanceOf(Outcome.Missed.class);
    }

    @Test
    void itsFrequencyAndACureAreNamed() {
        assertThat(judge(-40).sentence().toString()).contains("60 Hz");
        assertThat(TestFacts.fix(judge(-40))).contains("power supplies");
    }

    @Test
    void aSilentUserIsNeverFailed() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.level = OptionalDouble.empty();
        speech.hum = OptionalDouble.of(50);
        speech.humLevel = OptionalDouble.of(-40);
        Finding finding = TestFacts.judge(new HumCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence().toString()).contains("Nobody was heard");
    }

    @Test
    void aVoiceWithoutAPauseIsNoHum() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.snr = OptionalDouble.empty();
        speech.floor = OptionalDouble.empty();
        speech.hum = OptionalDouble.of(50);
        speech.humLevel = OptionalDouble.of(-40);
        Finding finding = TestFacts.judge(new HumCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(TestFacts.fix(finding)).contains("stay silent");
    }
}
