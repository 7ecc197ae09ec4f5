package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.vision.FrameFacts;
import org.junit.jupiter.api.Test;

class SideLightCheckTest {
    @Test
    void bothSidesLitIsMet() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        Finding finding = TestFacts.judge(new SideLightCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence()).contains("Both sides");
    }

    @Test
    void lightFromTheLeftOfThePictureComesFromThePersonsRight() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.evenness = 0.03;
        light.side = FrameFacts.Side.LEFT;
        Finding finding = TestFacts.judge(new SideLightCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(finding.sentence()).contains("only from your right");
    }

    @Test
    void lightFromTheRightOfThePictureWantsALampOnTheOtherSide() {
        TestFacts.LightBuilder light = new TestFacts.LightBuilder();
        light.evenness = 0.2;
        light.side = FrameFacts.Side.RIGHT;
        Finding finding = TestFacts.judge(new SideLightCheck(), light.picture());

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(finding)).contains("on your right");
    }
}
