package app.greenroom.check.sound;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.speech.room.NoiseSource;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoiseCheckTest {
    @Test
    void aQuietRoomIsMet() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        Finding finding = TestFacts.judge(new NoiseCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence().toString()).contains("quiet");
    }

    @Test
    void aRoomThatWasHardlyHeardIsNotCalledQuiet() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.alone = 0.59;
        Finding finding = TestFacts.judge(new NoiseCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence().toString()).contains("hardly paused");
        assertThat(TestFacts.fix(finding)).contains("three seconds");
        speech.heard = Optional.of(NoiseSource.DOG);
        assertThat(TestFacts.judge(new NoiseCheck(), speech.build()).outcome())
                .isInstanceOf(Outcome.CouldNotCheck.class);
        speech.alone = 0.6;
        assertThat(TestFacts.judge(new NoiseCheck(), speech.build()).outcome()).isInstanceOf(Outcome.Met.class);
    }

    @Test
    void noiseThatWasHeardIsToldHoweverBrieflyTheRoomWas() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.alone = 0.2;
        speech.audibleSnr = OptionalDouble.of(15);

        assertThat(TestFacts.judge(new NoiseCheck(), speech.build()).outcome()).isInstanceOf(Outcome.Near.class);
    }

    @Test
    void aFanIsAWarning() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.audibleSnr = OptionalDouble.of(15);
        Finding finding = TestFacts.judge(new NoiseCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(finding)).contains("fans");
    }

    @Test
    void aLoudRoomIsMissed() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.audibleSnr = OptionalDouble.of(6);
        Finding finding = TestFacts.judge(new NoiseCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.fix(finding)).contains("headset");
    }

    @Test
    void aSilentUserIsNeverFailed() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.level = OptionalDouble.empty();
        speech.snr = OptionalDouble.empty();
        speech.audibleSnr = OptionalDouble.empty();
        Finding finding = TestFacts.judge(new NoiseCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence().toString()).contains("Nobody was heard");
    }

    @Test
    void rumbleThatNobodyHearsIsNoNoise() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.snr = OptionalDouble.of(6);
        speech.audibleSnr = OptionalDouble.of(30);
        Finding finding = TestFacts.judge(new NoiseCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.evidence())
                .extracting(each -> each.measurement().id())
                .containsExactly("speech.snr.audible", "speech.snr", "noise.floor");
    }

    @Test
    void withoutAQuietMomentTheRoomIsUnknown() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.audibleSnr = OptionalDouble.empty();
        Finding finding = TestFacts.judge(new NoiseCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence().toString()).contains("no quiet moment");
    }

    @ParameterizedTest
    @CsvSource({
        "VOICES, Somebody else is speaking",
        "MUSIC, music",
        "DOG, dog",
        "CLATTER, dishes",
        "KEYBOARD, keyboard",
        "TRAFFIC, traffic",
        "UNKNOWN, comes and goes"
    })
    void whatComesAndGoesIsNamed(NoiseSource source, String name) {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.audibleSnr = OptionalDouble.of(8);
        speech.heard = Optional.of(source);
        Finding finding = TestFacts.judge(new NoiseCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(finding.sentence().toString()).contains(name);
    }

    @Test
    void aRoomBehindAGateIsUnknown() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.audibleSnr = OptionalDouble.empty();
        speech.heard = Optional.of(NoiseSource.GATED);
        Finding finding = TestFacts.judge(new NoiseCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence().toString()).contains("gate");
    }
}
