package app.greenroom.check.sound;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ReverberationCheckTest {
    private static Finding judge(double seconds) {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.rt60 = OptionalDouble.of(seconds);
        return TestFacts.judge(new ReverberationCheck(), speech.build());
    }

    @Test
    void aDryRoomIsMet() {
        assertThat(judge(0.3).outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(judge(0.3).sentence()).contains("dry");
    }

    @Test
    void aLivelyRoomIsAWarning() {
        assertThat(judge(0.7).outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(judge(0.7).sentence()).contains("lively");
    }

    @Test
    void anEchoingRoomIsMissed() {
        assertThat(judge(1.3).outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(judge(1.3).sentence()).contains("echoes");
        assertThat(TestFacts.fix(judge(1.3))).contains("curtains");
    }

    @Test
    void aFewWordsSayNothing() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.rt60 = OptionalDouble.of(1.3);
        speech.speech = 1;
        Finding finding = TestFacts.judge(new ReverberationCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence()).contains("too little speech");
    }

    @Test
    void noiseMayCoverTheEcho() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.rt60 = OptionalDouble.empty();
        Finding finding = TestFacts.judge(new ReverberationCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence()).contains("through the noise");
    }

    @Test
    void aSilentUserIsNeverFailed() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.level = OptionalDouble.empty();
        Finding finding = TestFacts.judge(new ReverberationCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence()).contains("Nobody was heard");
    }
}
