package app.greenroom;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Measured.Intervals;
import app.greenroom.model.measure.Measured.Scalar;
import app.greenroom.model.measure.Measurement;
import app.greenroom.session.check.MeasureSession;
import app.greenroom.speech.Sounds;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where the sound side stands: every labelled recording, and what is made of them with other levels, noises, rooms, paces and
 * converters, goes the way that {@code greenroom measure} takes, and the result is a Markdown table in
 * {@code target/accuracy/sound.md}. A bar that is not held fails the test.
 */
@Tag("numbers")
class SoundAccuracyTest {
    private static final int RATE = Recordings.RATE;

    private static final double KNOCK_OFF = 0.05; // seconds
    private static final double LEVEL = -26; // of the plain recordings, dBov
    private static final double NARROWBAND = 4400; // Hz, where the check begins to miss

    @TempDir
    Path folder;

    private final StringBuilder report = new StringBuilder();
    private final List<String> missed = new ArrayList<>();
    private final MeasureSession session = new MeasureSession();
    private int written;

    private record Heard(
            JsonObject label, Map<String, Double> values, Map<String, List<Interval>> lists, List<Finding> findings) {
        String kind() {
            return label.get("case").getAsString();
        }

        double truth(String key) {
            return label.get(key).getAsDouble();
        }

        double value(String id) {
            return values.getOrDefault(id, Double.NaN);
        }

        List<Interval> list(String id) {
            return lists.getOrDefault(id, List.of());
        }
    }

    /** Found, missed and wrongly claimed. */
    private static final class Tally {
        private int found;
        private int missed;
        private int wrong;
        private int sounds;

        double recall() {
            return (double) found / (found + missed);
        }

        double precision() {
            return (double) found / (found + wrong);
        }
    }

    @Test
    void labelledRecordings() throws Exception {
        Path data = LabelledData.folder("speech");
        List<Heard> all = new ArrayList<>();
        for (JsonElement element : LabelledData.labels(data)) {
            JsonObject label = element.getAsJsonObject();
            all.add(heard(label, data.resolve(label.get("file").getAsString())));
        }
        line("# How accurate the sound side is");
        line("");
        line("Labelled recordings first, then what is made of them.");
        line("");
        line("| measure | value | bar | recordings |");
        line("|---|---|---|---|");
        levelAndNoise(all);
        microphone(all);
        roomAndEvents(all);
        silence(all);
        List<float[]> plain = new ArrayList<>();
        for (Heard each : kind(all, "plain")) {
            plain.add(Recordings.read(data.resolve(each.label().get("file").getAsString())));
        }
        new Made(plain).all();
        Path file = Path.of("target", "accuracy", "sound.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, report);
        System.out.print(report);
        session.close();
        assertThat(missed).as("bars that are not held").isEmpty();
    }

    private void levelAndNoise(List<Heard> all) {
        List<Heard> level = all.stream().filter(h -> h.label().has("level")).toList();
        most("`speech.level`, dB, mean", 1.5, errors(level, "speech.level", "level"));
        List<Heard> snr = all.stream()
                .filter(h -> h.label().has("snr") && !h.kind().equals("fillers"))
                .toList();
        most("`speech.snr`, dB, mean", 2.5, errors(snr, "speech.snr", "snr"));
        double off = 1;
        for (Heard each : kind(all, "clip")) {
            off = Math.max(off, factor(each.value("clip.share"), each.truth("clipped")));
        }
        row(
                "`clip.share`, worst factor",
                number(off),
                "at most 2",
                kind(all, "clip").size(),
                off <= 2);
        // The crests of the loudest recording are cut here and there in truth.
        List<Heard> whole = without(all, "clip", "muted", "level");
        none(
                "clipping claimed",
                whole.stream().filter(h -> h.value("clip.share") > 0).count(),
                whole.size());
    }

    private void microphone(List<Heard> all) {
        List<Heard> band = kind(all, "band");
        double off = 0;
        for (Heard each : band) {
            off = Math.max(off, Math.abs(each.value("mic.bandwidth") / each.truth("bandwidth") - 1));
        }
        row("`mic.bandwidth`, worst", percent(off), "at most 15 %", band.size(), off <= 0.15);
        List<Heard> wide = without(all, "band", "muted", "no-speech");
        none(
                "wideband taken for narrowband",
                wide.stream()
                        .filter(h -> !(h.value("mic.bandwidth") > NARROWBAND))
                        .count(),
                wide.size());
    }

    private void roomAndEvents(List<Heard> all) {
        List<Heard> hum = kind(all, "hum");
        long right =
                hum.stream().filter(h -> h.value("noise.hum") == h.truth("hum")).count();
        row("hum: the right frequency", right + " of " + hum.size(), "all", hum.size(), right == hum.size());
        List<Heard> still = without(all, "hum");
        none(
                "hum claimed",
                still.stream().filter(h -> h.values().containsKey("noise.hum")).count(),
                still.size());
        DoubleSummaryStatistics rt60 = new DoubleSummaryStatistics();
        kind(all, "reverb").forEach(h -> rt60.accept(Math.abs(h.value("room.rt60") / h.truth("rt60") - 1)));
        mostShare("`room.rt60`, mean", 0.3, rt60);
        List<Heard> dry = without(all, "reverb", "snr", "clip", "knocks", "muted", "no-speech");
        none(
                "echo claimed in dry recordings",
                dry.stream().filter(h -> !(h.value("room.rt60") < 0.5)).count(),
                dry.size());
        Tally knocks = new Tally();
        for (Heard each : kind(all, "knocks")) {
            List<Interval> truth = new ArrayList<>();
            for (JsonElement time : each.label().getAsJsonArray("events")) {
                truth.add(new Interval(time.getAsDouble(), time.getAsDouble()));
            }
            tally(knocks, each.list("noise.events"), truth, KNOCK_OFF);
        }
        least("knocks: recall", 0.9, knocks.recall(), knocks.sounds);
        least("knocks: precision", 0.9, knocks.precision(), knocks.sounds);
        List<Heard> calm = without(all, "knocks", "muted", "fillers");
        none(
                "noise events claimed",
                calm.stream().mapToLong(h -> h.list("noise.events").size()).sum(),
                calm.size());
    }

    private void silence(List<Heard> all) {
        List<Heard> silent = new ArrayList<>(kind(all, "muted"));
        silent.addAll(kind(all, "no-speech"));
        long told = silent.stream()
                .filter(h -> h.findings().stream().allMatch(f -> f.outcome() instanceof Outcome.CouldNotCheck))
                .count();
        row(
                "muted, or nobody speaks: could not check",
                told + " of " + silent.size(),
                "all",
                silent.size(),
                told == silent.size());
    }

    /** Recordings made of the labelled ones. */
    private final class Made {
        private final List<float[]> plain;

        Made(List<float[]> plain) {
            this.plain = plain;
        }

        void all() throws Exception {
            levels();
            noises();
            bands();
            hums();
            rooms();
            knocks();
            clips();
        }

        private void levels() throws Exception {
            DoubleSummaryStatistics off = new DoubleSummaryStatistics();
            for (double level : new double[] {-45, -30, -15}) {
                for (float[] sound : plain) {
                    float[] louder = Sounds.scaled(sound, Math.pow(10, (level - LEVEL) / 20));
                    off.accept(Math.abs(heard(louder, RATE).value("speech.level") - level));
                }
            }
            most("made: `speech.level`, −45 to −15 dBov, mean", 1.5, off);
        }

        private void noises() throws Exception {
            for (String kind : List.of("white", "pink", "brown", "fan")) {
                DoubleSummaryStatistics off = new DoubleSummaryStatistics();
                for (double snr : new double[] {5, 15, 25, 35}) {
                    for (float[] sound : plain) {
                        Heard heard = heard(noisy(sound, LEVEL, kind, snr, Math.round(snr)), RATE);
                        off.accept(Math.abs(heard.value("speech.snr") - snr));
                    }
                }
                most("made: `speech.snr`, " + kind + " noise, 5 to 35 dB, mean", 2.5, off);
            }
        }

        private void bands() throws Exception {
            double worst = 0;
            int sounds = 0;
            for (double hertz : new double[] {3400, 5000, 7000}) {
                for (int rate : new int[] {16000, 48000}) {
                    for (float[] sound : plain) {
                        float[] narrow = Recordings.below(Recordings.resampled(sound, rate), rate, hertz);
                        worst = Math.max(worst, Math.abs(heard(narrow, rate).value("mic.bandwidth") / hertz - 1));
                        sounds++;
                    }
                }
            }
            row("made: `mic.bandwidth`, 3.4 to 7 kHz, worst", percent(worst), "at most 15 %", sounds, worst <= 0.15);
        }

        private void hums() throws Exception {
            int right = 0;
            int sounds = 0;
            for (double hertz : new double[] {50, 60}) {
                for (double level : new double[] {-60, -35}) {
                    for (float[] sound : plain) {
                        double seconds = (double) sound.length / RATE;
                        float[] hum = Sounds.mixed(
                                Sounds.sine(seconds, RATE, hertz, 1), Sounds.sine(seconds, RATE, 3 * hertz, 0.5));
                        float[] both = Sounds.mixed(sound, Sounds.scaledTo(hum, Math.pow(10, level / 20)));
                        right += heard(both, RATE).value("noise.hum") == hertz ? 1 : 0;
                        sounds++;
                    }
                }
            }
            row(
                    "made: hum of −60 and −35 dBFS: the right frequency",
                    right + " of " + sounds,
                    "all",
                    sounds,
                    right == sounds);
        }

        private void rooms() throws Exception {
            DoubleSummaryStatistics off = new DoubleSummaryStatistics();
            for (double rt60 : new double[] {0.3, 0.6, 1, 1.4}) {
                for (float[] sound : plain) {
                    float[] echoing = Sounds.reverberated(sound, RATE, rt60, Math.round(100 * rt60));
                    float[] scaled = Sounds.scaledTo(echoing, 0.04);
                    off.accept(Math.abs(heard(scaled, RATE).value("room.rt60") / rt60 - 1));
                }
            }
            mostShare("made: `room.rt60`, 0.3 to 1.4 s, mean", 0.3, off);
        }

        private void knocks() throws Exception {
            Tally tally = new Tally();
            double[] times = {0.4, 1.9, 2.7, 3.65, 4.8, 6.05};
            List<Interval> truth =
                    Arrays.stream(times).mapToObj(t -> new Interval(t, t)).toList();
            for (double amplitude : new double[] {0.3, 0.6, 1}) {
                for (float[] sound : plain) {
                    float[] knocking = sound.clone();
                    for (double at : times) {
                        float[] knock = Sounds.white(0.05, RATE, amplitude / 2, Math.round(1000 * at));
                        for (int i = 0; i < knock.length; i++) {
                            knocking[(int) (at * RATE) + i] += (float) (knock[i] * Math.exp(-i / (0.006 * RATE)));
                        }
                    }
                    tally(tally, heard(knocking, RATE).list("noise.events"), truth, KNOCK_OFF);
                }
            }
            least("made: knocks over speech and beside: recall", 0.9, tally.recall(), tally.sounds);
            least("made: knocks over speech and beside: precision", 0.9, tally.precision(), tally.sounds);
        }

        private void clips() throws Exception {
            double worst = 1;
            int sounds = 0;
            for (double over : new double[] {6, 14}) {
                for (int rate : new int[] {16000, 44100}) {
                    for (float[] sound : plain) {
                        float[] whole = Recordings.resampled(sound, rate);
                        float peak = 0;
                        for (float sample : whole) {
                            peak = Math.max(peak, Math.abs(sample));
                        }
                        float[] cut = Recordings.clipped(whole, over - 20 * Math.log10(peak));
                        int full = 0;
                        for (float sample : cut) {
                            full += Math.abs(sample) >= 1 ? 1 : 0;
                        }
                        double share = heard(cut, rate).value("clip.share");
                        worst = Math.max(worst, factor(share, (double) full / cut.length));
                        sounds++;
                    }
                }
            }
            row(
                    "made: `clip.share`, 6 and 14 dB too loud, worst factor",
                    number(worst),
                    "at most 2",
                    sounds,
                    worst <= 2);
        }

        private float[] noisy(float[] sound, double level, String kind, double snr, long seed) {
            double rms = Math.pow(10, (level - snr) / 20);
            return Sounds.mixed(sound, Recordings.noise(kind, (double) sound.length / RATE, rms, seed));
        }
    }

    private static void tally(Tally tally, List<Interval> found, List<Interval> truth, double widened) {
        tally.sounds++;
        for (Interval each : truth) {
            boolean heard = found.stream().anyMatch(event -> belongs(event, each, widened));
            tally.found += heard ? 1 : 0;
            tally.missed += heard ? 0 : 1;
        }
        tally.wrong += (int) found.stream()
                .filter(event -> truth.stream().noneMatch(each -> belongs(event, each, widened)))
                .count();
    }

    private static boolean belongs(Interval event, Interval truth, double widened) {
        return event.start() < truth.end() + widened && event.end() > truth.start() - widened;
    }

    private static double factor(double value, double truth) {
        return value > 0 ? Math.max(value / truth, truth / value) : Double.POSITIVE_INFINITY;
    }

    private Heard heard(float[] sound, int rate) throws Exception {
        return heard(new JsonObject(), Recordings.write(folder.resolve(written++ + ".wav"), sound, rate));
    }

    private Heard heard(JsonObject label, Path file) throws InterruptedException {
        MeasureSession.Measured measured = session.measure(file);
        Map<String, Double> values = new TreeMap<>();
        Map<String, List<Interval>> lists = new TreeMap<>();
        for (Measurement each : measured.measurements()) {
            if (each.value() instanceof Scalar scalar) {
                values.put(each.id(), scalar.value());
            } else if (each.value() instanceof Intervals intervals) {
                lists.put(each.id(), intervals.list());
            }
        }
        return new Heard(label, values, lists, measured.findings());
    }

    private static List<Heard> kind(List<Heard> all, String kind) {
        return all.stream().filter(h -> h.kind().equals(kind)).toList();
    }

    private static List<Heard> without(List<Heard> all, String... kinds) {
        return all.stream().filter(h -> !Set.of(kinds).contains(h.kind())).toList();
    }

    private static DoubleSummaryStatistics errors(List<Heard> recordings, String id, String truth) {
        return recordings.stream()
                .mapToDouble(h -> Math.abs(h.value(id) - h.truth(truth)))
                .summaryStatistics();
    }

    private void least(String measure, double bar, double value, int sounds) {
        row(measure, number(value), "at least " + number(bar), sounds, value >= bar);
    }

    private void most(String measure, double bar, DoubleSummaryStatistics off) {
        String value = number(off.getAverage()) + ", worst " + number(off.getMax());
        row(measure, value, "at most " + number(bar), (int) off.getCount(), off.getAverage() <= bar);
    }

    private void mostShare(String measure, double bar, DoubleSummaryStatistics off) {
        String value = percent(off.getAverage()) + ", worst " + percent(off.getMax());
        row(measure, value, "at most " + percent(bar), (int) off.getCount(), off.getAverage() <= bar);
    }

    private void none(String measure, long count, int sounds) {
        row(measure, Long.toString(count), "none", sounds, count == 0);
    }

    private void row(String measure, String value, String bar, int sounds, boolean held) {
        line("| " + measure + " | " + value + " | " + bar + (held ? "" : ", NOT HELD") + " | " + sounds + " |");
        if (!held) {
            missed.add(measure + ": " + value);
        }
    }

    private void line(String text) {
        report.append(text).append('\n');
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.2f", value);
    }
}
