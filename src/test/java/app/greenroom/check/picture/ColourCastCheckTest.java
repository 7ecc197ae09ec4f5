package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import org.junit.jupiter.api.Test;

class ColourCastCheckTest {
    @Test
    void naturalColoursAreMet() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        Finding finding = TestFacts.judge(new ColourCastCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence()).contains("natural");
    }

    @Test
    void warmLightIsAWarning() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.cast = 40;
        Finding finding = TestFacts.judge(new ColourCastCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(finding.sentence()).contains("warm bulb");
    }

    @Test
    void coldLightIsAWarning() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.cast = 16;
        light.warm = false;
        Finding finding = TestFacts.judge(new ColourCastCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(finding)).contains("screen");
    }
}
