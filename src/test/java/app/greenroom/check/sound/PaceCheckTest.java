package app.greenroom.check.sound;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PaceCheckTest {
    private static Finding judge(double rate) {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.articulation = OptionalDouble.of(rate);
        return TestFacts.judge(new PaceCheck(), speech.build());
    }

    @Test
    void anEasyPaceIsMet() {
        assertThat(judge(4.4).outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void hurryIsAWarning() {
        assertThat(judge(6.5).outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(judge(6.5).sentence()).contains("fast");
        assertThat(TestFacts.fix(judge(6.5))).contains("short silence");
    }

    @Test
    void slownessIsAWarning() {
        assertThat(judge(2).outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(judge(2).sentence()).contains("slowly");
        assertThat(TestFacts.fix(judge(2))).contains("Practise");
    }

    @Test
    void nobodyIsFailedForTheirPace() {
        assertThat(judge(0.5).outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(judge(20).outcome()).isInstanceOf(Outcome.Near.class);
    }

    @Test
    void inAnEchoNoSyllablesAreCounted() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.articulation = OptionalDouble.of(2);
        speech.rt60 = OptionalDouble.of(1.2);
        Finding finding = TestFacts.judge(new PaceCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence()).contains("echoes");
    }

    @Test
    void tooLittleSpeechIsNotJudged() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.speech = 2;
        Finding finding = TestFacts.judge(new PaceCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence()).contains("too little speech");
    }

    @Test
    void aSilentUserIsNeverFailed() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.level = OptionalDouble.empty();
        Finding finding = TestFacts.judge(new PaceCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence()).contains("Nobody was heard");
    }
}
