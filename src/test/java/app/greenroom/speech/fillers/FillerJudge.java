package app.greenroom.speech.fillers;

import app.greenroom.Recordings;
import app.greenroom.model.measure.Interval;
import app.greenroom.speech.Frames;
import app.greenroom.speech.ShortTimeFrame;
import app.greenroom.speech.Sounds;
import app.greenroom.speech.fillers.FillerClip.Kind;
import app.greenroom.speech.voice.VoiceActivity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Judges the two nets by the clips that were kept from their training, and fits how likely a score is a filler. */
final class FillerJudge {
    private static final double WIDENED = 0.25;
    private static final double[] SCORES = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
    private static final int STEPS = 20_000;

    private final FillerNet net;
    private final FillerNet guard;
    private final Optional<FillerHead> head;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, List<Heard>> sets = new LinkedHashMap<>();

    /** What the nets say of a clip, and the seconds of speech in it. */
    private record Heard(FillerClip clip, FilledPauses.Raw raw, double spoken) {
        List<Interval> from(double score) {
            return raw.doubt().isPresent()
                    ? List.of()
                    : raw.places().stream()
                            .filter(place -> place.score() >= score)
                            .map(FillerEvents.Place::interval)
                            .toList();
        }

        boolean right(Interval place) {
            return clip.fillers().stream().anyMatch(truth -> belongs(place, truth));
        }
    }

    private FillerJudge(FillerNet net, FillerNet guard, Optional<FillerHead> head) {
        this.net = net;
        this.guard = guard;
        this.head = head;
    }

    /** The tables. */
    static String judge(FillerNet net, FillerNet guard, Optional<FillerHead> head, List<FillerClip> kept) {
        FillerJudge judge = new FillerJudge(net, guard, head);
        BiFunction<FillerClip, Integer, float[]> plain = (clip, i) -> clip.sound();
        judge.hear("parliament", kept, Kind.PARLIAMENT, plain);
        judge.hear("synthetic", kept, Kind.SYNTHETIC, plain);
        judge.hear("fillers of days left out in English that was read", kept, Kind.TRANSPLANTED, plain);
        judge.hear("read", kept, Kind.READ, plain);
        judge.hear("read, noise at 10 dB", kept, Kind.READ, FillerJudge::noisy);
        for (double rt60 : new double[] {0.8, 1.6}) {
            judge.hear(
                    "read, room of " + rt60 + " s",
                    kept,
                    Kind.READ,
                    (clip, i) -> FillerChanges.echoing(clip.sound(), rt60, 0, i));
        }
        judge.hear("two voices", kept, Kind.TWO_VOICES, plain);
        judge.hear("music", kept, Kind.MUSIC, plain);
        judge.sets.forEach(judge::table);
        judge.likely("parliament");
        judge.likely("synthetic");
        judge.likely("read", "parliament");
        judge.likely("synthetic", "read", "parliament");
        judge.rates();
        return judge.out.toString();
    }

    private void line(String pattern, Object... values) {
        out.append(String.format(Locale.ROOT, pattern, values)).append('\n');
    }

    static float[] noisy(FillerClip clip, int i) {
        double rms = Math.sqrt(FillerCorpus.power(clip.sound())) * Math.pow(10, -0.5);
        String kind = List.of("white", "pink", "brown", "fan").get(i % 4);
        return Sounds.mixed(
                clip.sound(), Recordings.noise(kind, (double) clip.sound().length / Recordings.RATE, rms, i));
    }

    private void hear(String name, List<FillerClip> clips, Kind kind, BiFunction<FillerClip, Integer, float[]> change) {
        List<Heard> all = new ArrayList<>();
        for (FillerClip clip : clips) {
            if (clip.kind() == kind) {
                float[] sound = change.apply(clip, all.size());
                List<ShortTimeFrame> frames = Frames.of(sound);
                VoiceActivity activity = Frames.activity(frames, sound);
                double spoken = activity.intervals().stream()
                        .mapToDouble(Interval::length)
                        .sum();
                all.add(new Heard(
                        clip, FilledPauses.raw(net, guard, head, frames, activity, Frames.embedding(sound)), spoken));
            }
        }
        sets.put(name, all);
    }

    private static boolean belongs(Interval event, Interval truth) {
        return event.start() < truth.end() + WIDENED && event.end() > truth.start() - WIDENED;
    }

    private void table(String name, List<Heard> all) {
        double minutes = all.stream().mapToDouble(Heard::spoken).sum() / 60;
        line("%n%s: %d clips, %.1f min of speech; doubted %d", name, all.size(), minutes, doubted(all));
        line("  a second voice in the speech: %s", shares(all, h -> h.raw().second()));
        line("  music in the speech: %s", shares(all, h -> h.raw().music()));
        for (double score : DoubleStream.concat(DoubleStream.of(told()), Arrays.stream(SCORES))
                .toArray()) {
            int[] tally = tally(all, score);
            double f1 = 2.0 * tally[0] / Math.max(1, 2 * tally[0] + tally[1] + tally[2]);
            line(
                    "  from %.3f (likely %.2f): found %d missed %d invented %d, F1 %.2f, %.2f invented a minute",
                    score, FilledPauses.confidence(score), tally[0], tally[1], tally[2], f1, tally[2] / minutes);
        }
    }

    /** The least score, to a thousandth, of a place that is told. */
    private static double told() {
        return IntStream.range(1, 1000)
                .mapToDouble(i -> i / 1000.0)
                .filter(score -> FilledPauses.confidence(score) >= FilledPauses.LIKELY)
                .findFirst()
                .orElse(1);
    }

    /** In how many clips the share is over a tenth, two tenths and so on. */
    private static String shares(List<Heard> all, ToDoubleFunction<Heard> share) {
        return IntStream.rangeClosed(1, 7)
                .mapToObj(tenth -> all.stream()
                                .filter(h -> share.applyAsDouble(h) > tenth / 10.0)
                                .count()
                        + " over 0." + tenth)
                .collect(Collectors.joining(", "));
    }

    private static long doubted(List<Heard> all) {
        return all.stream().filter(h -> h.raw().doubt().isPresent()).count();
    }

    /** Found, missed, invented. */
    private static int[] tally(List<Heard> all, double score) {
        int[] tally = new int[3];
        for (Heard each : all) {
            List<Interval> places = each.from(score);
            for (Interval truth : each.clip().fillers()) {
                tally[places.stream().anyMatch(place -> belongs(place, truth)) ? 0 : 1]++;
            }
            tally[2] +=
                    (int) places.stream().filter(place -> !each.right(place)).count();
        }
        return tally;
    }

    /** Slope and offset of the logit of the score, by the likelihood (Platt 1999), and what comes of them. */
    private void likely(String... names) {
        List<double[]> points = new ArrayList<>();
        for (String name : names) {
            for (Heard each : sets.getOrDefault(name, List.of())) {
                for (FillerEvents.Place place : each.raw().places()) {
                    double score = Math.min(1 - 1e-6, place.score());
                    points.add(new double[] {Math.log(score / (1 - score)), each.right(place.interval()) ? 1 : 0});
                }
            }
        }
        double slope = 1;
        double offset = 0;
        for (int i = 0; i < STEPS; i++) {
            double up = 0;
            double more = 0;
            for (double[] point : points) {
                double error = point[1] - 1 / (1 + Math.exp(-offset - slope * point[0]));
                up += error;
                more += error * point[0];
            }
            offset += up / points.size();
            slope += 0.3 * more / points.size();
        }
        line("%n%s: %d places, slope %.3f offset %.3f", List.of(names), points.size(), slope, offset);
        Map<Integer, int[]> tenths = new TreeMap<>();
        for (double[] point : points) {
            int tenth = (int) (10 / (1 + Math.exp(-offset - slope * point[0])));
            int[] count = tenths.computeIfAbsent(tenth, t -> new int[2]);
            count[0]++;
            count[1] += (int) point[1];
        }
        tenths.forEach((tenth, count) -> line("  likely %.1f and more: %d of %d", tenth / 10.0, count[1], count[0]));
    }

    /** How often the range holds the true number: of days, voices and three clips in a row of a reader. */
    private void rates() {
        Map<String, List<Heard>> recordings = new TreeMap<>();
        for (String name : List.of("parliament", "synthetic", "read")) {
            List<Heard> all = sets.getOrDefault(name, List.of());
            for (int i = 0; i < all.size(); i++) {
                String group = all.get(i).clip().group() + (name.equals("read") ? " " + i / 3 : "");
                recordings
                        .computeIfAbsent(name + " " + group, g -> new ArrayList<>())
                        .add(all.get(i));
            }
        }
        int inside = 0;
        List<FillerCalibration.Recording> counted = new ArrayList<>();
        for (Map.Entry<String, List<Heard>> each : recordings.entrySet()) {
            double seconds = each.getValue().stream().mapToDouble(Heard::spoken).sum();
            int truth = each.getValue().stream()
                    .mapToInt(h -> h.clip().fillers().size())
                    .sum();
            List<Double> sure = each.getValue().stream()
                    .filter(h -> h.raw().doubt().isEmpty())
                    .flatMap(h -> h.raw().places().stream())
                    .map(place -> FilledPauses.confidence(place.score()))
                    .filter(likely -> likely >= FilledPauses.LIKELY)
                    .toList();
            FillerRate rate = FillerRate.anyway(sure, seconds);
            double found = sure.stream().mapToDouble(s -> s).sum();
            if (seconds > 0) {
                counted.add(new FillerCalibration.Recording(found, seconds / 60, truth));
            }
            boolean holds = truth >= rate.atLeast() && truth <= rate.atMost();
            inside += holds ? 1 : 0;
            line(
                    "%s: %.0f s, %d in truth, %d found, sum %.2f, about %.1f (%d to %d)%s",
                    each.getKey(),
                    seconds,
                    truth,
                    sure.size(),
                    found,
                    rate.about(),
                    rate.atLeast(),
                    rate.atMost(),
                    holds ? "" : " NOT HELD");
        }
        line("the range holds the truth in %d of %d recordings", inside, recordings.size());
        out.append(new FillerCalibration(counted));
    }
}
