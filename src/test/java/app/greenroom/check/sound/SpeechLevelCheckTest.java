package app.greenroom.check.sound;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.speech.microphone.OtherMicrophone;
import app.greenroom.text.Language;
import app.greenroom.text.LengthUnit;
import app.greenroom.text.Text;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SpeechLevelCheckTest {
    @Test
    void aNormalVoiceIsMet() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        Finding finding = TestFacts.judge(new SpeechLevelCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence().toString()).contains("good level");
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
        assertThat(finding.sentence().toString()).contains("one side only (right)");
    }

    @Test
    void aBetterMicrophoneIsOfferedByItsName() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.level = OptionalDouble.of(-44);
        Finding quiet =
                TestFacts.judge(new SpeechLevelCheck(), speech.build().butBetter(new OtherMicrophone("Desk", -24)));
        assertThat(quiet.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.fix(quiet))
                .isEqualTo("“Desk” hears you 20 dB better. Choose “Desk”, and choose the same one in the call.");

        speech.level = OptionalDouble.empty();
        Finding nobody =
                TestFacts.judge(new SpeechLevelCheck(), speech.build().butBetter(new OtherMicrophone("Desk", -24)));
        assertThat(nobody.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(nobody.sentence().toString()).isEqualTo("This microphone hears nobody, but “Desk” hears you.");
    }

    @Test
    void aMicrophonesNameChangesNothingOfASentenceInAnyLanguage() {
        String name = "Dr. Hall's “23 cm” St. 7° mic";
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.level = OptionalDouble.of(-44);
        Finding quiet =
                TestFacts.judge(new SpeechLevelCheck(), speech.build().butBetter(new OtherMicrophone(name, -24)));
        Text fix = ((Outcome.Missed) quiet.outcome()).fix().text();
        for (LengthUnit unit : LengthUnit.values()) {
            assertThat(Language.of(Locale.GERMAN, unit).say(fix))
                    .startsWith("„" + name + "“ hört Sie um 20 dB besser. ")
                    .doesNotContain("Choose");
        }
    }

    @Test
    void aSilentUserIsNeverFailed() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.level = OptionalDouble.empty();
        Finding finding = TestFacts.judge(new SpeechLevelCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence().toString()).contains("Nobody was heard");
    }
}
