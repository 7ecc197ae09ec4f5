package app.greenroom;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Measured.Scalar;
import app.greenroom.model.measure.Measurement;
import app.greenroom.session.check.MeasureSession;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Where the picture side stands: every labelled picture goes the way that {@code greenroom measure} takes, and the result
 * is a Markdown table in {@code target/accuracy/pictures.md}. A bar that is not held fails the test.
 */
@Tag("numbers")
class PictureAccuracyTest {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    private static final Map<String, String> CAUSE = Map.of(
            "light-backlit", "light-backlight",
            "light-side", "light-side",
            "light-top", "light-top",
            "light-dim", "light-dim",
            "light-over", "light-over",
            "light-warm", "light-cast",
            "light-cool", "light-cast");

    private final StringBuilder report = new StringBuilder();
    private final List<String> missed = new ArrayList<>();

    private record Seen(JsonObject label, Map<String, Double> values, Set<String> light) {
        String group() {
            return label.get("group").getAsString();
        }

        double truth(String key) {
            return label.get(key).getAsDouble();
        }

        double truth(String key, int index) {
            return label.getAsJsonArray(key).get(index).getAsDouble();
        }

        double value(String id) {
            return values.getOrDefault(id, Double.NaN);
        }

        int people() {
            return label.has("second") ? 2 : 1;
        }
    }

    @Test
    void labelledPictures() throws Exception {
        List<Seen> scan = scan();
        line("# How accurate the picture side is");
        line("");
        line("| measure | value | bar | pictures |");
        line("|---|---|---|---|");
        faces(scan);
        pose(scan);
        light(scan);
        photographs();
        fairness(scan);
        Path file = Path.of("target", "accuracy", "pictures.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, report);
        System.out.print(report);
        assertThat(missed).as("bars that are not held").isEmpty();
    }

    private void faces(List<Seen> scan) {
        List<Seen> large = scan.stream()
                .filter(s -> 0.8 * (s.truth("chin", 1) - s.truth("crown", 1)) >= 0.06 * HEIGHT)
                .toList();
        least("face found, at least 6 % of the height", 0.98, share(large, s -> s.value("face.count") >= 1), large);
        most(
                "wrong faces",
                0,
                (int) scan.stream()
                        .filter(s -> s.value("face.count") > s.people())
                        .count(),
                scan);
        least("number of people", 0.98, share(scan, s -> s.value("face.count") == s.people()), scan);
        least(
                "a second person's size reported",
                1,
                share(group(scan, "two"), s -> s.value("face.second") > 0),
                group(scan, "two"));
        DoubleSummaryStatistics eyes = errors(
                scan,
                s -> Math.hypot(
                                s.value("eye.x") * WIDTH - s.truth("eyes", 0),
                                s.value("eye.line") * HEIGHT - s.truth("eyes", 1))
                        / WIDTH);
        most("eye position, of the frame's width, mean", 0.02, eyes.getAverage(), scan);
    }

    private void pose(List<Seen> scan) {
        List<Seen> turned = group(scan, "turned");
        most(
                "`head.yaw`, degrees, mean",
                4,
                errors(turned, s -> s.value("head.yaw") - s.truth("yaw")).getAverage(),
                turned);
        most(
                "`head.roll`, degrees, mean",
                2.5,
                errors(turned, s -> s.value("head.roll") - s.truth("roll")).getAverage(),
                turned);
    }

    private void light(List<Seen> scan) {
        List<Seen> bad = scan.stream().filter(s -> CAUSE.containsKey(s.group())).toList();
        least("light: the right cause named", 0.9, share(bad, s -> s.light().contains(CAUSE.get(s.group()))), bad);
        least(
                "light: the right cause and no other",
                0.9,
                share(bad, s -> s.light().equals(Set.of(CAUSE.get(s.group())))),
                bad);
        List<Seen> good = scan.stream()
                .filter(s -> s.group().equals("light-good") || s.group().equals("height"))
                .toList();
        most(
                "light findings in good light",
                0,
                (int) good.stream().filter(s -> !s.light().isEmpty()).count(),
                good);
    }

    private void photographs() throws Exception {
        Path folder = LabelledData.folder("photos");
        JsonArray labels = LabelledData.labels(folder);
        int right = 0;
        try (MeasureSession session = new MeasureSession()) {
            for (JsonElement element : labels) {
                JsonObject label = element.getAsJsonObject();
                Map<String, Double> values =
                        values(session.measure(folder.resolve(label.get("file").getAsString())));
                right += values.getOrDefault("face.count", 0.0)
                                == label.get("faces").getAsInt()
                        ? 1
                        : 0;
            }
        }
        row(
                "number of people, photographs",
                right + " of " + labels.size(),
                "all",
                labels.size(),
                right == labels.size());
    }

    /** How far each measure of the light moves from skin to skin in the same light: printed, and judged by the checks' tests. */
    private void fairness(List<Seen> scan) {
        Set<String> ids = new TreeSet<>();
        Map<String, List<Seen>> groups = new TreeMap<>();
        for (Seen seen : scan) {
            if (seen.group().startsWith("light-")) {
                groups.computeIfAbsent(seen.group(), g -> new ArrayList<>()).add(seen);
                seen.values().keySet().stream()
                        .filter(id -> id.startsWith("light.") || id.startsWith("picture."))
                        .filter(id -> !id.equals("picture.width") && !id.equals("picture.height"))
                        .forEach(ids::add);
            }
        }
        line("");
        line(
                "Largest difference of each measure between light, medium and dark skin in the same kind of light (the pictures of");
        line(
                "a kind differ in background, clothes, lamp and distance too). `light.balance` and `light.dark` depend on skin and");
        line("are never judged.");
        line("");
        line("| measure | " + String.join(" | ", groups.keySet()) + " |");
        line("|---" + "|---".repeat(groups.size()) + "|");
        for (String id : ids) {
            line("| `" + id + "` | "
                    + groups.values().stream().map(g -> spread(g, id)).collect(Collectors.joining(" | "))
                    + " |");
        }
    }

    private static String spread(List<Seen> group, String id) {
        DoubleSummaryStatistics values = group.stream()
                .mapToDouble(s -> s.value(id))
                .filter(Double::isFinite)
                .summaryStatistics();
        return values.getCount() < 2 ? "–" : number(values.getMax() - values.getMin());
    }

    private void least(String measure, double bar, double value, List<Seen> pictures) {
        row(measure, percent(value), "at least " + percent(bar), pictures.size(), value >= bar);
    }

    private void most(String measure, double bar, double value, List<Seen> pictures) {
        row(measure, number(value), "at most " + number(bar), pictures.size(), value <= bar);
    }

    private void row(String measure, String value, String bar, int pictures, boolean held) {
        line("| " + measure + " | " + value + " | " + bar + (held ? "" : ", NOT HELD") + " | " + pictures + " |");
        if (!held) {
            missed.add(measure + ": " + value);
        }
    }

    private void line(String text) {
        report.append(text).append('\n');
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.3f", value);
    }

    private static List<Seen> group(List<Seen> scan, String name) {
        return scan.stream().filter(s -> s.group().equals(name)).toList();
    }

    private static double share(List<Seen> pictures, Predicate<Seen> right) {
        return (double) pictures.stream().filter(right).count() / pictures.size();
    }

    private static DoubleSummaryStatistics errors(List<Seen> pictures, ToDoubleFunction<Seen> off) {
        return pictures.stream()
                .mapToDouble(s -> Math.abs(off.applyAsDouble(s)))
                .summaryStatistics();
    }

    private static List<Seen> scan() throws Exception {
        Path folder = LabelledData.folder("scan");
        List<Seen> seen = new ArrayList<>();
        try (MeasureSession session = new MeasureSession()) {
            for (JsonElement element : LabelledData.labels(folder)) {
                JsonObject label = element.getAsJsonObject();
                MeasureSession.Measured measured =
                        session.measure(folder.resolve(label.get("file").getAsString()));
                seen.add(new Seen(label, values(measured), lightFindings(measured.findings())));
            }
        }
        return seen;
    }

    private static Map<String, Double> values(MeasureSession.Measured measured) {
        Map<String, Double> values = new TreeMap<>();
        for (Measurement measurement : measured.measurements()) {
            if (measurement.value() instanceof Scalar scalar) {
                values.put(measurement.id(), scalar.value());
            }
        }
        return values;
    }

    private static Set<String> lightFindings(List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.outcome() instanceof Outcome.Near || f.outcome() instanceof Outcome.Missed)
                .map(Finding::check)
                .filter(id -> id.startsWith("light-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
