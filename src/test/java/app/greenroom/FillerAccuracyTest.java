package app.greenroom;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Measured.Intervals;
import app.greenroom.model.measure.Measured.Scalar;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.measure.TrackRecord;
import app.greenroom.session.check.MeasureSession;
import app.greenroom.speech.Sounds;
import app.greenroom.speech.fillers.FillerDays;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many ums and uhs are found, in speech that nothing was trained on: every fifth sitting day of two parliaments, which the
 * training leaves out, and the one English speaker. Goes the way of {@code greenroom measure}; the table is written to
 * {@code target/accuracy/fillers.md}. A bar that is not held fails the test.
 */
@Tag("numbers")
class FillerAccuracyTest {
    private static final double WIDENED = 0.25; // seconds around a label
    private static final int DRAWN = 1000;

    @TempDir
    Path folder;

    private final StringBuilder report = new StringBuilder();
    private final List<String> missed = new ArrayList<>();
    private final MeasureSession session = new MeasureSession();
    private int written;

    private record Heard(List<Interval> found, double speech) {}

    /** Found, missed and wrongly claimed, of each sitting day or speaker. */
    private static final class Tally {
        private final Map<String, int[]> groups = new TreeMap<>();
        private double seconds;
        private int claims; // places
        private int right;

        void add(String group, List<Interval> truth, Heard heard) {
            int[] counts = groups.computeIfAbsent(group, g -> new int[3]);
            for (Interval each : truth) {
                counts[heard.found().stream().anyMatch(f -> belongs(f, each)) ? 0 : 1]++;
            }
            int wrong = (int) heard.found().stream()
                    .filter(f -> truth.stream().noneMatch(each -> belongs(f, each)))
                    .count();
            counts[2] += wrong;
            claims += heard.found().size();
            right += heard.found().size() - wrong;
            seconds += heard.speech();
        }

        int[] sum() {
            return sum(List.copyOf(groups.values()));
        }

        private static int[] sum(List<int[]> some) {
            int[] sum = new int[3];
            for (int[] each : some) {
                for (int i = 0; i < 3; i++) {
                    sum[i] += each[i];
                }
            }
            return sum;
        }

        double f1() {
            return f1(sum());
        }

        private static double f1(int[] counts) {
            return 2.0 * counts[0] / Math.max(1, 2 * counts[0] + counts[1] + counts[2]);
        }

        double falseAMinute() {
            return 60 * sum()[2] / seconds;
        }

        /** The 95 % interval of F1 when other groups of the same kind had been drawn. */
        String interval() {
            List<int[]> all = List.copyOf(groups.values());
            Random random = new Random(1);
            double[] drawn = new double[DRAWN];
            for (int i = 0; i < DRAWN; i++) {
                List<int[]> some = new ArrayList<>();
                for (int j = 0; j < all.size(); j++) {
                    some.add(all.get(random.nextInt(all.size())));
                }
                drawn[i] = f1(sum(some));
            }
            Arrays.sort(drawn);
            return number(drawn[DRAWN / 40]) + " to " + number(drawn[DRAWN - DRAWN / 40 - 1]);
        }
    }

    private static boolean belongs(Interval event, Interval truth) {
        return event.start() < truth.end() + WIDENED && event.end() > truth.start() - WIDENED;
    }

    @Test
    void speechThatNothingWasTrainedOn() throws Exception {
        Path data = LabelledData.folder("fillers");
        JsonArray labels = LabelledData.labels(data);
        Tally all = new Tally();
        Map<String, Tally> kinds = new TreeMap<>();
        for (JsonElement element : labels) {
            JsonObject label = element.getAsJsonObject();
            String day = label.get("group").getAsString();
            if (FillerDays.kept(day, labels)) {
                Heard heard = heard(data.resolve(label.get("file").getAsString()));
                List<Interval> truth = truth(label);
                all.add(day, truth, heard);
                String sex = label.get("sex").getAsString().substring(0, 1);
                String language = label.get("language").getAsString();
                kinds.computeIfAbsent(sex, k -> new Tally()).add(day, truth, heard);
                kinds.computeIfAbsent(language, k -> new Tally()).add(day, truth, heard);
            }
        }
        report.append("# Ums and uhs in speech that nothing was trained on\n\n");
        report.append(
                "| speech | F1 (95 %) | recall | invented a minute | fillers | groups |\n|---|---|---|---|---|---|\n");
        row("parliament, days left out", all);
        for (Map.Entry<String, Tally> kind : kinds.entrySet()) {
            row("of it " + kind.getKey(), kind.getValue());
        }
        english();
        Path file = Path.of("target", "accuracy", "fillers.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, report);
        System.out.print(report);
        session.close();
        bar("parliament F1", all.f1(), 0.72);
        assertThat(TrackRecord.of("speech-fillers"))
                .as("what is said beside places, of %s days", all.groups.size())
                .contains(new TrackRecord(TrackRecord.Material.PLACES, all.right, all.claims, all.groups.size()));
        assertThat(missed).as("bars that are not held").isEmpty();
    }

    private void english() throws Exception {
        Path data = LabelledData.folder("speech");
        Tally man = new Tally();
        Tally read = new Tally();
        Tally changed = new Tally();
        for (JsonElement element : LabelledData.labels(data)) {
            JsonObject label = element.getAsJsonObject();
            Path file = data.resolve(label.get("file").getAsString());
            String kind = label.get("case").getAsString();
            if (kind.equals("fillers")) {
                man.add(label.get("file").getAsString(), truth(label), heard(file));
            } else if (kind.equals("plain")) {
                read.add("read", List.of(), heard(file));
                float[] sound = Recordings.read(file);
                changed.add("changed", List.of(), heard(echoing(sound, 0.8)));
                changed.add("changed", List.of(), heard(echoing(sound, 1.6)));
                changed.add("changed", List.of(), heard(noisy(sound)));
            }
        }
        row("English, one man, never trained on", man);
        row("English, read, no filler in it", read);
        row("the same in rooms of 0.8 and 1.6 s and in noise at 10 dB", changed);
    }

    private static float[] echoing(float[] sound, double rt60) {
        return Sounds.scaledTo(Sounds.reverberated(sound, Recordings.RATE, rt60, 5), 0.04);
    }

    private static float[] noisy(float[] sound) {
        double rms = Math.pow(10, (-26 - 10) / 20.0);
        return Sounds.mixed(sound, Recordings.noise("pink", (double) sound.length / Recordings.RATE, rms, 3));
    }

    private static List<Interval> truth(JsonObject label) {
        List<Interval> truth = new ArrayList<>();
        for (JsonElement each : label.getAsJsonArray("fillers")) {
            truth.add(new Interval(
                    each.getAsJsonArray().get(0).getAsDouble(),
                    each.getAsJsonArray().get(1).getAsDouble()));
        }
        return truth;
    }

    private Heard heard(float[] sound) throws Exception {
        return heard(Recordings.write(folder.resolve(written++ + ".wav"), sound, Recordings.RATE));
    }

    private Heard heard(Path file) throws InterruptedException {
        List<Interval> found = List.of();
        double speech = 0;
        for (Measurement each : session.measure(file).measurements()) {
            if (each.id().equals("pauses.filled") && each.value() instanceof Intervals intervals) {
                found = intervals.list();
            } else if (each.id().equals("speech.duration") && each.value() instanceof Scalar scalar) {
                speech = scalar.value();
            }
        }
        return new Heard(found, speech);
    }

    private void row(String what, Tally tally) {
        int[] sum = tally.sum();
        report.append("| ").append(what).append(" | ");
        report.append(sum[0] + sum[1] == 0 ? "none to find" : number(tally.f1()) + " (" + tally.interval() + ")");
        report.append(" | ")
                .append(sum[0])
                .append(" of ")
                .append(sum[0] + sum[1])
                .append(" | ");
        report.append(number(tally.falseAMinute()))
                .append(" | ")
                .append(sum[0] + sum[1])
                .append(" | ");
        report.append(tally.groups.size()).append(" |\n");
    }

    private void bar(String what, double value, double least) {
        if (value < least) {
            missed.add(what + " " + number(value) + ", at least " + number(least));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
