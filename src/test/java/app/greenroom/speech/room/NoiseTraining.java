package app.greenroom.speech.room;

import app.greenroom.Recordings;
import app.greenroom.speech.Frames;
import app.greenroom.speech.ShortTimeAnalysis;
import app.greenroom.speech.ShortTimeFrame;
import app.greenroom.speech.fillers.FillerClip;
import app.greenroom.speech.fillers.FillerCorpus;
import app.greenroom.speech.fillers.Tools;
import app.greenroom.speech.room.NoiseFit.Example;
import app.greenroom.speech.voice.FrameLevels;
import app.greenroom.speech.voice.SpeechLevel;
import app.greenroom.speech.voice.VoiceActivity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Makes the weights of {@link NoiseSources}, byte for byte the same every time, and judges them with every fifth group of sounds left
 * out in turn: {@code mvn -Pfillers process-test-classes}. It learns from each noise alone, and from what is heard of it away from
 * somebody's voice, as the product hears it.
 */
public final class NoiseTraining {
    private static final int VOICES = 2; // behind which each noise sounds
    private static final int PARTS = 5;
    private static final double GOOD = 20; // dB, Guidance.SPEECH_SNR
    private static final double ACCEPTABLE = 12;

    private final StringBuilder out = new StringBuilder();

    /** What the product hears of a mix; traits are empty where it hears too little. */
    @SuppressWarnings("ArrayRecordComponent") // not compared
    private record Heard(NoiseMix mix, double[] away, double[] speech, OptionalDouble snr, boolean unsteady) {}

    private NoiseTraining() {}

    /** The folder of the labelled data, one to write to, and where Debian's packages lie, if not under the root of the system. */
    public static void main(String[] args) throws Exception {
        Path out = Files.createDirectories(Path.of(args[1]));
        Path root = Path.of(args.length > 2 ? args[2] : "/");
        List<FillerClip> clips = FillerCorpus.made(Path.of(args[0]), root, out);
        List<NoiseClip> noises = NoiseCorpus.make(clips, root, new Tools(out));
        List<NoiseMix> mixes = NoiseMix.make(noises, clips, VOICES);
        NoiseTraining training = new NoiseTraining();
        List<Heard> heard = IntStream.range(0, mixes.size())
                .parallel()
                .mapToObj(i -> heard(mixes.get(i)))
                .toList();
        List<Example> examples =
                heard.stream().flatMap(each -> examples(each).stream()).toList();
        Files.writeString(
                out.resolve("noises.weights"),
                NoiseFit.of(examples, NoiseSources.ORDER.size()).text());
        training.names(heard, examples);
        training.verdicts(heard);
        Files.writeString(out.resolve("noises.txt"), training.out);
        System.out.print(training.out);
    }

    private static Heard heard(NoiseMix mix) {
        List<ShortTimeFrame> frames = Frames.of(mix.sound());
        FrameLevels levels = new FrameLevels(Recordings.RATE);
        for (int i = 0; i < frames.size(); i++) {
            levels.accept(
                    Arrays.copyOfRange(mix.sound(), i * ShortTimeAnalysis.HOP, (i + 1) * ShortTimeAnalysis.HOP),
                    ShortTimeAnalysis.HOP);
        }
        float[] inCall = levels.inCall();
        VoiceActivity activity = new VoiceActivity(frames, levels.audible(), levels.live());
        RoomNoise noise = RoomNoise.measure(
                frames, inCall, NoiseFloor.measure(inCall, activity).power(), activity);
        OptionalDouble voice = SpeechLevel.power(inCall, noise.power(), activity);
        boolean[] speech = new boolean[frames.size()];
        boolean[] away = new boolean[frames.size()];
        for (int i = 0; i < speech.length; i++) {
            speech[i] = activity.speech(i);
            away[i] = mix.voice().isEmpty();
        }
        if (!mix.voice().isEmpty()) {
            away = RoomNoise.away(frames.size(), activity);
        }
        NoiseSource source = noise.heard().source().orElse(NoiseSource.STEADY);
        return new Heard(
                mix,
                NoiseSources.traits(frames, away),
                NoiseSources.traits(frames, speech),
                voice.isPresent() && noise.power() > 0
                        ? OptionalDouble.of(10 * Math.log10(voice.getAsDouble() / noise.power()))
                        : OptionalDouble.empty(),
                source != NoiseSource.STEADY && source != NoiseSource.GATED);
    }

    private static List<Example> examples(Heard heard) {
        List<Example> examples = new ArrayList<>();
        NoiseMix mix = heard.mix();
        int kind = NoiseSources.ORDER.indexOf(mix.noise().source());
        boolean alone = mix.voice().isEmpty();
        if (heard.away().length > 0 && (alone || mix.under() < 25)) {
            examples.add(new Example(heard.away(), kind, mix.noise().group(), 1));
        }
        if (heard.speech().length > 0) {
            int voice = NoiseSources.ORDER.indexOf(NoiseSource.VOICES);
            examples.add(new Example(
                    heard.speech(), alone ? kind : voice, mix.noise().group(), 0.5));
        }
        return examples;
    }

    /** Which names are right of groups left out. */
    private void names(List<Heard> heard, List<Example> examples) {
        List<String> groups =
                List.copyOf(new TreeSet<>(examples.stream().map(Example::group).toList()));
        int kinds = NoiseSources.ORDER.size();
        int[][] named = new int[kinds][kinds + 1];
        List<Double> voices = new ArrayList<>();
        Map<NoiseSource, List<Double>> others = new TreeMap<>();
        for (int part = 0; part < PARTS; part++) {
            int left = part;
            NoiseFit fit = NoiseFit.of(
                    examples.stream()
                            .filter(e -> groups.indexOf(e.group()) % PARTS != left)
                            .toList(),
                    kinds);
            for (Heard each : heard) {
                NoiseMix mix = each.mix();
                if (groups.indexOf(mix.noise().group()) % PARTS != left) {
                    continue;
                }
                if (each.away().length > 0 && (mix.voice().isEmpty() || mix.under() < 25)) {
                    int truth = NoiseSources.ORDER.indexOf(mix.noise().source());
                    double[] likely = fit.probabilities(each.away());
                    int best = NoiseSources.likeliest(likely);
                    named[truth][likely[best] < NoiseSources.SURE ? kinds : best]++;
                }
                if (each.speech().length > 0) {
                    double voice = fit.probabilities(each.speech())[0];
                    if (mix.voice().isEmpty()) {
                        others.computeIfAbsent(mix.noise().source(), s -> new ArrayList<>())
                                .add(voice);
                    } else {
                        voices.add(voice);
                    }
                }
            }
        }
        line("named, groups left out: %s, none likely", NoiseSources.ORDER);
        double mean = 0;
        for (int k = 0; k < kinds; k++) {
            int all = IntStream.of(named[k]).sum();
            mean += (double) named[k][k] / all / kinds;
            line("  %s: %s, right %d of %d", NoiseSources.ORDER.get(k), Arrays.toString(named[k]), named[k][k], all);
        }
        line("right on average over the kinds: %.2f", mean);
        line("somebody speaks, likely a voice, lowest: %s", lowest(voices));
        others.forEach((source, list) -> line("nobody speaks but %s: %s", source, lowest(list)));
    }

    private static String lowest(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        StringBuilder text = new StringBuilder(sorted.size() + ":");
        for (double share : new double[] {0, 0.002, 0.005, 0.01, 0.05, 0.1, 0.5, 0.9}) {
            text.append(String.format(Locale.ROOT, " %.3f", sorted.get((int) (share * (sorted.size() - 1)))));
        }
        return text.toString();
    }

    /** How far the noise is measured right, and how often it is none. */
    private void verdicts(List<Heard> heard) {
        Map<String, double[]> tallies = new LinkedHashMap<>();
        for (Heard each : heard) {
            NoiseMix mix = each.mix();
            String kind = mix.noise().source() + (mix.noise().real() ? "" : ", synthesised");
            double[] tally = tallies.computeIfAbsent(kind, k -> new double[8]);
            if (mix.voice().isEmpty()) {
                tally[6]++;
                tally[7] += each.speech().length > 0 ? 1 : 0;
                continue;
            }
            tally[0]++;
            if (each.snr().isEmpty()) {
                continue;
            }
            double snr = each.snr().getAsDouble();
            int truth = step(mix.under());
            int found = step(snr);
            tally[1]++;
            tally[2] += found == truth || (Math.abs(found - truth) == 1 && each.unsteady()) ? 1 : 0;
            tally[3] += truth > 0 && found == 0 ? 1 : 0;
            tally[4] += Math.abs(snr - mix.under());
            tally[5] += mix.under() < GOOD - 2 && found == 0 ? 1 : 0;
            if (truth > 0 && found == 0) {
                System.out.printf(Locale.ROOT, "quiet: %s, measured %.0f%n", mix, snr);
            }
        }
        line("mixes, told, right or one off and unsteady, called quiet and is not (by 2 dB and more), mean error;"
                + " alone taken for speech");
        tallies.forEach((kind, t) -> line(
                "  %s: %.0f, %.0f, %.0f, %.0f (%.0f), %.1f dB; %.0f of %.0f",
                kind, t[0], t[1], t[2], t[3], t[5], t[4] / Math.max(1, t[1]), t[7], t[6]));
    }

    private static int step(double snr) {
        return snr >= GOOD ? 0 : snr >= ACCEPTABLE ? 1 : 2;
    }

    private void line(String pattern, Object... values) {
        out.append(String.format(Locale.ROOT, pattern, values)).append('\n');
    }
}
