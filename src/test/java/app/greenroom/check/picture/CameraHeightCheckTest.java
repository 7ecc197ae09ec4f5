package app.greenroom.check.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.check.TestFacts;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.vision.pose.RoomDoubt;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CameraHeightCheckTest {
    private final TestFacts.FaceBuilder face = new TestFacts.FaceBuilder();

    private Finding judge(double elevation, double error) {
        face.elevation = elevation;
        face.elevationError = error;
        return TestFacts.judge(new CameraHeightCheck(), face.build());
    }

    @Test
    void eyeLevelIsMet() {
        Finding finding = judge(1, 2.5);

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence().toString()).contains("eye level.");
    }

    @Test
    void aLittleAboveIsMetAndSaidSo() {
        Finding finding = judge(5, 2.5);

        assertThat(finding.outcome()).isInstanceOf(Outcome.Met.class);
        assertThat(finding.sentence().toString()).contains("5° above");
    }

    @Test
    void aLowCameraIsRaisedByCentimetres() {
        Finding finding = judge(-20, 2.5);

        assertThat(finding.outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(TestFacts.fix(finding)).contains("about 21 cm (±4)");
    }

    @Test
    void nothingIsSaidThatIsNotProbable() {
        assertThat(judge(-16, 2.5).outcome()).isInstanceOf(Outcome.Near.class); // 66 % too low to be acceptable
        assertThat(judge(-18, 2.5).outcome()).isInstanceOf(Outcome.Missed.class);
        assertThat(judge(-18, 5).outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(judge(-9, 2.5).outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(judge(7, 2.5).outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(judge(0, 9).outcome()).isInstanceOf(Outcome.CouldNotCheck.class);
        assertThat(judge(-30, 9).outcome()).isInstanceOf(Outcome.Missed.class);
    }

    @Test
    void whatStoodInTheWayIsNamed() {
        face.byRoom = OptionalDouble.empty();
        Finding bare = judge(-5, 9);
        assertThat(bare.sentence().toString()).contains("too few straight edges");
        assertThat(TestFacts.fix(bare)).contains("door frame");

        face.byRoom = OptionalDouble.of(-20);
        assertThat(judge(-12, 8).sentence().toString()).contains("two different heights");

        face.byRoom = OptionalDouble.of(-9);
        Finding between = judge(-9, 2);
        assertThat(between.sentence().toString()).contains("some 9° below");
        assertThat(TestFacts.fix(between)).contains("Raise");

        face.byRoom = OptionalDouble.empty();
        face.doubt = Optional.of(RoomDoubt.STILL);
        Finding virtual = judge(-5, 9);
        assertThat(virtual.sentence().toString()).contains("picture that a program puts there");
        assertThat(TestFacts.fix(virtual)).contains("virtual background off");
        face.doubt = Optional.of(RoomDoubt.ZOOMED);
        assertThat(TestFacts.fix(judge(-5, 9))).contains("automatic framing off");

        face.doubt = Optional.of(RoomDoubt.HALVES);
        assertThat(judge(-5, 9).sentence().toString()).contains("two different cameras");

        face.cutOff = 0.3;
        assertThat(judge(11, 10).sentence().toString()).contains("Too little of your face");
    }

    @Test
    void theFixGrowsWithTheDistance() {
        face.distance = 90;
        assertThat(TestFacts.fix(judge(-20, 2.5))).contains("about 31 cm (±6)");
    }

    @Test
    void aRatherHighCameraIsAWarning() {
        Finding finding = judge(12, 2.5);

        assertThat(finding.outcome()).isInstanceOf(Outcome.Near.class);
        assertThat(TestFacts.fix(finding)).contains("Lower");
    }
}
