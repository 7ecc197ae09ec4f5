package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.vision.FrameFacts.Tint;
import org.junit.jupiter.api.Test;

class ColourCastCheckTest {
    @Test
    void naturalColoursAreMet() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        Finding finding = TestFacts.judge(new ColourCastCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence().toString()).contains("natural");
    }

    @Test
    void warmLightIsAWarning() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.cast = 40;
        Finding finding = TestFacts.judge(new ColourCastCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.sentence().toString()).contains("warm bulb");
    }

    @Test
    void coldLightIsAWarning() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.cast = 16;
        light.tint = Tint.COLD;
        Finding finding = TestFacts.judge(new ColourCastCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(finding)).contains("screen");
    }

    @Test
    void greenishLightIsNotCalledBlueOrYellow() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.cast = 16;
        light.tint = Tint.GREENISH;
        Finding finding = TestFacts.judge(new ColourCastCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.sentence().toString()).contains("greenish");
        assertThat(TestFacts.fix(finding)).contains("neutral white lamp").doesNotContain("screen");
    }
}
