package app.greenroom;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.file.media.Container;
import app.greenroom.check.Check;
import app.greenroom.check.Facts;
import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.check.Observed;
import app.greenroom.check.SideCheck;
import app.greenroom.check.StandardChecks;
import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness;
import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Limit;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.measure.Quantity;
import app.greenroom.model.run.CheckRun;
import app.greenroom.network.platform.PlatformProfile;
import app.greenroom.network.platform.Platforms;
import app.greenroom.report.ReportFormat;
import app.greenroom.report.Reports;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import app.greenroom.verdict.ReadinessRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Walks the five recipes of CONTRIBUTING.md: adds one of each where a test can, and looks that no place names a check, a
 * platform, a language, a form or a kind of media but those that its recipe tells to touch.
 */
class RecipesTest {
    private static final Path CODE = Path.of("src", "main", "java", "app", "greenroom");
    private static final Path CONTRIBUTING = Path.of(".github", "CONTRIBUTING.md");
    private static final Pattern PLACE = Pattern.compile("(?m)^\\d\\. `([^`]+)`");

    private final Map<String, String> sources = sources();

    /** A check that nobody knew before: one class, a limit, and its words. */
    private static final class LampCheck extends SideCheck<Integer> {
        private static final Limit LAMPS = Limit.of(
                Quantity.FACE_COUNT, Band.atMost(1), Band.atMost(3), Text.written("Made up: one lamp is enough."));

        LampCheck() {
            super(
                    "light-lamps",
                    Area.LIGHTING,
                    Importance.DECISIVE,
                    Text.written("Lamps"),
                    Text.written("Counts lamps."),
                    LAMPS);
        }

        @Override
        public Observed<Integer> side(Facts facts) {
            return new Observed.Seen<>(7);
        }

        @Override
        public Judgement judge(Integer lamps) {
            return Judgement.of(
                    new Measure(lamps, LAMPS),
                    Text.written("One lamp."),
                    Text.written("Some lamps too many."),
                    Text.written("Far too many lamps."),
                    Text.written("Switch lamps off."));
        }
    }

    @Test
    void aNewCheckIsJudgedDecidesAndIsReported() throws IOException {
        Outcome.NotAsked no = new Outcome.NotAsked(Text.written("Not now."));
        Facts facts = new Facts(new Observed.Skipped<>(no), new Observed.Skipped<>(no), new Observed.Skipped<>(no));
        Finding finding = new LampCheck().judge(facts);
        Readiness readiness = ReadinessRules.judge(List.of(finding));
        CheckRun run = new CheckRun(
                ZonedDateTime.of(2026, 11, 23, 7, 40, 0, 0, ZoneOffset.UTC),
                List.of(),
                readiness,
                List.of(finding),
                List.of(Measurement.of(Quantity.FACE_COUNT, 7)),
                CheckRun.Shown.NOTHING);

        assertThat(readiness.status()).isEqualTo(Readiness.Status.NOT_READY);
        for (ReportFormat format : ReportFormat.values()) {
            byte[] report = Reports.render(run, format, Language.english());
            String text = format == ReportFormat.PDF ? pdf(report) : new String(report, StandardCharsets.UTF_8);
            assertThat(text.replaceAll("\\s+", " "))
                    .as(format.name())
                    .contains("Faces", "Far too many lamps.", "Switch lamps off.");
        }
    }

    @Test
    void aCheckIsNamedByTheListAlone() {
        for (Check check : StandardChecks.all()) {
            String name = check.getClass().getSimpleName();
            assertThat(naming("\\b" + name + "\\b", "/" + name + ".java"))
                    .as(name)
                    .containsExactly("check/StandardChecks.java");
        }
    }

    /** What marks, groups or compares some checks names them by their ids; most checks need none of it. */
    @Test
    void mostChecksAreKnownToNobodyByTheirIds() {
        List<String> alone = new ArrayList<>();
        for (Check check : StandardChecks.all()) {
            String own = "/" + check.getClass().getSimpleName() + ".java";
            if (naming("\"" + Pattern.quote(check.id()) + "\"", own).isEmpty()) {
                alone.add(check.id());
            }
        }
        assertThat(alone)
                .contains("picture-sharpness", "posture-sway", "sound-clipping", "sound-hum", "network-jitter")
                .hasSizeGreaterThan(StandardChecks.all().size() / 3);
    }

    @Test
    void aPlatformIsAnEntryOfOneFile(@TempDir Path folder) throws Exception {
        String zoom = "\"id\": \"zoom\"";
        Path file = folder.resolve("platforms.json");
        String known = Files.readString(
                Path.of("src", "main", "resources", "app", "greenroom", "network", "platform", "platforms.json"));
        assertThat(known).contains(zoom);
        Files.writeString(file, known.replace(zoom, "\"id\": \"made-up\""));

        assertThat(Platforms.builtIn().with(file).named("made-up").rates())
                .isEqualTo(Platforms.builtIn().named("zoom").rates());
        Set<String> named = new TreeSet<>();
        for (PlatformProfile platform : Platforms.builtIn().all()) {
            named.addAll(naming("(?<!example = )\"" + Pattern.quote(platform.id()) + "\"", ""));
        }
        assertThat(named).containsExactly("model/Settings.java"); // the one that is chosen at first
    }

    @Test
    void aLanguageIsKnownByItsCatalogueAlone() throws IOException {
        Path folder = Path.of("src", "main", "resources", "app", "greenroom", "text");
        Set<String> catalogues;
        try (Stream<Path> files = Files.list(folder)) {
            catalogues = files.map(file -> file.getFileName().toString().replace(".txt", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> spoken = new TreeSet<>();
        Language.all().forEach(language -> spoken.add(language.locale().getLanguage()));

        assertThat(catalogues).contains("de", "es", "ar");
        assertThat(spoken).contains("en").containsAll(catalogues).hasSize(catalogues.size() + 1);
        for (String language : catalogues) {
            assertThat(naming("(?<!such as )\"" + language + "\"", ""))
                    .as(language)
                    // Which languages an invitation's dates are read in is another thing than which ones are spoken.
                    .isSubsetOf("text/Language.java", "text/Digits.java", "plan/DatesInText.java");
        }
    }

    @Test
    void aFormOfTheReportIsNamedWhereItIsMade() {
        assertThat(ReportFormat.values()).allSatisfy(format -> {
            assertThat(format.endings()).isNotEmpty();
            assertThat(ReportFormat.ofEnding(format.endings().get(0))).contains(format);
        });
        // The page is what browsers open and what holds sound; PDF is what is printed.
        assertThat(naming("ReportFormat\\.(JSON|CSV|TEXT)\\b", "")).isEmpty();
        assertThat(naming("case (HTML|PDF|JSON|CSV|TEXT) ->", "")).containsExactly("report/Reports.java");
    }

    @Test
    void aKindOfMediaIsNamedByItsOwnConstantAlone() {
        for (Container container : Container.values()) {
            assertThat(naming("\\bContainer\\." + container.name() + "\\b", ""))
                    .as(container.name())
                    .isEmpty();
        }
        assertThat(Container.isEnding("webm")).isTrue();
        assertThat(Container.isEnding("odt")).isFalse();
        assertThat(naming("\"(webm|mkv|m4a)\"", "")).containsExactly("capture/file/media/Container.java");
    }

    @Test
    void theRecipesNamePlacesThatExist() throws IOException {
        String text = Files.readString(CONTRIBUTING);
        List<Path> places = PLACE.matcher(text)
                .results()
                .map(match -> match.group(1))
                .map(place -> place.startsWith("src") ? Path.of(place) : CODE.resolve(place))
                .toList();

        assertThat(places).hasSizeGreaterThan(12).allSatisfy(place -> assertThat(
                        Files.exists(place) || Files.exists(Path.of(place + ".java")))
                .as(place.toString())
                .isTrue());
    }

    /** The sources that say something, comments left out. */
    private Set<String> naming(String pattern, String own) {
        Pattern said = Pattern.compile(pattern);
        Set<String> found = new TreeSet<>();
        sources.forEach((file, text) -> {
            if ((own.isEmpty() || !file.endsWith(own)) && said.matcher(text).find()) {
                found.add(file);
            }
        });
        return found;
    }

    private static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$", "");
                sources.put(CODE.relativize(file).toString().replace('\\', '/'), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (InputStream in = new ByteArrayInputStream(bytes);
                var document = Loader.loadPDF(in.readAllBytes())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
