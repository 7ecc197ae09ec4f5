package app.greenroom.check.sound;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.SoundKind;
import app.greenroom.text.Text;
import org.junit.jupiter.api.Test;

class SoundSourceCheckTest {
    @Test
    void microphonesAndPhonesAreNamedAndFine() {
        assertThat(judge(SoundKind.MICROPHONE).outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(judge(SoundKind.PHONE).outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(judge(SoundKind.PHONE).sentence().toString()).contains("phone");
    }

    @Test
    void programsOtherComputersAndLoudspeakersAreAWarningAndNoMore() {
        assertWarning(SoundKind.VIRTUAL, "virtual microphone");
        assertWarning(SoundKind.REMOTE, "another computer");
        assertWarning(SoundKind.LOUDSPEAKER, "this computer itself plays");
    }

    @Test
    void aRecordingIsNotAsked() {
        assertThat(judge(SoundKind.RECORDING).outcome()).isInstanceOf(Outcome.NotAsked.class);
    }

    @Test
    void whatTheSystemChoseUnsaidIsNotCalledAMicrophone() {
        assertThat(judge(SoundKind.UNKNOWN).outcome())
                .isEqualTo(new Outcome.NotAsked(
                        Text.of("The system chose the microphone and does not tell which one it is.")));
    }

    private static void assertWarning(SoundKind kind, String words) {
        Finding finding = judge(kind);
        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.importance()).isEqualTo(Importance.ADVICE);
        assertThat(finding.sentence().toString()).contains(words);
    }

    private static Finding judge(SoundKind kind) {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.source = kind;
        return TestFacts.judge(new SoundSourceCheck(), speech.build());
    }
}
