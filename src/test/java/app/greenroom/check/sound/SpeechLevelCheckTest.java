package app.greenroom.check.sound;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.speech.microphone.OtherMicrophone;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SpeechLevelCheckTest {
    @Test
    void aNormalVoiceIsMet() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        Finding finding = TestFacts.judge(new SpeechLevelCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence()).contains("good level");
    }

    @Test
    void aQuietVoiceIsAWarning() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.level = OptionalDouble.of(-38);
        Finding finding = TestFacts.judge(new SpeechLevelCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(finding)).contains("closer");
    }

    @Test
    void aVeryQuietVoiceIsMissed() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.level = OptionalDouble.of(-48);
        Finding finding = TestFacts.judge(new SpeechLevelCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.fix(finding)).contains("closer");
    }

    @Test
    void aLoudVoiceIsMissed() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.level = OptionalDouble.of(-6);
        Finding finding = TestFacts.judge(new SpeechLevelCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.fix(finding)).contains("away");
    }

    @Test
    void aDeadSideIsSaid() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.only = OptionalInt.of(1);
        Finding finding = TestFacts.judge(new SpeechLevelCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence()).contains("one side only (right)");
    }

    @Test
    void aBetterMicrophoneIsOfferedByItsName() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.level = OptionalDouble.of(-44);
        Finding quiet =
                TestFacts.judge(new SpeechLevelCheck(), speech.build().butBetter(new OtherMicrophone("Desk", -24)));
        assertThat(quiet.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.fix(quiet))
                .isEqualTo(
                        "“Desk” hears you 20 dB better. Choose it with --microphone \"Desk\", and choose the same one"
                                + " in the call.");

        speech.level = OptionalDouble.empty();
        Finding nobody =
                TestFacts.judge(new SpeechLevelCheck(), speech.build().butBetter(new OtherMicrophone("Desk", -24)));
        assertThat(nobody.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(nobody.sentence()).isEqualTo("This microphone hears nobody, but “Desk” hears you.");
    }

    @Test
    void aSilentUserIsNeverFailed() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.level = OptionalDouble.empty();
        Finding finding = TestFacts.judge(new SpeechLevelCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence()).contains("Nobody was heard");
    }
}
