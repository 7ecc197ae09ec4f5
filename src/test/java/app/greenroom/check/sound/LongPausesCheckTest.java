package app.greenroom.check.sound;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LongPausesCheckTest {
    private static Finding judge(int pauses) {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.longPauses = pauses;
        return TestFacts.judge(new LongPausesCheck(), speech.build());
    }

    @Test
    void noneOrOneIsMet() {
        assertThat(judge(0).outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(judge(1).outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(judge(1).sentence()).isEqualTo("One long pause in 24 s of talk.");
    }

    @Test
    void aFewAreAWarning() {
        assertThat(judge(3).outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(judge(3))).contains("Plan");
    }

    @Test
    void manyAreMissed() {
        assertThat(judge(11).outcome()).isInstanceOf(Outcome.Missed.class);
    }

    @Test
    void tooLittleSpeechIsNotJudged() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.speech = 2;
        Finding finding = TestFacts.judge(new LongPausesCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence()).contains("too little speech");
    }

    @Test
    void aSilentUserIsNeverFailed() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.level = OptionalDouble.empty();
        Finding finding = TestFacts.judge(new LongPausesCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence()).contains("Nobody was heard");
    }
}
