package app.greenroom.network.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.network.HopFacts;
import app.greenroom.network.LoadFacts;
import app.greenroom.network.Nat;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.NetworkSamples;
import app.greenroom.network.PathFacts.Medium;
import app.greenroom.network.SurroundingFacts;
import app.greenroom.network.SurroundingFacts.Six;
import app.greenroom.network.UdpFacts;
import app.greenroom.network.UdpFacts.Reach;
import app.greenroom.network.link.ConnectSample;
import app.greenroom.network.link.LinkFailure;
import app.greenroom.network.link.ProbeSamples;
import app.greenroom.network.link.RoundTrip;
import app.greenroom.network.platform.HostPort;
import app.greenroom.network.quality.Loss;
import app.greenroom.network.quality.Rate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkRecordTest {
    private static final ProbeSamples LINK = new ProbeSamples(
            "zoom",
            "Zoom",
            new HostPort("zoom.us", 443),
            Optional.empty(),
            List.of(
                    new ConnectSample(0, 80, 0, ConnectSample.Attempt.CONNECTED),
                    new ConnectSample(0.25, 81, 0, ConnectSample.Attempt.CONNECTED)),
            List.of(),
            ProbeSamples.Ending.COMPLETE);
    private static final NetworkSamples ALL = new NetworkSamples(
            LINK,
            Optional.of(new SurroundingFacts(
                    new SurroundingFacts.Access(
                            Medium.WIFI, false, Optional.of(true), OptionalDouble.of(-58), OptionalDouble.of(80)),
                    List.of(new ConnectSample(0, 0.6, 0, ConnectSample.Attempt.REFUSED)),
                    OptionalDouble.of(12.1),
                    Optional.empty(),
                    OptionalDouble.of(90.2),
                    Optional.of(new SurroundingFacts.Clock(-0.2, 0.6)),
                    Six.IN_THE_WAY,
                    Optional.of(LinkFailure.Kind.DNS_NOT_FOUND))),
            Optional.of(new LoadFacts(
                    Optional.of(new Rate(12, 10, 14)),
                    Optional.of(new Rate(40, 35, Double.POSITIVE_INFINITY)),
                    OptionalDouble.of(80),
                    OptionalDouble.of(95),
                    OptionalDouble.empty())),
            Optional.of(new UdpFacts(
                    new UdpFacts.Way(Reach.OPEN, Optional.of(Nat.STRICT), true),
                    Optional.of(
                            new HopFacts(OptionalDouble.of(12), OptionalDouble.of(1), Optional.of(new Loss(40, 1)))),
                    List.of(
                            new RoundTrip(0.02, OptionalDouble.of(81), RoundTrip.Fate.ANSWERED),
                            new RoundTrip(0.04, OptionalDouble.empty(), RoundTrip.Fate.LOST)),
                    new UdpFacts.Packets(
                            OptionalDouble.of(81),
                            OptionalDouble.of(2),
                            Optional.of(new Loss(500, 3)),
                            1.2,
                            OptionalDouble.of(0.01),
                            true,
                            true),
                    Optional.of(true),
                    OptionalDouble.of(0.3),
                    OptionalDouble.of(0.7))));

    @TempDir
    Path folder;

    @Test
    void allOfItComesBackAsItWas() throws Exception {
        Path file = folder.resolve("probes.json");
        NetworkRecord.write(file, ALL);
        assertThat(NetworkRecord.read(file)).isEqualTo(ALL);
        assertThat(NetworkFacts.from(NetworkRecord.read(file), List.of()))
                .as("the same facts every time")
                .isEqualTo(NetworkFacts.from(ALL, List.of()));
    }

    @Test
    void whatOlderRecordsSayOfTheRouterInASentenceIsRead() throws Exception {
        Path file = folder.resolve("probes.json");
        for (Nat nat : Nat.values()) {
            String older = NetworkRecord.toJson(ALL).replace("\"strict\"", "\"" + nat.sentence() + "\"");
            Files.writeString(file, older);
            assertThat(NetworkRecord.read(file).stream().orElseThrow().nat()).contains(nat);
        }
    }

    @Test
    void sectionsMayBeMissing() throws Exception {
        Path file = folder.resolve("probes.json");
        NetworkRecord.write(file, NetworkSamples.of(LINK));
        assertThat(file).content().doesNotContain("around", "load", "stream");
        assertThat(NetworkRecord.read(file)).isEqualTo(NetworkSamples.of(LINK));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"wifi\"|\"string\"|“medium” in “around” must be one of wifi, cable, unknown",
                "\"dbm\": -58|\"dbm\": 58|“dbm” in “around” must be a number from -200 to 0",
                "\"clockError\": 0.6,||“clockError” in “around” must be a number",
                "\"lost\": 3|\"lost\": 501|cannot lose 501 of 500",
                "\"low\": 10|\"low\": 13|not a rate",
                "\"burst\": 1.2|\"burst\": 0.5|“burst” in “stream” must be a number from 1",
                "\"nat\": \"strict\"|\"nat\": \"odd\"|“nat” in “stream” must be one of none, friendly, strict",
                "\"oneWay\"|\"noWay\"|“noWay” in “stream” is not a known field",
                "\"fate\": \"lost\"|\"fate\": \"gone\"|“fate” in “stream.trips[1]”"
            })
    void aWrongFieldIsNamed(String old, String changed, String clause) throws Exception {
        Path file = folder.resolve("probes.json");
        String broken = NetworkRecord.toJson(ALL).replaceFirst(Pattern.quote(old), changed == null ? "" : changed);
        assertThat(broken).isNotEqualTo(NetworkRecord.toJson(ALL));
        Files.writeString(file, broken);
        assertThatThrownBy(() -> NetworkRecord.read(file))
                .isInstanceOf(LinkRecordException.class)
                .hasMessageContaining(clause);
    }
}
