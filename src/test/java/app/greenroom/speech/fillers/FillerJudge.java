package app.greenroom.speech.fillers;

import app.greenroom.Recordings;
import app.greenroom.model.measure.Interval;
import app.greenroom.speech.Frames;
import app.greenroom.speech.ShortTimeFrame;
import app.greenroom.speech.Sounds;
import app.greenroom.speech.fillers.FillerClip.Kind;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Judges weights by the clips that were kept from their training. */
final class FillerJudge {
    private static final double WIDENED = 0.25;

    record Heard(FillerClip clip, FilledPauses.Raw raw, double spoken) {}

    private FillerJudge() {}

    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        Path out = Path.of(args[1]);
        byte[] bytes = Files.readAllBytes(Path.of(args[2]));
        float[] weights = new float[bytes.length / 4];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(weights);
        FillerNet net = new FillerNet(weights);
        List<FillerClip> clips =
                FillerCorpus.kept(data, out).stream().filter(FillerClip::kept).toList();
        Map<String, List<Heard>> sets = new LinkedHashMap<>();
        BiFunction<FillerClip, Integer, float[]> plain = (clip, i) -> clip.sound();
        sets.put("parliament", heard(net, clips, Kind.PARLIAMENT, plain));
        sets.put("synthetic", heard(net, clips, Kind.SYNTHETIC, plain));
        sets.put("read", heard(net, clips, Kind.READ, plain));
        sets.put("read 10 dB", heard(net, clips, Kind.READ, FillerJudge::noisy));
        sets.put("read 0.8 s", heard(net, clips, Kind.READ, (c, i) -> FillerChanges.echoing(c.sound(), 0.8, 0, i)));
        sets.put("read 1.6 s", heard(net, clips, Kind.READ, (c, i) -> FillerChanges.echoing(c.sound(), 1.6, 0, i)));
        sets.put("two voices", heard(net, clips, Kind.TWO_VOICES, plain));
        sets.put("music", heard(net, clips, Kind.MUSIC, plain));
        for (Map.Entry<String, List<Heard>> set : sets.entrySet()) {
            List<Heard> all = set.getValue();
            long doubted = all.stream().filter(h -> h.raw().doubt().isPresent()).count();
            double minutes = all.stream().mapToDouble(Heard::spoken).sum() / 60;
            System.out.printf(
                    "%n%s: %d clips, %.1f min of speech, second voice %d, music %d%n",
                    set.getKey(),
                    all.size(),
                    minutes,
                    all.stream().filter(h -> h.raw().second() > 0.5).count(),
                    all.stream().filter(h -> h.raw().music() > 0.5).count());
            for (double least = 0.1; least < 0.96; least += 0.1) {
                int[] tally = tally(all, least, true);
                System.out.printf(
                        "  from %.1f: found %d missed %d false %d F1 %.2f, false a minute %.2f%n",
                        least, tally[0], tally[1], tally[2], f1(tally), tally[2] / minutes);
            }
        }
        for (String sex : List.of("F", "M", "u")) {
            List<Heard> some = sets.get("parliament").stream()
                    .filter(h -> h.clip().sex().equals(sex))
                    .toList();
            int[] tally = tally(some, 0.5, true);
            System.out.printf("%s at 0.5: found %d missed %d false %d%n", sex, tally[0], tally[1], tally[2]);
        }
        platt(sets, "parliament");
        platt(sets, "synthetic");
        platt(sets, "synthetic", "read");
        platt(sets, "synthetic", "read", "parliament");
    }

    private static float[] noisy(FillerClip clip, int i) {
        double rms = Math.sqrt(FillerCorpus.power(clip.sound())) * Math.pow(10, -0.5);
        String kind = List.of("white", "pink", "brown", "fan").get(i % 4);
        return Sounds.mixed(
                clip.sound(), Recordings.noise(kind, (double) clip.sound().length / Recordings.RATE, rms, i));
    }

    private static List<Heard> heard(
            FillerNet net, List<FillerClip> clips, Kind kind, BiFunction<FillerClip, Integer, float[]> change) {
        List<Heard> all = new ArrayList<>();
        for (FillerClip clip : clips) {
            if (clip.kind() == kind) {
                float[] sound = change.apply(clip, all.size());
                List<ShortTimeFrame> frames = Frames.of(sound);
                var activity = Frames.activity(frames, sound);
                double spoken = activity.intervals().stream()
                        .mapToDouble(Interval::length)
                        .sum();
                all.add(new Heard(clip, FilledPauses.raw(net, frames, activity), spoken));
            }
        }
        return all;
    }

    static boolean belongs(Interval event, Interval truth) {
        return event.start() < truth.end() + WIDENED && event.end() > truth.start() - WIDENED;
    }

    /** Found, missed, false. */
    private static int[] tally(List<Heard> all, double least, boolean guarded) {
        int[] tally = new int[3];
        for (Heard each : all) {
            List<Interval> places = guarded && each.raw().doubt().isPresent()
                    ? List.of()
                    : each.raw().places().stream()
                            .filter(p -> p.score() >= least)
                            .map(FillerEvents.Place::interval)
                            .toList();
            for (Interval truth : each.clip().fillers()) {
                boolean found = places.stream().anyMatch(p -> belongs(p, truth));
                tally[found ? 0 : 1]++;
            }
            tally[2] += (int) places.stream()
                    .filter(p -> each.clip().fillers().stream().noneMatch(t -> belongs(p, t)))
                    .count();
        }
        return tally;
    }

    private static double f1(int[] tally) {
        return 2.0 * tally[0] / Math.max(1, 2 * tally[0] + tally[1] + tally[2]);
    }

    private static void platt(Map<String, List<Heard>> sets, String... names) {
        List<double[]> points = new ArrayList<>();
        for (String name : names) {
            for (Heard each : sets.get(name)) {
                for (FillerEvents.Place place : each.raw().places()) {
                    double score = Math.min(1 - 1e-6, place.score());
                    boolean right = each.clip().fillers().stream().anyMatch(t -> belongs(place.interval(), t));
                    points.add(new double[] {Math.log(score / (1 - score)), right ? 1 : 0});
                }
            }
        }
        double slope = 1;
        double offset = 0;
        for (int i = 0; i < 20000; i++) {
            double up = 0;
            double more = 0;
            for (double[] point : points) {
                double error = point[1] - 1 / (1 + Math.exp(-offset - slope * point[0]));
                up += error;
                more += error * point[0];
            }
            offset += 1.0 * up / points.size();
            slope += 0.3 * more / points.size();
        }
        System.out.printf("%s: %d places, slope %.3f offset %.3f%n", List.of(names), points.size(), slope, offset);
        Map<Integer, int[]> bins = new TreeMap<>();
        for (double[] point : points) {
            int bin = (int) (10 / (1 + Math.exp(-offset - slope * point[0])));
            int[] count = bins.computeIfAbsent(bin, b -> new int[2]);
            count[0]++;
            count[1] += (int) point[1];
        }
        bins.forEach((bin, count) -> System.out.printf("  %.1f: %d of %d%n", bin / 10.0, count[1], count[0]));
    }
}
