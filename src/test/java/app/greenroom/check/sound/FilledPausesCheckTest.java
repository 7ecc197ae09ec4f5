package app.greenroom.check.sound;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FilledPausesCheckTest {
    @Test
    void fluentSpeechIsMet() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        Finding finding = TestFacts.judge(new FilledPausesCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence()).contains("No um");
    }

    @Test
    void oneUmSaysNothingAboutAHabit() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.fillers = 1;
        speech.speech = 5;
        Finding finding = TestFacts.judge(new FilledPausesCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence()).contains("One um");
    }

    @Test
    void aFewUmsAreAWarningAsChanceCannotBeRuledOut() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.fillers = 4;
        speech.speech = 15;
        Finding finding = TestFacts.judge(new FilledPausesCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(finding)).contains("silence");
    }

    @Test
    void manyUmsAreMissed() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.fillers = 12;
        speech.speech = 20;
        Finding finding = TestFacts.judge(new FilledPausesCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.fix(finding)).contains("silence");
    }

    @Test
    void tooLittleSpeechIsNotJudged() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.fillers = 2;
        speech.speech = 2;
        Finding finding = TestFacts.judge(new FilledPausesCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence()).contains("too little speech");
    }

    @Test
    void aSilentUserIsNeverFailed() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.level = OptionalDouble.empty();
        Finding finding = TestFacts.judge(new FilledPausesCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence()).contains("Nobody was heard");
    }
}
