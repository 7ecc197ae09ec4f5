package app.greenroom.mock.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.greenroom.mock.Browser;
import app.greenroom.network.world.NatWorld;
import app.greenroom.network.world.TurnServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page names no relay, and needs none where both routers are strict: the candidate's serves both. */
@Tag("slow")
@Timeout(240)
class RelayedPageTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Browser.Kind.class)
    @SuppressWarnings("try") // the relay is only there
    void aBrowserBehindAStrictRouterMeetsByTheCandidatesRelay(Browser.Kind kind) throws Exception {
        assumeTrue(NatWorld.usable(), "SKIPPED: network namespaces need Linux and root");
        assumeTrue(kind.program().isPresent(), "SKIPPED: " + kind + " is not installed");
        NatWorld world = new NatWorld(NatWorld.Kind.SYMMETRIC, NatWorld.Kind.SYMMETRIC);
        try (TurnServer relay = TurnServer.start(world)) {
            assertThat(LinkBench.once(world, folder, kind.name(), 0, "udp")).isNotNegative();
        } finally {
            world.close();
        }
        String password = TurnServer.named().replaceAll(".*:(.*)@.*", "$1");
        String address = TurnServer.named().replaceAll(".*@", "");
        assertThat(Files.readString(folder.resolve("mentor.html")))
                .as("neither its name nor its password")
                .doesNotContain("turn:", password, address);
    }
}
