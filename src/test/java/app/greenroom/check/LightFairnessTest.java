package app.greenroom.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.LabelledData;
import app.greenroom.capture.file.ImageFile;
import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.vision.FrameAnalysis;
import app.greenroom.vision.FrameFacts.LightFacts;
import app.greenroom.vision.PictureAnalysis;
import app.greenroom.vision.PictureFacts;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same light on light, medium and dark skin gets the same findings. */
@Tag("numbers")
class LightFairnessTest {
    private static final Map<String, String> CAUSE = Map.of(
            "light-backlit", "light-backlight",
            "light-side", "light-side",
            "light-top", "light-top",
            "light-dim", "light-dim",
            "light-warm", "light-cast",
            "light-cool", "light-cast");

    private static final Map<String, ToDoubleFunction<LightFacts>> MEASURES = measures();

    private record Lit(String group, String tone, LightFacts light, Set<String> found) {}

    @Test
    void everySkinGetsTheSameFindings() throws Exception {
        List<Lit> pictures = measure();
        for (Lit picture : pictures) {
            if (!picture.group().equals("light-over")) { // two of its three pictures are blown out, the third is not
                Set<String> expected =
                        CAUSE.containsKey(picture.group()) ? Set.of(CAUSE.get(picture.group())) : Set.<String>of();
                assertThat(picture.found())
                        .as("%s on %s skin", picture.group(), picture.tone())
                        .isEqualTo(expected);
            }
        }
    }

    /** How far each measure moves from skin to skin, as a table; no judged one may move as the unfair ratio does. */
    @Test
    void judgedMeasuresMoveLessThanTheRatioThatIsNotJudged() throws Exception {
        Map<String, List<Lit>> groups = new TreeMap<>();
        for (Lit picture : measure()) {
            groups.computeIfAbsent(picture.group(), g -> new ArrayList<>()).add(picture);
        }
        System.out.println("| group | measure | smallest | largest |\n|---|---|---|---|");
        groups.forEach((group, pictures) -> MEASURES.forEach((id, measure) -> {
            double[] values = pictures.stream()
                    .map(Lit::light)
                    .mapToDouble(measure)
                    .sorted()
                    .toArray();
            System.out.printf("| %s | %s | %.3f | %.3f |%n", group, id, values[0], values[values.length - 1]);
        }));

        List<Lit> good = Objects.requireNonNull(groups.get("light-good"));
        assertThat(spread(good, LightFacts::balance))
                .as("the background-to-face ratio depends on skin")
                .isGreaterThan(2);
        assertThat(spread(good, light -> light.face().evenness())).isLessThan(2);
    }

    private static double spread(List<Lit> pictures, ToDoubleFunction<LightFacts> measure) {
        double[] values =
                pictures.stream().map(Lit::light).mapToDouble(measure).sorted().toArray();
        return values[values.length - 1] / values[0];
    }

    private static Map<String, ToDoubleFunction<LightFacts>> measures() {
        Map<String, ToDoubleFunction<LightFacts>> measures = new LinkedHashMap<>();
        measures.put("light.balance (not judged)", LightFacts::balance);
        measures.put("light.dark (not judged)", light -> light.face().dark());
        measures.put("light.evenness", light -> light.face().evenness());
        measures.put("light.sockets", l -> l.face().sockets().orElse(Double.NaN));
        measures.put("light.clipped", light -> light.face().clipped());
        measures.put("light.cast", light -> light.cast().distance());
        measures.put("light.blown", light -> light.behind().blown());
        measures.put("light.behind", light -> light.behind().outshines());
        measures.put("light.white", light -> light.white().whitest());
        return measures;
    }

    private static List<Lit> measure() throws Exception {
        Path folder = LabelledData.folder("scan");
        List<Check> checks = StandardChecks.all().stream()
                .filter(c -> c.area() == Area.LIGHTING)
                .toList();
        List<Lit> pictures = new ArrayList<>();
        try (FrameAnalysis nets = new FrameAnalysis()) {
            for (JsonElement element : LabelledData.labels(folder)) {
                JsonObject label = element.getAsJsonObject();
                String group = label.get("group").getAsString();
                if (!group.startsWith("light-") && !group.equals("height")) {
                    continue;
                }
                PictureAnalysis analysis = new PictureAnalysis(nets);
                analysis.accept(ImageFile.read(folder.resolve(label.get("file").getAsString()), 0));
                PictureFacts facts = analysis.finish().orElseThrow();
                Set<String> found = new TreeSet<>();
                for (Check check : checks) {
                    Finding finding = TestFacts.judge(check, facts);
                    if (finding.outcome() instanceof Outcome.Missed || finding.outcome() instanceof Outcome.Near) {
                        found.add(finding.check());
                    }
                }
                LightFacts light = facts.face().orElseThrow().light().orElseThrow();
                pictures.add(new Lit(group, label.get("tone").getAsString(), light, found));
            }
        }
        return pictures;
    }
}
