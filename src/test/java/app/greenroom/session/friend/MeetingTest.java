package app.greenroom.session.friend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.greenroom.call.CallCandidate;
import app.greenroom.model.Outcome.CouldNotCheck;
import app.greenroom.network.world.NatWorld;
import app.greenroom.network.world.NatWorld.Kind;
import app.greenroom.network.world.TurnServer;
import app.greenroom.session.Progress;
import app.greenroom.session.friend.FriendTrial.Result;
import app.greenroom.session.friend.Meeting.Met;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two computers behind routers that let in only what they asked for. */
@Tag("slow")
@Timeout(120)
@SuppressWarnings("try") // a relay is only there
class MeetingTest {
    private static final Optional<String> NONE = Optional.empty();
    private static final Optional<String> UDP = Optional.of(TurnServer.named());
    private static final Optional<String> TCP = Optional.of(TurnServer.byTcp());

    @BeforeEach
    void namespaces() {
        assumeTrue(NatWorld.usable(), "network namespaces need Linux and root");
    }

    @Test
    void conesNeedNoRelay() throws Exception {
        assertThat(met(Kind.CONE, Kind.CONE, NONE, NONE))
                .hasValueSatisfying(met -> assertThat(met.way().relayed()).isFalse());
    }

    @Test
    void symmetricRoutersMeetByARelayThatEitherNames() throws Exception {
        assumeTrue(TurnServer.usable(), "SKIPPED: coturn is not installed");
        assertThat(met(Kind.SYMMETRIC, Kind.SYMMETRIC, UDP, UDP))
                .hasValueSatisfying(met -> assertThat(met.way().relayed()).isTrue());
        assertThat(met(Kind.SYMMETRIC, Kind.SYMMETRIC, NONE, UDP))
                .hasValueSatisfying(met -> assertThat(met.way().there()).isEqualTo(CallCandidate.Kind.RELAYED));
    }

    @Test
    void aRelayByTcpServesWhereNoUdpGetsThrough() throws Exception {
        assumeTrue(TurnServer.usable(), "SKIPPED: coturn is not installed");
        assertThat(met(Kind.WITHOUT_UDP, Kind.WITHOUT_UDP, TCP, TCP))
                .hasValueSatisfying(met -> assertThat(met.way().relayed()).isTrue());
    }

    @Test
    void aFriendIsTestedThroughARelayAndItIsTold() throws Exception {
        assumeTrue(TurnServer.usable(), "SKIPPED: coturn is not installed");
        NatWorld world = new NatWorld(Kind.SYMMETRIC, Kind.SYMMETRIC);
        try (TurnServer unused = TurnServer.start(world)) {
            assertThat(tried(world, UDP, UDP)).isInstanceOfSatisfying(Result.Measured.class, measured -> {
                assertThat(measured.samples().halves().mine().relayed()
                                || measured.samples().halves().theirs().relayed())
                        .isTrue();
                assertThat(measured.samples().pings())
                        .anySatisfy(ping -> assertThat(ping.trip()).isPresent());
            });
        } finally {
            world.close();
        }
    }

    @Test
    void withoutARelayItIsSaidWhatBlocksAndWhatToDo() throws Exception {
        NatWorld world = new NatWorld(Kind.SYMMETRIC, Kind.SYMMETRIC);
        try {
            CouldNotCheck why = ((Result.Failed) tried(world, NONE, NONE)).why();
            assertThat(why.reason().toString()).contains("symmetric");
            assertThat(why.fix().text().toString()).contains("--turn");
        } finally {
            world.close();
        }
    }

    @Test
    void aRelayThatRefusesIsNamed() throws Exception {
        assumeTrue(TurnServer.usable(), "SKIPPED: coturn is not installed");
        NatWorld world = new NatWorld(Kind.SYMMETRIC, Kind.SYMMETRIC);
        try (TurnServer unused = TurnServer.start(world)) {
            Optional<String> wrong = Optional.of(TurnServer.withWrongPassword());
            CouldNotCheck why = ((Result.Failed) tried(world, wrong, NONE)).why();
            assertThat(why.reason().toString()).contains("198.51.100.60:3478");
            assertThat(why.fix().text().toString()).contains("password");
        } finally {
            world.close();
        }
    }

    private static Optional<Met> met(Kind first, Kind second, Optional<String> one, Optional<String> other)
            throws Exception {
        NatWorld world = new NatWorld(first, second);
        boolean relay = one.isPresent() || other.isPresent();
        try (AutoCloseable unused = relay ? TurnServer.start(world) : () -> {}) {
            return Meeting.once(world, one, other, Duration.ZERO);
        } finally {
            world.close();
        }
    }

    /** A short test, as the end sees it that began. */
    private static Result tried(NatWorld world, Optional<String> first, Optional<String> second) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (FriendTrial one = world.within(0, () -> trial(first, 1));
                FriendTrial other = world.within(1, () -> trial(second, 2))) {
            one.accept(other.answer(one.offer()));
            Future<Result> mine = threads.submit(() -> one.run(Duration.ZERO, Progress.NONE));
            Future<Result> unused = threads.submit(() -> other.run(Duration.ZERO, Progress.NONE));
            return mine.get();
        } finally {
            threads.shutdownNow();
        }
    }

    private static FriendTrial trial(Optional<String> turn, long seed) throws Exception {
        return new FriendTrial(
                FriendHost.SHORT, Meeting.servers(turn), Clock.systemUTC(), System::nanoTime, new Random(seed));
    }
}
