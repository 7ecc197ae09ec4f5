package app.greenroom.network.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.io.Tool;
import app.greenroom.network.LoopbackServer;
import app.greenroom.network.io.Traffic;
import app.greenroom.network.link.ConnectSample;
import app.greenroom.network.link.Connector;
import app.greenroom.network.link.SocketConnector;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayProbeTest {
    private static final String WINDOWS_FOUR = """
            ===========================================================================
            Schnittstellenliste
             12...a4 b1 c2 d3 e4 f5 ......Intel(R) Dual Band Wireless-AC 8265
            ===========================================================================

            IPv4-Routentabelle
            ===========================================================================
            Aktive Routen:
                 Netzwerkziel    Netzwerkmaske          Gateway    Schnittstelle Metrik
                      0.0.0.0          0.0.0.0   Auf Verbindung        10.8.0.2      5
                      0.0.0.0          0.0.0.0      192.168.1.254    192.168.1.20     50
                      0.0.0.0          0.0.0.0        192.168.1.1    192.168.1.20     35
            ===========================================================================
            """;

    private static final String WINDOWS_SIX = """
            Aktive Routen:
             If Metrik Netzwerkziel             Gateway
             12    281 ::/0                     fe80::1
            """;

    @TempDir
    private Path folder;

    @Test
    void aRefusalIsARoundTrip() throws Exception {
        GatewaySample sample = measure(List.of(LoopbackServer.refusingPort()));

        assertThat(sample.gateway()).contains(InetAddress.getLoopbackAddress());
        assertThat(sample.trips()).hasSize(60).allMatch(trip -> trip.result() == ConnectSample.Attempt.REFUSED);
        assertThat(sample.median().orElseThrow()).isPositive();
        assertThat(sample.lost()).isZero();
    }

    @Test
    void aListenerIsMeasuredWithOneWarmUp() throws Exception {
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.silent())) {
            assertThat(measure(List.of(server.port())).trips())
                    .hasSize(60)
                    .allMatch(trip -> trip.result() == ConnectSample.Attempt.CONNECTED);
        }
    }

    @Test
    void aSilentRouterIsNotTold() throws Exception {
        AtomicLong clock = new AtomicLong();
        List<Integer> tried = new ArrayList<>();
        Connector silent = (address, timeout) -> {
            tried.add(address.getPort());
            clock.addAndGet(timeout.toNanos());
            return new Connector.Attempt(clock.get(), timeout.toNanos(), ConnectSample.Attempt.TIMED_OUT);
        };
        try (GatewayProbe probe =
                new GatewayProbe(() -> Optional.of(InetAddress.getLoopbackAddress()), silent, clock::get, time -> {})) {
            GatewaySample sample = probe.measure(Duration.ofSeconds(30));

            assertThat(sample.port()).isZero();
            assertThat(sample.median()).isEmpty();
            assertThat(tried).containsExactly(80, 443, 53);
        }
    }

    @Test
    void lossAndLatenessAreKept() throws Exception {
        AtomicLong clock = new AtomicLong();
        AtomicLong count = new AtomicLong();
        Connector lossy = (address, timeout) -> {
            boolean lost = count.getAndIncrement() == 4;
            long took = lost ? timeout.toNanos() : 600_000;
            long began = clock.getAndAdd(took);
            return new Connector.Attempt(
                    began, took, lost ? ConnectSample.Attempt.TIMED_OUT : ConnectSample.Attempt.REFUSED);
        };
        try (GatewayProbe probe = new GatewayProbe(
                () -> Optional.of(InetAddress.getLoopbackAddress()),
                lossy,
                clock::get,
                // Every sleep ends 3 ms late.
                time -> clock.addAndGet(time.plus(Duration.ofMillis(3)).toNanos()))) {
            GatewaySample sample = probe.measure(Duration.ofSeconds(30));

            assertThat(sample.lost()).isEqualTo(1);
            assertThat(sample.median()).hasValue(0.6);
            assertThat(sample.trips().get(1).late()).isEqualTo(3);
        }
    }

    @Test
    void withoutAGatewayNothingIsContacted() throws Exception {
        Connector forbidden = (address, timeout) -> {
            throw new AssertionError("contacted " + address);
        };
        try (GatewayProbe probe = new GatewayProbe(Optional::empty, forbidden, () -> 0, time -> {})) {
            assertThat(probe.measure(Duration.ofSeconds(30)))
                    .isEqualTo(new GatewaySample(Optional.empty(), 0, List.of()));
        }
    }

    @Test
    void linuxTellsTheGatewayOfTheLeastMetric() throws Exception {
        Files.writeString(folder.resolve("route"), """
                Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT
                wlan0\t00000000\t0101A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0
                eth0\t00000000\tFE01A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0
                eth0\t0001A8C0\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0
                tun0\t00000000\t00000000\t0001\t0\t0\t50\t00000080\t0\t0\t0
                """);

        assertThat(Gateways.linux(folder)).contains(InetAddress.getByName("192.168.1.254"));
    }

    @Test
    void linuxTellsAGatewayByIpv6Alone() throws Exception {
        Files.writeString(folder.resolve("ipv6_route"), """
                20010db8000000000000000000000000 40 00000000000000000000000000000000 00 00000000000000000000000000000000 00000100 00000001 00000000 00000001     eth0
                00000000000000000000000000000000 00 00000000000000000000000000000000 00 20010db8000000000000000000000001 00000400 00000001 00000000 00000003     eth0
                """);

        assertThat(Gateways.linux(folder)).contains(InetAddress.getByName("2001:db8::1"));
        assertThat(Gateways.linux(folder.resolve("none"))).isEmpty();
    }

    @Test
    void macOsTellsTheGateway() throws Exception {
        String output = """
                   route to: default
                destination: default
                       mask: default
                    gateway: 192.168.1.1
                  interface: en0
                      flags: <UP,GATEWAY,DONE,STATIC,PRCLONING,GLOBAL>
                """;

        assertThat(Gateways.mac(command -> Optional.of(output))).contains(InetAddress.getByName("192.168.1.1"));
        assertThat(Gateways.mac(command -> Optional.of("    gateway: link#5\n")))
                .isEmpty();
        assertThat(Gateways.mac(command -> Optional.empty())).isEmpty();
    }

    @Test
    void germanWindowsTellsTheGateway() throws Exception {
        Tool four = command -> Optional.of(command.contains("-4") ? WINDOWS_FOUR.replace("\n", "\r\n") : WINDOWS_SIX);
        Tool six = command -> Optional.of(command.contains("-6") ? WINDOWS_SIX.replace("fe80::1", "2001:db8::1") : "");

        assertThat(Gateways.windows(four)).contains(InetAddress.getByName("192.168.1.1"));
        assertThat(Gateways.windows(six)).contains(InetAddress.getByName("2001:db8::1"));
    }

    private static GatewaySample measure(List<Integer> ports) throws Exception {
        try (GatewayProbe probe = new GatewayProbe(
                () -> Optional.of(InetAddress.getLoopbackAddress()),
                new SocketConnector(System::nanoTime, new Traffic()),
                System::nanoTime,
                time -> {},
                ports)) {
            return probe.measure(Duration.ofSeconds(30));
        }
    }
}
