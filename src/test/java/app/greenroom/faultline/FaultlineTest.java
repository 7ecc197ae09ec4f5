package app.greenroom.faultline;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.faultline.Fault.Kind;
import app.greenroom.model.Readiness.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs under random faults by a fixed list of seeds, and those faults by name that once gave READY. {@link FaultlineRun} does more. */
class FaultlineTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    @Test
    void aRoomWithoutFaultsIsReady() throws Exception {
        Trial calm = with(List.of(), List.of());
        assertThat(calm.alone(calm::check).ended()).contains(Status.READY);
        assertThat(calm.wrong()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "morning", "watch"})
    void noSeedGivesReadyOrLeavesAnythingBehind(String what) throws Exception {
        runs(what, 0, what.equals("check") ? 30 : 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "morning", "watch"})
    @Tag("slow")
    void noSeedOfManyDoes(String what) throws Exception {
        runs(what, 1000, what.equals("check") ? 120 : 20);
    }

    @Test
    void noMockInterviewLosesAnything() throws Exception {
        mocks(0, 2);
    }

    @Test
    @Tag("slow")
    void noMockInterviewOfManyDoes() throws Exception {
        mocks(1000, 20);
    }

    private static void mocks(long first, int count) throws Exception {
        for (long seed = first; seed < first + count; seed++) {
            assertThat(FaultlineRun.run("mock", Senses.REAL, seed).wrong())
                    .as("mock, seed %d", seed)
                    .isEmpty();
        }
    }

    private static void runs(String what, long first, int count) throws Exception {
        Map<Status, Integer> ends = new EnumMap<>(Status.class);
        for (long seed = first; seed < first + count; seed++) {
            Trial trial = FaultlineRun.run(what, Senses.REAL, seed);
            assertThat(trial.wrong()).as("%s, seed %d", what, seed).isEmpty();
            ends.merge(trial.ended().orElseThrow(), 1, Integer::sum);
        }
        assertThat(ends)
                .as("faults that matter, and such as do not")
                .containsKeys(Status.READY, Status.COULD_NOT_CHECK);
    }

    /** What begins in the middle of a check and stays: what was seen or heard before is no reason to say READY. */
    static Stream<Arguments> beginning() {
        return Stream.of(
                Arguments.of("a shutter is closed", List.of(new Fault(Kind.BLACK, 3.5, NEVER)), List.of()),
                Arguments.of("the driver hangs", List.of(new Fault(Kind.FROZEN, 3.5, NEVER)), List.of()),
                Arguments.of("muted", List.of(), List.of(new Fault(Kind.MUTED, 2.9, NEVER))),
                Arguments.of("muted, with dither", List.of(), List.of(new Fault(Kind.DITHERED, 2.9, NEVER))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("beginning")
    void whatIsBadAtTheEndIsNotReady(String what, List<Fault> camera, List<Fault> microphone) throws Exception {
        Trial check = with(camera, microphone);
        assertThat(check.alone(check::check).ended()).as(what).contains(Status.COULD_NOT_CHECK);
        assertThat(check.wrong()).isEmpty();
        Trial morning = with(camera, microphone);
        assertThat(morning.alone(morning::morning).ended()).as(what).contains(Status.COULD_NOT_CHECK);
        assertThat(morning.wrong()).isEmpty();
    }

    @Test
    void whatIsMendedBeforeTheEndIsReady() throws Exception {
        Trial check = with(List.of(new Fault(Kind.BLACK, 1, 2)), List.of(new Fault(Kind.MUTED, 1, 3)));
        assertThat(check.alone(check::check).ended()).contains(Status.READY);
        assertThat(check.wrong()).isEmpty();
    }

    private static Trial with(List<Fault> camera, List<Fault> microphone) {
        return new Trial(Schedule.of(camera, microphone), Senses.REAL);
    }
}
