package app.greenroom.network.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.network.NetworkSamples;
import app.greenroom.network.link.ConnectSample;
import app.greenroom.network.link.DnsSample;
import app.greenroom.network.link.LinkFacts;
import app.greenroom.network.link.ProbeSamples;
import app.greenroom.network.link.ProbeSamples.Ending;
import app.greenroom.network.link.TlsSample;
import app.greenroom.network.link.TrainSample;
import app.greenroom.network.link.TrainSamples;
import app.greenroom.network.platform.HostPort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LinkRecordTest {
    private static final String GOOD = """
        {"version": 1, "platform": "zoom", "name": "Zoom", "endpoint": "zoom.us:443", "ending": "complete",
         "dns": {"offset": 0.001, "ms": 21.4, "result": "found"},
         "tcp": [{"offset": 0.02, "ms": 80.1, "late": 0.2, "result": "connected"},
                 {"offset": 0.27, "ms": 81.0, "late": 0.3, "result": "connected"}],
         "tls": [{"offset": 0.1, "ms": 171.0, "result": "done"}]}\
        """;

    private final Path folder;

    LinkRecordTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void whatIsWrittenIsRead(Ending ending) throws Exception {
        ProbeSamples samples = samplesOfEveryKind(ending);
        Path file = folder.resolve(NetworkRecord.FILE_NAME);

        NetworkRecord.write(file, NetworkSamples.of(samples));

        assertThat(NetworkRecord.read(file).link()).isEqualTo(samples);
        assertThat(LinkFacts.from(NetworkRecord.read(file).link())).isEqualTo(LinkFacts.from(samples));
    }

    @Test
    void aRunWithoutLookupIsKept() throws Exception {
        ProbeSamples samples = new ProbeSamples(
                "zoom",
                "Zoom",
                new HostPort("zoom.us", 443),
                Optional.empty(),
                List.of(),
                List.of(),
                Ending.NOT_LISTED);
        Path file = folder.resolve("probes.json");

        NetworkRecord.write(file, NetworkSamples.of(samples));

        assertThat(NetworkRecord.read(file).link()).isEqualTo(samples);
    }

    @Test
    void anOldRecordIsReplacedWholeAndNothingIsLeftBeside() throws Exception {
        Path file = folder.resolve("probes.json");
        Files.writeString(file, "old");

        NetworkRecord.write(file, NetworkSamples.of(samplesOfEveryKind(Ending.COMPLETE)));

        assertThat(NetworkRecord.read(file).link()).isEqualTo(samplesOfEveryKind(Ending.COMPLETE));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFolderThatIsNotThereIsAnInputOutputError() {
        Path file = folder.resolve("none").resolve("probes.json");

        assertThatThrownBy(() -> NetworkRecord.write(file, NetworkSamples.of(samplesOfEveryKind(Ending.COMPLETE))))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aRecordWrittenByHandIsRead() throws Exception {
        LinkFacts facts = LinkFacts.from(NetworkRecord.read(write(GOOD)).link());

        assertThat(facts.median()).hasValue(81.0);
        assertThat(facts.dns()).hasValue(21.4);
        assertThat(facts.tls()).hasValue(171.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "80.1|NaN|it is not valid JSON",
                "80.1|Infinity|it is not valid JSON",
                "80.1|-1|“ms” in “tcp[0]” must be a number from 0",
                "80.1|1e999|“ms” in “tcp[0]” must be a number from 0",
                "80.1|600001|“ms” in “tcp[0]” must be a number from 0",
                "80.1|\"80\"|“ms” in “tcp[0]” must be a number from 0",
                "80.1|null|“ms” in “tcp[0]” must be a number from 0",
                "\"late\": 0.2,||“late” in “tcp[0]” must be a number from 0",
                "\"offset\": 0.27|\"offset\": -0.27|“offset” in “tcp[1]” must be a number from 0",
                "\"connected\"|\"accepted\"|“result” in “tcp[0]” must be one of connected, refused",
                "\"done\"|\"DONE\"|“result” in “tls[0]” must be one of done, untrusted",
                "\"found\"|5|“result” in “dns” must be a text",
                "\"complete\"|\"finished\"|“ending” must be one of complete, out-of-time",
                "zoom.us:443|zoom.us|“endpoint” must be like “zoom.us:443”",
                "\"version\": 1|\"version\": 2|“version” must be a whole number from 1 to 1",
                "\"zoom\"|\"../zoom\"|“platform” must be like “zoom”",
                "\"Zoom\"|\"Zo\\u0000om\"|“name” must be a text",
                "\"tls\": [|\"tls\": [1, |“tls[0]” must be a JSON object",
                "\"tls\"|\"ssl\"|“ssl” is not a known field",
                "\"tcp\": [|\"tcp\": {|it is not valid JSON",
                "\"dns\": {\"offset\": 0.001, \"ms\": 21.4, \"result\": \"found\"}|\"dns\": []|“dns” must be a JSON"
                        + " object",
                "\"result\": \"done\"}]}|\"result\": \"done\"}]|it is not valid JSON",
                "\"result\": \"done\"}]}|\"result\": \"done\"}]} x|it is not valid JSON",
            })
    void aBrokenRecordGivesOneSentence(String old, String changed, String clause) throws IOException {
        String broken = GOOD.replaceFirst(Pattern.quote(old), replacement(changed));
        Path file = write(broken);

        assertThat(broken).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> NetworkRecord.read(file).link())
                .isInstanceOf(LinkRecordException.class)
                .hasMessageStartingWith("The network record “" + file + "” cannot be used: ")
                .hasMessageContaining(clause)
                .message()
                .endsWith(".")
                .doesNotContain("\n");
    }

    @Test
    void whateverIsMissingIsNamed() throws IOException {
        for (String field : List.of("platform", "name", "endpoint", "ending", "tcp", "tls", "version")) {
            Path file = write(GOOD.replaceFirst("\"" + field + "\": (\"[^\"]*\"|\\[[^\\]]*\\]|1),?", ""));

            assertThatThrownBy(() -> NetworkRecord.read(file).link()).as(field).isInstanceOf(LinkRecordException.class);
        }
    }

    @Test
    void hugeInputIsRefused() throws IOException {
        String sample = "{\"offset\": 0, \"ms\": 1, \"result\": \"done\"},";
        Path many = write(GOOD.replace("\"tls\": [", "\"tls\": [" + sample.repeat(1_000)));
        assertThatThrownBy(() -> NetworkRecord.read(many).link())
                .hasMessageContaining("a list of at most 1000 entries");

        Path deep = write("{\"tls\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        assertThatThrownBy(() -> NetworkRecord.read(deep).link()).isInstanceOf(LinkRecordException.class);

        Path digits = write(GOOD.replace("80.1", "9".repeat(1_000_000)));
        assertThatThrownBy(() -> NetworkRecord.read(digits).link()).isInstanceOf(LinkRecordException.class);

        Path large = write(" ".repeat(4_000_001));
        assertThatThrownBy(() -> NetworkRecord.read(large).link()).hasMessageContaining("longer than 4000 kB");
    }

    /** Whatever is done to its bytes, a record is either read or refused with a sentence. */
    @Test
    void changedBytesNeverBreakTheReader() throws IOException {
        SplittableRandom random = new SplittableRandom(20261123);
        byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int round = 0; round < 2_000; round++) {
            byte[] changed = good.clone();
            for (int i = 0; i < 1 + round % 4; i++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            if (round % 5 == 0) {
                changed = Arrays.copyOf(changed, random.nextInt(changed.length));
            }
            Path file = Files.write(folder.resolve("changed.json"), changed);
            try {
                assertThat(LinkFacts.from(NetworkRecord.read(file).link()).platform())
                        .isNotEmpty();
            } catch (LinkRecordException e) {
                assertThat(e).hasMessageContaining("cannot be used: ");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    private static String replacement(String changed) {
        return changed == null ? "" : Matcher.quoteReplacement(changed);
    }

    private static ProbeSamples samplesOfEveryKind(Ending ending) {
        List<ConnectSample> connects = new ArrayList<>();
        for (ConnectSample.Attempt result : ConnectSample.Attempt.values()) {
            connects.add(new ConnectSample(connects.size() * 0.25, 80.123, 0.001, result));
        }
        List<TlsSample> handshakes = new ArrayList<>();
        for (TlsSample.Handshake result : TlsSample.Handshake.values()) {
            handshakes.add(new TlsSample(5 + handshakes.size(), 171.25, result));
        }
        return new ProbeSamples(
                "zoom",
                "Zoom – “the call”",
                new HostPort("zoom.us", 443),
                Optional.of(new DnsSample(0.001, 21.4, DnsSample.Lookup.FOUND)),
                connects,
                handshakes,
                Optional.of(new TrainSamples(List.of(
                        new TrainSample(1.5, OptionalDouble.of(80.5), OptionalDouble.empty(), 1_400.25, 0.5),
                        new TrainSample(1.55, OptionalDouble.empty(), OptionalDouble.empty(), 1_350, 0)))),
                ending);
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("probes.json"), content);
    }
}
