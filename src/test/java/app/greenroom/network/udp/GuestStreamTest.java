package app.greenroom.network.udp;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.network.UdpFacts;
import app.greenroom.network.quality.Loss;
import app.greenroom.network.udp.StreamPacket.Fate;
import app.greenroom.network.udp.StreamSamples.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GuestStreamTest {
    private static final int PACKETS = 200;

    /** A stream of which so many packets are lost, spread evenly. */
    private static StreamSamples losing(int lost) {
        List<StreamPacket> packets = new ArrayList<>();
        for (int i = 0; i < PACKETS; i++) {
            boolean gone = (i + 1) * lost / PACKETS > i * lost / PACKETS && i < PACKETS - 1;
            packets.add(new StreamPacket(
                    0.02 * i,
                    0,
                    gone ? OptionalDouble.empty() : OptionalDouble.of(30),
                    gone ? OptionalInt.empty() : OptionalInt.of(i),
                    gone ? Fate.LOST : Fate.ANSWERED));
        }
        return new StreamSamples(20, packets, Ending.COMPLETE);
    }

    private static Loss heard(int first, int second) {
        return GuestStream.with(
                        UdpFacts.reach(UdpFacts.Reach.OPEN, Optional.empty(), false, Optional.empty()),
                        List.of(losing(first), losing(second)))
                .packets()
                .loss()
                .orElseThrow();
    }

    @Test
    void aServerWithATroubleOfItsOwnIsLeftOutBesideOneThatIsWell() {
        assertThat(heard(0, 27)).isEqualTo(new Loss(PACKETS, 0));
    }

    /** A line that loses one in ten, of which one server saw little by chance: it was called ready by that one alone. */
    @Test
    void whereNeitherIsWellBothCount() {
        Loss loss = heard(10, 27);
        assertThat(loss.sent()).isEqualTo(2 * PACKETS);
        assertThat(loss.fraction()).isBetween(0.08, 0.1);
    }
}
