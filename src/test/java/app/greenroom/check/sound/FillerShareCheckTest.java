package app.greenroom.check.sound;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.speech.fillers.FillerDoubt;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FillerShareCheckTest {
    private static Finding judge(int pauses, int filled) {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.pauses = pauses;
        speech.fillerPauses = filled;
        return TestFacts.judge(new FillerShareCheck(), speech.build());
    }

    @Test
    void silentPausesAreMet() {
        assertThat(judge(10, 0).outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(judge(10, 0).sentence().toString()).contains("No um or uh heard in your 10 pauses");
        assertThat(judge(10, 2).outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void aThirdIsAWarning() {
        assertThat(judge(9, 3).outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(judge(9, 3).sentence().toString()).contains("at least 3 of your 9 pauses");
    }

    @Test
    void mostIsMissed() {
        assertThat(judge(10, 7).outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.fix(judge(10, 7))).contains("Pause in silence");
    }

    @Test
    void aFewPausesSayNothing() {
        assertThat(judge(4, 4).outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(judge(4, 4).sentence().toString()).contains("too few pauses");
    }

    @Test
    void whereFillersCannotBeToldNeitherCanTheirShare() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.fillerDoubt = Optional.of(FillerDoubt.MUSIC);
        Finding finding = TestFacts.judge(new FillerShareCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence().toString()).contains("Music");
    }

    @Test
    void tooLittleSpeechIsNotJudged() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.speech = 2;
        Finding finding = TestFacts.judge(new FillerShareCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence().toString()).contains("too little speech");
    }

    @Test
    void aSilentUserIsNeverFailed() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.level = OptionalDouble.empty();
        Finding finding = TestFacts.judge(new FillerShareCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence().toString()).contains("Nobody was heard");
    }
}
