package app.greenroom.session.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.greenroom.network.world.LineWorld;
import app.greenroom.session.network.NetworkRequest.Depth;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some rows of the {@link VerdictTable}, side by side: those in which chance has the least part. */
@Tag("numbers")
class VerdictTableTest {
    private static final List<String> ROWS = List.of(
            "clean",
            "far, 180 ms",
            "10 % each way on the line",
            "silent 1.2 s of 6, line",
            "UDP stops after 100",
            "first STUN server falls silent",
            "platform out of order, 503",
            "Internet down",
            "double NAT, symmetric outside",
            "IPv6 beside IPv4, black-holed",
            "IPv6 alone",
            "sign-in page",
            "first name server dead");

    @TempDir
    private Path folder;

    @Test
    void whatIsKnownOfAWayIsSaidOfIt() throws Exception {
        assumeTrue(LineWorld.usable(), "network namespaces need Linux and root");
        List<LineSituation> chosen = LineSituation.all().stream()
                .filter(one -> ROWS.contains(one.name()))
                .toList();
        long apart = LineWorld.hasSix()
                ? 0
                : ROWS.stream().filter(name -> name.startsWith("IPv6")).count();
        assertThat(chosen).hasSize((int) (ROWS.size() - apart));
        List<VerdictTable.Row> rows = new VerdictTable(folder, Depth.WHOLE).run(chosen, 1, chosen.size());
        assertThat(rows).hasSize(chosen.size()).allSatisfy(row -> assertThat(row.right())
                .as("%s: %s; %s", row.situation().name(), row.verdict(), row.words())
                .isTrue());
    }
}
