package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TopLightCheckTest {
    @Test
    void lightFromTheFrontIsMet() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        Finding finding = TestFacts.judge(new TopLightCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence()).contains("from the front");
    }

    @Test
    void aBrightForeheadOverADarkChinIsAWarning() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.top = OptionalDouble.of(3);
        Finding finding = TestFacts.judge(new TopLightCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(finding)).contains("above you");
    }

    @Test
    void withLightFromOneSideItIsNotKnown() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.evenness = 0.05;
        light.top = OptionalDouble.of(3);
        Finding finding = TestFacts.judge(new TopLightCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence()).contains("cannot be judged");
    }

    @Test
    void withoutAChinItIsNotKnown() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.top = OptionalDouble.empty();
        Finding finding = TestFacts.judge(new TopLightCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence()).contains("outside the picture");
    }
}
