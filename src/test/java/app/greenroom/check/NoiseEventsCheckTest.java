package app.greenroom.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class NoiseEventsCheckTest {
    private static Finding judge(int knocks) {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.knocks = knocks;
        return TestFacts.judge(new NoiseEventsCheck(), speech.build());
    }

    @Test
    void noneOrOneIsMet() {
        assertThat(judge(0).outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(judge(1).outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(judge(1).sentence()).isEqualTo("One sudden noise in 30 s.");
    }

    @Test
    void aFewAreAWarning() {
        assertThat(judge(3).outcome()).isInstanceOf(Outcome.Near.class);
    }

    @Test
    void manyAreMissed() {
        assertThat(judge(12).outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.fix(judge(12))).contains("keyboard");
    }

    @Test
    void aSilentUserIsNeverFailed() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.level = OptionalDouble.empty();
        speech.knocks = 12;
        Finding finding = TestFacts.judge(new NoiseEventsCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence()).contains("Nobody was heard");
    }
}
