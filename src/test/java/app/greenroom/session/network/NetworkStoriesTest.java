package app.greenroom.session.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.greenroom.model.run.NetworkStory.Part;
import app.greenroom.model.run.NetworkStory.State;
import app.greenroom.network.HopFacts;
import app.greenroom.network.PathFacts;
import app.greenroom.network.Trouble;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class NetworkStoriesTest {
    private static final HopFacts SILENT = HopFacts.UNKNOWN;

    private static HopFacts hop(double millis) {
        return new HopFacts(OptionalDouble.of(millis), OptionalDouble.of(1), Optional.empty());
    }

    @Test
    void stationsThatToldNothingAreLeftOut() {
        assertThat(NetworkStories.path(new PathFacts(SILENT, SILENT, hop(40), List.of()), Text.name("Zoom")))
                .containsExactly(new Part(
                        Text.of("This computer"),
                        Text.name("Zoom"),
                        Text.of("{0} from here", Argument.millis(40)),
                        State.WELL));
    }

    @Test
    void eachStationIsTimedFromHere() {
        assertThat(NetworkStories.path(new PathFacts(hop(2), hop(12), hop(40), List.of()), Text.name("Zoom")))
                .extracting(part -> part.to().toString(), part -> part.label().toString())
                .containsExactly(
                        tuple("Router", "2.0 ms from here"),
                        tuple("Provider", "12 ms from here"),
                        tuple("Zoom", "40 ms from here"));
    }

    @Test
    void troubleIsMarkedWhereItSitsAlsoBeforeASilentStation() {
        assertThat(NetworkStories.path(
                        new PathFacts(SILENT, SILENT, hop(40), List.of(Trouble.LINE_BUSY)), Text.name("Zoom")))
                .extracting(Part::state)
                .containsExactly(State.TROUBLE, State.WELL);
        assertThat(NetworkStories.path(
                        new PathFacts(hop(2), SILENT, hop(90), List.of(Trouble.BEHIND_ROUTER)), Text.name("Zoom")))
                .extracting(Part::state)
                .containsExactly(State.WELL, State.TROUBLE);
        assertThat(NetworkStories.path(
                        new PathFacts(SILENT, hop(12), hop(90), List.of(Trouble.NOT_LOCATED)), Text.name("Zoom")))
                .extracting(part -> part.to().toString(), Part::state)
                .containsExactly(tuple("Provider", State.TROUBLE), tuple("Zoom", State.WELL));
        assertThat(NetworkStories.path(
                        new PathFacts(SILENT, SILENT, hop(90), List.of(Trouble.NOT_LOCATED)), Text.name("Zoom")))
                .extracting(part -> part.to().toString(), Part::state)
                .containsExactly(tuple("Zoom", State.TROUBLE));
    }
}
