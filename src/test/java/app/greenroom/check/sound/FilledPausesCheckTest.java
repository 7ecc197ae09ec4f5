package app.greenroom.check.sound;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.speech.fillers.FillerDoubt;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FilledPausesCheckTest {
    private static Finding judge(int fillers, double seconds) {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.fillers = fillers;
        speech.speech = seconds;
        return TestFacts.judge(new FilledPausesCheck(), speech.build());
    }

    @Test
    void noneHeardIsMetButNotClaimedToBeNone() {
        Finding finding = judge(0, 90);

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence().toString())
                .contains("about ")
                .contains("(0 to ")
                .doesNotContain("No um");
    }

    @Test
    void aRangeThatReachesOverTheLimitIsAWarning() {
        assertThat(judge(12, 90).outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(judge(12, 90))).contains("silence");
    }

    @Test
    void missedOnlyWhenEvenTheLowerEndIsOver() {
        assertThat(judge(100, 120).outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.fix(judge(100, 120))).contains("silence");
    }

    @Test
    void itDecidesNothing() {
        assertThat(judge(100, 120).importance()).isEqualTo(Importance.ADVICE);
    }

    @ParameterizedTest
    @CsvSource({"0, 26, too little to tell", "1, 26, At least one um", "5, 22, At least 5 ums"})
    void underHalfAMinuteOfSpeechItOnlySaysWhatItHeard(int fillers, double seconds, String words) {
        Finding finding = judge(fillers, seconds);

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence().toString()).contains(words);
    }

    @Test
    void unclearOnesAreNotAtLeastOne() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.fillers = 3;
        speech.fillersSure = 0.6;

        assertThat(TestFacts.judge(new FilledPausesCheck(), speech.build())
                        .sentence()
                        .toString())
                .doesNotContain("At least");
    }

    @ParameterizedTest
    @EnumSource(FillerDoubt.class)
    void whatStandsAgainstTellingIsNamed(FillerDoubt doubt) {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.fillers = 40;
        speech.speech = 60;
        speech.fillerDoubt = Optional.of(doubt);
        Finding finding = TestFacts.judge(new FilledPausesCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(TestFacts.fix(finding)).isNotEmpty();
    }

    @Test
    void aSilentUserIsNeverFailed() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.level = OptionalDouble.empty();
        Finding finding = TestFacts.judge(new FilledPausesCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence().toString()).contains("Nobody was heard");
    }
}
