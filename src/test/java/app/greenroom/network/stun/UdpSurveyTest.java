package app.greenroom.network.stun;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.network.Nat;
import app.greenroom.network.UdpFacts;
import app.greenroom.network.UdpFacts.Reach;
import app.greenroom.network.io.Traffic;
import app.greenroom.network.platform.Endpoints;
import app.greenroom.network.platform.PlatformProfile;
import app.greenroom.network.platform.Platforms;
import app.greenroom.network.quality.Loss;
import app.greenroom.network.udp.StreamPlan;
import app.greenroom.network.udp.UdpSurvey;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT) // they wait
@Tag("slow")
class UdpSurveyTest {
    private static final String PLATFORM = """
        {"platforms": [{"id": "clinic", "name": "The clinic", "signalling": ["call.example:443"],
          "media": [{"first": 9000, "last": 9009}], "stun": ["one.example:3478", "two.example:3478"],
          "source": "us", "date": "2026-11-01"}]}
        """;

    private static final StreamPlan BRIEF = StreamPlan.guest(Duration.ofSeconds(3));

    @TempDir
    Path folder;

    @Test
    void serversThatAnswerShowThatUdpGetsOutAndHowNearTheyAre() throws Exception {
        try (StunServer one = StunServer.honest("127.0.0.1");
                StunServer two = StunServer.honest("127.0.0.1");
                UdpSurvey survey = survey(one, two)) {
            assertThat(survey.contacts())
                    .hasSize(2)
                    .first()
                    .extracting(contact -> contact.text().toString())
                    .asString()
                    .startsWith("127.0.0.1:" + one.address().getPort() + " in place of one.example:3478, by UDP (STUN");
            UdpFacts facts = survey.measure();
            assertThat(facts.reach()).isEqualTo(Reach.OPEN);
            assertThat(facts.way().symmetric()).isFalse();
            assertThat(facts.nat()).contains(Nat.NONE);
            assertThat(facts.near().orElseThrow().median().orElseThrow()).isBetween(0.0, 50.0);
            assertThat(facts.near().orElseThrow().loss())
                    .contains(new Loss(80, 0))
                    .isEqualTo(facts.loss());
            assertThat(facts.nearby()).isTrue();
            assertThat(facts.median()).isEqualTo(facts.near().orElseThrow().median());
            assertThat(facts.jitter().orElseThrow()).isNotNegative();
            assertThat(facts.roundTrips()).hasSize(40);
        }
    }

    @Test
    void aServerThatHasHadEnoughIsNoLoss() throws Exception {
        // One question for the address, five to warm up, then 20 that count; after that it says nothing.
        StunServer.Behaviour tired =
                (request, from, count) -> count <= 26 ? List.of(StunVectors.answer(request, from)) : List.of();
        try (StunServer one = new StunServer("127.0.0.1", tired);
                StunServer two = StunServer.honest("127.0.0.1");
                UdpSurvey survey = survey(one, two)) {
            UdpFacts facts = survey.measure();
            assertThat(facts.loss()).as("the other one went on").contains(new Loss(60, 0));
            assertThat(facts.reach()).isEqualTo(Reach.OPEN);
        }
    }

    @Test
    void whereAllFallSilentTheNetworkStopsUdp() throws Exception {
        StunServer.Behaviour gone = StunServer.fallingSilentAfter(26);
        try (StunServer one = new StunServer("127.0.0.1", gone);
                StunServer two = new StunServer("127.0.0.1", gone);
                UdpSurvey survey = survey(one, two)) {
            UdpFacts facts = survey.measure();
            assertThat(facts.reach()).isEqualTo(Reach.STOPS);
            assertThat(facts.loss()).as("what was lost before that").contains(new Loss(40, 0));
        }
    }

    @Test
    void aTimeInWhichNothingComesBackIsTold() throws Exception {
        StunServer.Behaviour lapsing = (request, from, count) ->
                count > 15 && count <= 28 ? List.of() : List.of(StunVectors.answer(request, from));
        try (StunServer one = new StunServer("127.0.0.1", lapsing);
                StunServer two = new StunServer("127.0.0.1", lapsing);
                UdpSurvey survey = survey(one, two)) {
            assertThat(survey.measure().silence().orElseThrow()).isBetween(0.5, 0.8);
        }
    }

    @Test
    void aServerThatAnswersTooFewTellsNothing() throws Exception {
        StunServer.Behaviour shy =
                (request, from, count) -> count <= 10 ? List.of(StunVectors.answer(request, from)) : List.of();
        try (StunServer one = new StunServer("127.0.0.1", shy);
                StunServer two = StunServer.honest("127.0.0.1");
                UdpSurvey survey = survey(one, two)) {
            UdpFacts facts = survey.measure();
            assertThat(facts.reach()).isEqualTo(Reach.OPEN);
            assertThat(facts.loss()).as("of the other alone").contains(new Loss(40, 0));
        }
    }

    @Test
    void everyThirdLostIsLoss() throws Exception {
        StunServer.Behaviour lossy =
                (request, from, count) -> count % 3 == 0 ? List.of() : List.of(StunVectors.answer(request, from));
        try (StunServer one = new StunServer("127.0.0.1", lossy);
                StunServer two = new StunServer("127.0.0.1", lossy);
                UdpSurvey survey = survey(one, two)) {
            assertThat(survey.measure().loss().orElseThrow().lost()).isEqualTo(26);
        }
        try (StunServer one = new StunServer("127.0.0.1", lossy);
                StunServer two = StunServer.honest("127.0.0.1");
                UdpSurvey survey = survey(one, two)) {
            assertThat(survey.measure().loss())
                    .as("what only one loses is its own")
                    .contains(new Loss(40, 0));
        }
    }

    @Test
    void serversThatKeepSilentShowThatUdpIsKeptOut() throws Exception {
        StunServer.Behaviour silent = (request, from, count) -> List.of();
        try (StunServer one = new StunServer("127.0.0.1", silent);
                StunServer two = new StunServer("127.0.0.1", silent);
                UdpSurvey survey = survey(one, two)) {
            UdpFacts facts = survey.measure();
            assertThat(facts.reach()).isEqualTo(Reach.BLOCKED);
            assertThat(facts.near()).isEmpty();
            assertThat(facts.nat()).isEmpty();
        }
    }

    @Test
    void aFirewallThatRejectsIsNoOpenWay() throws Exception {
        StunServer.Behaviour silent = (request, from, count) -> List.of();
        try (StunServer one = new StunServer("127.0.0.1", silent);
                StunServer two = new StunServer("127.0.0.1", silent);
                UdpSurvey survey = survey(one, two, media(refusingPort(), refusingPort()))) {
            assertThat(survey.contacts()).hasSize(4);
            assertThat(survey.measure().reach()).isEqualTo(Reach.BLOCKED);
        }
    }

    @Test
    void refusedMediaPortsHideNoAnswer() throws Exception {
        try (StunServer one = StunServer.honest("127.0.0.1");
                StunServer two = StunServer.honest("127.0.0.1");
                UdpSurvey survey = survey(one, two, media(refusingPort(), refusingPort()))) {
            assertThat(survey.measure().reach()).isEqualTo(Reach.OPEN);
        }
    }

    @Test
    void whatTheEndpointsFileDoesNotListIsNotAsked() throws Exception {
        Files.writeString(folder.resolve("endpoints.json"), "{}");
        try (UdpSurvey survey = new UdpSurvey(
                profile(),
                Endpoints.load(folder.resolve("endpoints.json")),
                BRIEF,
                System::nanoTime,
                RandomGenerator.getDefault(),
                new Traffic())) {
            assertThat(survey.possible()).isFalse();
            assertThat(survey.contacts()).isEmpty();
        }
    }

    /** A UDP port of this computer on which nobody listens. */
    private static int refusingPort() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String media(int first, int second) {
        return ", \"call.example:9000\": {\"address\": \"127.0.0.1\", \"port\": " + first
                + "}, \"call.example:9001\": {\"address\": \"127.0.0.1\", \"port\": " + second + "}";
    }

    private UdpSurvey survey(StunServer one, StunServer two) throws Exception {
        return survey(one, two, "");
    }

    private UdpSurvey survey(StunServer one, StunServer two, String media) throws Exception {
        Path file = folder.resolve("endpoints.json");
        Files.writeString(
                file,
                "{\"one.example:3478\": {\"address\": \"127.0.0.1\", \"port\": "
                        + one.address().getPort()
                        + "}, \"two.example:3478\": {\"address\": \"127.0.0.1\", \"port\": "
                        + two.address().getPort() + "}" + media + "}");
        return new UdpSurvey(
                profile(), Endpoints.load(file), BRIEF, System::nanoTime, RandomGenerator.getDefault(), new Traffic());
    }

    private PlatformProfile profile() throws Exception {
        Path file = folder.resolve("platforms.json");
        Files.writeString(file, PLATFORM);
        return Platforms.builtIn().with(file).named("clinic");
    }
}
