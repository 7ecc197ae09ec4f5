package app.greenroom.check.sound;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.speech.room.NoiseKind;
import app.greenroom.text.Language;
import app.greenroom.text.LengthUnit;
import app.greenroom.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(judge(1).sentence().toString()).isEqualTo("One sudden noise (at 0:00) in 30 s.");
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

    @ParameterizedTest
    @CsvSource({
        "KNOCK, 12 knocks or clicks (first at 0:00) in 30 s., table",
        "KEYS, 12 clicks of keys (first at 0:00) in 30 s., type",
        "CHIME, 12 chimes or rings (first at 0:00) in 30 s., notifications",
        "LONGER, 12 longer noises (first at 0:00) in 30 s., door",
    })
    void saysWhatWasHeardAndWhatHelpsAgainstIt(NoiseKind kind, String sentence, String help) {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.knocks = 12;
        speech.kind = kind;
        Finding finding = TestFacts.judge(new NoiseEventsCheck(), speech.build());

        assertThat(finding.sentence().toString()).isEqualTo(sentence);
        assertThat(TestFacts.fix(finding)).contains(help);
    }

    @Test
    void severalKindsAreAListThatBeginsASentence() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.kinds = List.of(NoiseKind.KNOCK, NoiseKind.CHIME, NoiseKind.CHIME);
        Text heard = TestFacts.judge(new NoiseEventsCheck(), speech.build()).sentence();
        assertThat(heard.toString())
                .matches("One knock or click \\(at 0:00\\) and 2 chimes or rings \\(first at 0:\\d\\d\\) in 30 s\\.");
        assertThat(Language.of(Locale.GERMAN, LengthUnit.CENTIMETRES).say(heard))
                .matches("Einmal Klopfen oder Klicken \\(bei 0:00\\) und 2-mal Klingeln .*");
    }

    @Test
    void aSilentUserIsNeverFailed() {
        TestFacts.SpeechBuilder speech = new TestFacts.SpeechBuilder();
        speech.level = OptionalDouble.empty();
        speech.knocks = 12;
        Finding finding = TestFacts.judge(new NoiseEventsCheck(), speech.build());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence().toString()).contains("Nobody was heard");
    }
}
