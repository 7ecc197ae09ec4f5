package app.greenroom.network.link;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.network.quality.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TrainFactsTest {
    @Test
    void whatIsSentAgainWasLost() {
        TrainFacts facts = TrainFacts.of(train(80, 6, 5));

        assertThat(facts.openings()).contains(new Loss(80, 6));
        assertThat(facts.closings()).contains(new Loss(80, 5));
        assertThat(facts.with(Optional.of(new Loss(40, 4))).loss()).contains(new Loss(200, 15));
    }

    @Test
    void openingsThatAreLostAloneAreNotMadeLessByClosings() {
        TrainFacts facts = TrainFacts.of(train(80, 12, 0));

        assertThat(facts.closings()).contains(new Loss(80, 0));
        assertThat(facts.with(Optional.of(new Loss(40, 4))).loss()).contains(new Loss(120, 16));
    }

    @Test
    void closingsThatAreLateAloneAreABusyServersAndTellNothing() {
        TrainFacts facts = TrainFacts.of(train(80, 0, 12)).with(Optional.of(new Loss(40, 1)));

        assertThat(facts.closings()).isEmpty();
        assertThat(facts.loss()).contains(new Loss(120, 1));
    }

    @Test
    void whatDidNotComeIsLostOnlyWhereItWasWaitedForLongEnough() {
        List<TrainSample> all = new ArrayList<>(train(10, 0, 0).connections());
        all.add(sample(OptionalDouble.empty(), OptionalDouble.empty(), 1_400));
        all.add(sample(OptionalDouble.empty(), OptionalDouble.empty(), 600));
        all.add(sample(OptionalDouble.of(30), OptionalDouble.empty(), 1_400));
        all.add(sample(OptionalDouble.of(30), OptionalDouble.empty(), 100));

        TrainFacts facts = TrainFacts.of(new TrainSamples(all));

        assertThat(facts.openings()).contains(new Loss(13, 1));
        assertThat(facts.closings()).contains(new Loss(11, 1));
    }

    @Test
    void aServerThatDoesNotCloseTellsNothingOfIt() {
        List<TrainSample> all = new ArrayList<>(train(10, 1, 0).connections());
        for (int i = 0; i < 12; i++) {
            all.add(sample(OptionalDouble.of(30), OptionalDouble.empty(), 2_000));
        }
        TrainFacts facts = TrainFacts.of(new TrainSamples(all));

        assertThat(facts.openings()).contains(new Loss(22, 1));
        assertThat(facts.closings()).isEmpty();
        assertThat(facts.with(Optional.empty()).loss()).contains(new Loss(22, 1));
    }

    @Test
    void aWayThatIsAsUnevenAsALostPacketIsLateTellsNothingOfClosings() {
        List<TrainSample> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(sample(OptionalDouble.of(30 + i * 5), OptionalDouble.of(30 + (i * 37 % 40) * 5), 0));
        }
        assertThat(TrainFacts.of(new TrainSamples(all)).closings()).isEmpty();
    }

    @Test
    void whatThisComputerHeldUpSaysNothing() {
        List<TrainSample> all = new ArrayList<>(train(20, 0, 0).connections());
        for (int i = 0; i < 20; i++) {
            all.add(new TrainSample(2, OptionalDouble.of(1_030), OptionalDouble.of(400), 0, 300));
        }
        TrainFacts facts = TrainFacts.of(new TrainSamples(all));

        assertThat(facts.openings()).contains(new Loss(20, 0));
        assertThat(facts.closings()).contains(new Loss(20, 0));
    }

    @Test
    void aTrainThatNobodyAnsweredTellsNothing() {
        TrainFacts facts =
                TrainFacts.of(new TrainSamples(List.of(sample(OptionalDouble.empty(), OptionalDouble.empty(), 1_400))));

        assertThat(facts).isEqualTo(TrainFacts.NONE);
        assertThat(facts.with(Optional.of(new Loss(40, 4))).loss()).contains(new Loss(40, 4));
    }

    /** So many connections over a way of 30 ms, of which some SYNs and some FINs were sent again. */
    static TrainSamples train(int connections, int openings, int closings) {
        List<TrainSample> all = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            all.add(sample(
                    OptionalDouble.of(i < openings ? 1_031 : 30 + i % 3),
                    OptionalDouble.of(i >= connections - closings ? 262 : 30 + i % 4),
                    0));
        }
        return new TrainSamples(all);
    }

    private static TrainSample sample(OptionalDouble opened, OptionalDouble closed, double waited) {
        return new TrainSample(1, opened, closed, waited, 0.1);
    }
}
