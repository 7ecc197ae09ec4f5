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
        assertThat(finding.sentence().toString()).contains("from the front");
    }

    @Test
    void eyesInTheShadowOfTheBrowsAreAWarning() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.sockets = OptionalDouble.of(0.05);
        Finding finding = TestFacts.judge(new TopLightCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(finding)).contains("above you");
    }

    @Test
    void withLightFromOneSideItIsNotKnown() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.evenness = 0.05;
        light.sockets = OptionalDouble.of(0.05);
        Finding finding = TestFacts.judge(new TopLightCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence().toString()).contains("cannot be judged");
    }

    @Test
    void withoutEyesItIsNotKnown() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.sockets = OptionalDouble.empty();
        Finding finding = TestFacts.judge(new TopLightCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(finding.sentence().toString()).contains("outside the picture");
    }
}
