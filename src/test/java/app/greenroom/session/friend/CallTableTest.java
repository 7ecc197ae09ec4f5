package app.greenroom.session.friend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.greenroom.network.world.Harm;
import app.greenroom.network.world.LineWorld;
import app.greenroom.session.friend.CallTable.Line;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One line of the {@link CallTable}, for a short while. */
@Tag("slow")
@Timeout(120)
class CallTableTest {
    @Test
    void lossIsToldByDirectionAndTheWayIsAsLongAsItIs() throws Exception {
        assumeTrue(LineWorld.usable(), "network namespaces need Linux and root");
        FriendSamples samples = CallTable.measured(
                        new Line("", Harm.delay(40).withLoss(0.2), Harm.delay(40)), new FriendPlan(1, 3, 0.3, 0.5))
                .orElseThrow();
        assertThat(FriendFacts.there(samples)).hasValueSatisfying(loss -> {
            assertThat(loss.low()).isLessThan(0.2);
            assertThat(loss.high()).isGreaterThan(0.1);
            assertThat(loss.lost()).isPositive();
        });
        assertThat(FriendFacts.back(samples)).hasValueSatisfying(loss -> assertThat(loss.fraction())
                .isLessThan(FriendFacts.there(samples).orElseThrow().fraction()));
        assertThat(samples.pings())
                .anySatisfy(ping -> assertThat(ping.trip().orElseThrow()).isGreaterThan(79));
        assertThat(samples.pings())
                .allSatisfy(ping -> assertThat(ping.trip().orElse(80)).isGreaterThan(79));
        assertThat(samples.near()).as("no router changed an address").isTrue();
    }
}
