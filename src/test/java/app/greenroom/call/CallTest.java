package app.greenroom.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.greenroom.network.stun.StunServer;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two ends in one process, which meet by codes alone. */
@Tag("slow")
@Timeout(60)
class CallTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @BeforeEach
    void aNetwork() throws Exception {
        Assumptions.assumeTrue(
                NetworkInterface.networkInterfaces().anyMatch(CallTest::leadsSomewhere),
                "calls do not go by the loopback interface");
    }

    @Test
    @SuppressWarnings("try") // closed before its end, on purpose
    void meetByPastedCodesAndSeeHearAndReadEachOther() throws Exception {
        try (Call one = call();
                Call other = call()) {
            AtomicInteger brightness = new AtomicInteger();
            AtomicLong heard = new AtomicLong();
            AtomicLong pictures = new AtomicLong();
            other.onPicture(picture -> {
                brightness.set(picture.brightness(picture.width() / 2, picture.height() / 2));
                pictures.incrementAndGet();
            });
            one.onSound((samples, rate, channels) -> heard.addAndGet(samples.remaining()));

            meet(one, other);

            assertThat(one.line().send("do you hear me?".getBytes(StandardCharsets.UTF_8)))
                    .isTrue();
            assertThat(other.line().receive(SOON))
                    .hasValueSatisfying(message -> assertThat(new String(message, StandardCharsets.UTF_8))
                            .isEqualTo("do you hear me?"));
            byte[] most = new byte[DataLine.MOST_BYTES];
            most[DataLine.MOST_BYTES - 1] = 7;
            assertThat(other.line().send(most)).isTrue();
            assertThat(one.line().receive(SOON)).hasValue(most);
            assertThatIllegalArgumentException().isThrownBy(() -> one.line().send(new byte[DataLine.MOST_BYTES + 1]));

            for (int i = 0; pictures.get() < 10 || heard.get() == 0; i++) {
                one.show(grey(200, System.nanoTime()));
                Thread.sleep(20); // the pace of pictures, not a wait
                assertThat(i).isLessThan(2_000);
            }
            assertThat(brightness.get()).isBetween(190, 210);

            CallFacts facts = other.facts(SOON).orElseThrow();
            assertThat(facts.way()).hasValueSatisfying(way -> {
                assertThat(way.relayed()).isFalse();
                assertThat(way.transport()).isEqualTo("udp");
                assertThat(way.trips().count()).isPositive();
            });
            assertThat(facts.seen().frames().width()).isEqualTo(320);
            assertThat(facts.seen().frames().count()).isGreaterThanOrEqualTo(10);
            assertThat(facts.seen().packets()).isPositive();
            assertThat(facts.heard().packets()).isPositive();
            assertThat(facts.heard().lost()).isZero();
            assertThat(one.facts(SOON).orElseThrow().picture().frames().count()).isGreaterThanOrEqualTo(10);

            one.close();
            assertThat(one.state()).isEqualTo(Call.State.CLOSED);
            assertThat(one.facts(SOON)).isEmpty();
            assertThat(one.line().send(new byte[1])).isFalse();
            one.show(grey(0, 0));
            while (!other.line().closed()) {
                assertThat(other.line().receive(Duration.ofMillis(100))).isEmpty();
            }
        }
    }

    @Test
    void whoSendsTooMuchIsCutOff() throws Exception {
        try (Call one = call();
                Call other = call()) {
            meet(one, other);
            int sent = 0;
            while (sent < 100_000 && one.line().send(new byte[100])) {
                sent++;
            }
            while (!one.line().closed()) {
                Thread.onSpinWait();
            }
            assertThat(other.line().flooded()).isTrue();
            int taken = 0;
            while (other.line().receive(Duration.ZERO).isPresent()) {
                taken++;
            }
            assertThat(taken).isLessThanOrEqualTo(DataLine.MOST_WAITING);
        }
    }

    @Test
    void aCallThatWasEndedIsNotBegun() throws Exception {
        Call call = call();
        call.close();
        call.close();
        assertThatExceptionOfType(CallException.class).isThrownBy(call::offer);
        assertThat(call.awaitConnected(SOON)).isFalse();
    }

    /** The clock stands still until a STUN server has answered, and then goes on as often as it is looked at. */
    @Test
    @SuppressWarnings("try") // the relay is only there, and says nothing
    void aRelayThatIsDeadIsDoneWithoutSoonerThanANetworkThatIs() throws Exception {
        InetAddress here = NetworkInterface.networkInterfaces()
                .filter(CallTest::leadsSomewhere)
                .flatMap(NetworkInterface::inetAddresses)
                .filter(Inet4Address.class::isInstance)
                .findAny()
                .orElseThrow();
        AtomicBoolean answered = new AtomicBoolean();
        AtomicLong nanos = new AtomicLong();
        LongSupplier clock = () -> answered.get() ? nanos.addAndGet(100_000_000) : nanos.get();
        StunServer.Behaviour seen = StunServer.seeing(new InetSocketAddress("203.0.113.5", 40_000));
        try (StunServer stun = new StunServer(new InetSocketAddress(here, 0), (request, from, count) -> {
                    answered.set(true);
                    return seen.answer(request, from, count);
                });
                DatagramChannel dead = DatagramChannel.open().bind(new InetSocketAddress(here, 0));
                Call call = new Call(
                        new CallServers(
                                List.of(named(stun.address())),
                                List.of(new CallServers.Turn(
                                        named((InetSocketAddress) dead.getLocalAddress()),
                                        CallServers.Turn.Way.UDP,
                                        Optional.of(new CallServers.Login("user", "password")))),
                                false),
                        CallSound.SILENT,
                        Clock.systemUTC(),
                        clock)) {
            CallCode offer = call.offer();
            assertThat(offer.candidates())
                    .extracting(CallCandidate::kind)
                    .contains(CallCandidate.Kind.HOST, CallCandidate.Kind.REFLEXIVE)
                    .doesNotContain(CallCandidate.Kind.RELAYED);
            assertThat(nanos.get()).isBetween(3_000_000_000L, 9_000_000_000L);
        }
    }

    private static String named(InetSocketAddress server) {
        return server.getAddress().getHostAddress() + ":" + server.getPort();
    }

    private static Call call() throws CallException {
        return new Call(CallServers.NONE, CallSound.SILENT, Clock.systemUTC(), System::nanoTime);
    }

    private static void meet(Call one, Call other) throws Exception {
        CallCode offer = CallCode.offer(one.offer().text(), Clock.systemUTC().instant());
        CallCode mine = CallCode.parse(offer.text());
        one.accept(mine.answer(other.answer(offer).text()));
        assertThat(one.awaitConnected(SOON)).isTrue();
        assertThat(other.awaitConnected(SOON)).isTrue();
    }

    private static CallPicture grey(int brightness, long nanos) {
        byte[] bytes = new byte[320 * 180 * 3 / 2];
        java.util.Arrays.fill(bytes, 0, 320 * 180, (byte) brightness);
        java.util.Arrays.fill(bytes, 320 * 180, bytes.length, (byte) 128);
        return new CallPicture(320, 180, ByteBuffer.wrap(bytes), nanos);
    }

    private static boolean leadsSomewhere(NetworkInterface one) {
        try {
            return one.isUp()
                    && !one.isLoopback()
                    && one.inetAddresses().findAny().isPresent();
        } catch (java.net.SocketException e) {
            return false;
        }
    }
}
