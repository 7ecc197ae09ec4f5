package app.greenroom.speech;

import app.greenroom.capture.CaptureException;
import app.greenroom.model.measure.Interval;
import app.greenroom.speech.fillers.SpeechEmbedding;
import app.greenroom.speech.room.MainsHum;
import app.greenroom.speech.room.NoiseEvents;
import app.greenroom.speech.voice.SpeechBand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same minute of sound through this program and through others that measure a part of it: Praat (pitch, level,
 * syllables), aubio (pitch by YIN) and FFmpeg (loudness, silences). Prints the time of each as a whole process, ours warm
 * as well, and how far the numbers agree. Says which programs are missing. Argument: a WAV recording; without it a
 * generated talker.
 */
final class SoundSideBySide {
    private static final int RATE = 16000;
    private static final int RUNS = 5;
    private static final int WARM_UP = 20;

    /** dB re 20 µPa of a full-scale square wave, when full scale stands for 1 Pa. */
    private static final double FULL_SCALE = 20 * Math.log10(1 / 2e-5);

    private static final Path SCRIPTS = Path.of("src/test/praat");

    private final float[] sound;
    private final Path file;
    private double ours;

    private SoundSideBySide(float[] sound, Path file) {
        this.sound = sound;
        this.file = file;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, CaptureException {
        float[] sound = arguments.length == 0 ? BenchSound.generated(RATE) : BenchSound.of(Path.of(arguments[0]), RATE);
        Path file = Files.createTempFile("side-by-side", ".wav");
        try {
            BenchSound.write(file, sound, RATE);
            new SoundSideBySide(sound, file).compare();
        } finally {
            Files.delete(file);
        }
    }

    private void compare() throws IOException, InterruptedException {
        SpeechFacts facts = Sounds.analyse(sound, RATE);
        Map<Integer, Double> pitch = pitch();
        ours = warm();
        System.out.println("| program | seconds | of ours, warm | numbers |");
        System.out.println("|---|---|---|---|");
        row("Greenroom, warm: everything", ours, "");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        run(
                        "java",
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "app.greenroom.cli.Main",
                        "measure",
                        file.toString())
                .ifPresent(run -> row("Greenroom, whole process: everything", run.seconds, ""));
        run("praat", "praat", "--run", SCRIPTS.resolve("pitch-and-level.praat").toString(), file.toString())
                .ifPresent(run -> row("Praat: pitch and level", run.seconds, praat(run.output, pitch, facts)));
        run("praat", "praat", "--run", SCRIPTS.resolve("syllable-nuclei.praat").toString(), file.toString())
                .ifPresent(run -> row(
                        "Praat: syllables after de Jong & Wempe",
                        run.seconds,
                        run.output.strip() + " syllables, ours "
                                + facts.manner().rate().syllables()));
        for (String method : List.of("yin", "yinfft")) {
            run("aubiopitch", "aubiopitch", "-i", file.toString(), "-p", method, "-B", "1024", "-H", "160", "-r", "0")
                    .ifPresent(run ->
                            row("aubio: pitch by " + method, run.seconds, semitones(pitches(run.output, 0), pitch)));
        }
        run("ffmpeg", "ffmpeg", "-nostats", "-i", file.toString(), "-af", "ebur128", "-f", "null", "-")
                .ifPresent(run -> row("FFmpeg: ebur128", run.seconds, loudness(run.output, facts)));
        // FFmpeg looks at single samples, which stand above the mean power of noise by about 12 dB.
        double silence = facts.level().noiseFloor().orElse(-60) + 12;
        String filter = String.format(Locale.ROOT, "silencedetect=noise=%.1fdB:duration=0.25", silence);
        run("ffmpeg", "ffmpeg", "-nostats", "-i", file.toString(), "-af", filter, "-f", "null", "-")
                .ifPresent(run ->
                        row("FFmpeg: silencedetect, 12 dB over the noise", run.seconds, silences(run.output, facts)));
    }

    private void row(String what, double seconds, String numbers) {
        System.out.printf("| %s | %.3f | %.1f | %s |%n", what, seconds, seconds / ours, numbers);
    }

    private double warm() {
        double[] seconds = new double[RUNS];
        for (int i = -WARM_UP; i < RUNS; i++) {
            long from = System.nanoTime();
            Sounds.analyse(sound, RATE);
            if (i >= 0) {
                seconds[i] = (System.nanoTime() - from) / 1e9;
            }
        }
        Arrays.sort(seconds);
        return seconds[RUNS / 2];
    }

    /** Our own pitch of frames of 10 ms with a clear period. */
    private Map<Integer, Double> pitch() {
        ShortTimeAnalysis analysis = new ShortTimeAnalysis();
        SpeechBand band = new SpeechBand(RATE, analysis, new MainsHum(), new NoiseEvents(), new SpeechEmbedding());
        for (int i = 0; i + ShortTimeAnalysis.HOP <= sound.length; i += ShortTimeAnalysis.HOP) {
            band.accept(Arrays.copyOfRange(sound, i, i + ShortTimeAnalysis.HOP), ShortTimeAnalysis.HOP);
        }
        Map<Integer, Double> pitch = new TreeMap<>();
        List<ShortTimeFrame> frames = analysis.toList();
        for (int i = 0; i < frames.size(); i++) {
            if (frames.get(i).periodicity() >= 0.6) {
                pitch.put(i, (double) frames.get(i).pitch());
            }
        }
        return pitch;
    }

    private static Map<Integer, Double> pitches(String output, int linesBefore) {
        Map<Integer, Double> pitch = new TreeMap<>();
        output.lines().skip(linesBefore).forEach(line -> {
            String[] parts = line.strip().split("\\s+", -1);
            if (parts.length == 2 && Double.parseDouble(parts[1]) > 0) {
                pitch.put((int) (100 * Double.parseDouble(parts[0])), Double.parseDouble(parts[1]));
            }
        });
        return pitch;
    }

    private static String praat(String output, Map<Integer, Double> pitch, SpeechFacts facts) {
        double level = Double.parseDouble(output.lines().findFirst().orElseThrow()) - FULL_SCALE;
        double audible = Arrays.stream(facts.signal().levels())
                .map(each -> Math.pow(10, each / 10))
                .average()
                .orElseThrow();
        double own = 10 * Math.log10(audible);
        return semitones(pitches(output, 1), pitch)
                + String.format("; level %.1f dBFS, ours above 30 Hz %.1f", level, own);
    }

    private static String semitones(Map<Integer, Double> theirs, Map<Integer, Double> pitch) {
        List<Double> apart = new ArrayList<>();
        theirs.forEach((frame, hertz) -> {
            Double own = pitch.get(frame);
            if (own != null) {
                apart.add(Math.abs(12 * Math.log(own / hertz) / Math.log(2)));
            }
        });
        apart.sort(null);
        long close = apart.stream().filter(each -> each <= 1).count();
        return String.format(
                "median pitch %.1f Hz, ours %.1f; in %d frames voiced in both %.2f semitones apart (median), %.0f %%"
                        + " within one",
                median(theirs),
                median(pitch),
                apart.size(),
                apart.isEmpty() ? Double.NaN : apart.get(apart.size() / 2),
                100.0 * close / apart.size());
    }

    private static double median(Map<Integer, Double> pitch) {
        double[] sorted =
                pitch.values().stream().mapToDouble(each -> each).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    /** The first summary with a number: FFmpeg may print a second, empty one. */
    private static String loudness(String output, SpeechFacts facts) {
        Matcher matcher = Pattern.compile("Integrated loudness:\\s+I:\\s+(-?[0-9.]+) LUFS")
                .matcher(output);
        while (matcher.find()) {
            double value = Double.parseDouble(matcher.group(1));
            if (value > -70) {
                return String.format(
                        "%.1f LUFS, ours %.2f",
                        value, facts.microphone().loudness().orElse(Double.NaN));
            }
        }
        return "no loudness";
    }

    private static String silences(String output, SpeechFacts facts) {
        Matcher matcher = Pattern.compile("silence_duration: ([0-9.]+)").matcher(output);
        int count = 0;
        double sum = 0;
        while (matcher.find()) {
            count++;
            sum += Double.parseDouble(matcher.group(1));
        }
        return String.format(
                "%d silences, %.1f s; our pauses %d, %.1f s",
                count,
                sum,
                facts.activity().silentPauses().size(),
                facts.activity().silentPauses().stream()
                        .mapToDouble(Interval::length)
                        .sum());
    }

    /** The median time of a whole process, and what it printed. */
    private record Run(double seconds, String output) {}

    private static Optional<Run> run(String name, String... command) throws IOException, InterruptedException {
        double[] seconds = new double[RUNS];
        String output = "";
        for (int i = 0; i < RUNS; i++) {
            long from = System.nanoTime();
            Process process;
            try {
                process = new ProcessBuilder(command).redirectErrorStream(true).start();
            } catch (IOException e) {
                System.out.println("| " + name + " is not installed | | | |");
                return Optional.empty();
            }
            output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(name + " failed: " + output);
            }
            seconds[i] = (System.nanoTime() - from) / 1e9;
        }
        Arrays.sort(seconds);
        return Optional.of(new Run(seconds[RUNS / 2], output));
    }
}
