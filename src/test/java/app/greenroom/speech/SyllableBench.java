package app.greenroom.speech;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.file.WavFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How near to the truth syllables are counted, beside de Jong and Wempe's method in Praat on the same files in the same
 * run. The material speaks sentences by espeak-ng, in several voices and at several speeds, as they are, in noise and in a
 * room; espeak-ng itself says which vowels it spoke. Arguments may name WAV recordings with their true counts, as {@code
 * FILE=COUNT}. Needs espeak-ng and Praat, and says so where they are missing.
 */
final class SyllableBench {
    private static final int RATE = 16000;
    private static final String[] VOICES = {"en-us", "en-gb+f3", "en-us+f2", "en-gb-scotland+m3"};
    private static final int[] WORDS_PER_MINUTE = {120, 160, 200};
    private static final String TEXT = """
        Thank you for inviting me to talk about this position today.
        I studied biology, and then I worked in a small clinic for three years.
        My colleagues would probably say that I am patient and a little stubborn.
        What I enjoy most is explaining difficult things in a simple way.
        Last winter our computers stopped working, so we wrote everything on paper.
        That was not easy, but nobody had to wait longer than an hour.
        Could you tell me how your team decides what to do first?
        I would like to learn more, and I am not afraid of asking questions.
        """;

    /** Vowels of the phonetic alphabet, and the mark of a consonant that is a syllable of its own. */
    private static final Pattern NUCLEUS = Pattern.compile("^[ˈˌ]*[aɐɑɒæeɛəɚɜɝiɪɨoɔøœuʊʉʌyʏɯɤɵᵻ].*|.*\\u0329.*");

    private static final Path SCRIPT = Path.of("src/test/praat/syllable-nuclei.praat");

    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private SyllableBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, CaptureException {
        SyllableBench bench = new SyllableBench();
        Path folder = Files.createTempDirectory("syllables");
        try {
            for (String voice : VOICES) {
                for (int speed : WORDS_PER_MINUTE) {
                    bench.speak(folder, voice, speed);
                }
            }
            for (String argument : arguments) {
                int sign = argument.lastIndexOf('=');
                Path file = Path.of(argument.substring(0, sign));
                bench.compare(
                        file,
                        Integer.parseInt(argument.substring(sign + 1)),
                        List.of("recording " + file.getFileName()));
            }
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
        bench.print();
    }

    private void speak(Path folder, String voice, int speed)
            throws IOException, InterruptedException, CaptureException {
        Path file = folder.resolve("plain.wav");
        run("espeak-ng", "-v", voice, "-s", String.valueOf(speed), "-w", file.toString(), TEXT);
        int truth = nuclei(run("espeak-ng", "-v", voice, "-q", "--ipa", "--sep=_", TEXT));
        float[] plain = Sounds.scaledTo(read(file), 0.05);
        double seconds = (double) plain.length / RATE;
        Map<String, float[]> kinds = new LinkedHashMap<>();
        kinds.put("plain", plain);
        kinds.put("pink noise, 20 dB", Sounds.mixed(plain, Sounds.pink(seconds, RATE, 0.005, 1)));
        kinds.put("pink noise, 10 dB", Sounds.mixed(plain, Sounds.pink(seconds, RATE, 0.0158, 2)));
        kinds.put("room, 0.5 s", Sounds.scaledTo(Sounds.reverberated(plain, RATE, 0.5, 3), 0.05));
        for (Map.Entry<String, float[]> kind : kinds.entrySet()) {
            BenchSound.write(file, kind.getValue(), RATE);
            compare(file, truth, List.of("all", voice, speed + " words a minute", kind.getKey()));
        }
    }

    private void compare(Path file, int truth, List<String> groups)
            throws IOException, InterruptedException, CaptureException {
        int own = Sounds.analyse(read(file), RATE).manner().rate().syllables();
        int praat = Integer.parseInt(
                run("praat", "--run", SCRIPT.toString(), file.toString()).strip());
        for (String group : groups) {
            tallies.computeIfAbsent(group, name -> new Tally()).add(truth, own, praat);
        }
    }

    private void print() {
        System.out.println("| material | syllables | Greenroom | mean error | de Jong & Wempe | mean error |");
        System.out.println("|---|---|---|---|---|---|");
        tallies.forEach((group, tally) -> System.out.printf(
                "| %s | %d | %d (%.0f %%) | %.1f %% | %d (%.0f %%) | %.1f %% |%n",
                group,
                tally.truth,
                tally.own,
                100.0 * tally.own / tally.truth,
                100 * tally.ownError / tally.recordings,
                tally.praat,
                100.0 * tally.praat / tally.truth,
                100 * tally.praatError / tally.recordings));
    }

    private static final class Tally {
        private int recordings;
        private int truth;
        private int own;
        private int praat;
        private double ownError;
        private double praatError;

        void add(int spoken, int counted, int other) {
            recordings++;
            truth += spoken;
            own += counted;
            praat += other;
            ownError += Math.abs((double) counted / spoken - 1);
            praatError += Math.abs((double) other / spoken - 1);
        }
    }

    private static int nuclei(String phonemes) {
        return (int) Arrays.stream(phonemes.split("[_\\s]+"))
                .filter(phoneme -> NUCLEUS.matcher(phoneme).matches())
                .count();
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command[0] + " failed: " + output);
        }
        return output;
    }

    /** The first channel at 16 kHz. */
    private static float[] read(Path file) throws CaptureException {
        List<float[]> parts = new ArrayList<>();
        int rate;
        try (WavFile source = new WavFile(file)) {
            rate = source.sampleRate();
            for (Optional<AudioBlock> block = source.next(); block.isPresent(); block = source.next()) {
                parts.add(block.get().samples());
            }
        }
        return BenchSound.resampled(Sounds.joined(parts.toArray(new float[0][])), rate, RATE);
    }
}
