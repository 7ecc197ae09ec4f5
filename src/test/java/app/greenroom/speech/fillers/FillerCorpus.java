package app.greenroom.speech.fillers;

import app.greenroom.Recordings;
import app.greenroom.model.measure.Interval;
import app.greenroom.speech.Sounds;
import app.greenroom.speech.SyntheticNoises;
import app.greenroom.speech.fillers.FillerClip.Kind;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Everything that {@link FillerTraining} learns from and judges by. Kept from the training are every fifth sitting day of the
 * parliaments, the voices of {@link SyntheticEnglish#KEPT_VOICES}, one of the five readers and a third of the music.
 *
 * <p>Read speech is Asterisk's prompts (Allison Smith in English and Spanish, June Wallack in French, an Italian man; kept: a
 * Russian woman), music that of two games, all from Debian's packages.
 */
public final class FillerCorpus {
    private static final int SYNTHETIC = 3; // clips a voice
    private static final int WORKERS = 8;
    private static final int TRANSPLANTED = 140;
    private static final int TWO_VOICES = 150;
    private static final double READ_SECONDS = 12;
    private static final int READ_CLIPS = 60;
    private static final double MUSIC_SECONDS = 10;
    private static final int SYNTHETIC_MUSIC = 36;

    /** How the groups of music made by formulas begin, the last of all clips. */
    static final String BY_FORMULAS = "synthetic ";

    private static final Path PROMPTS = Path.of("usr/share/asterisk/sounds");
    private static final List<String> READERS =
            List.of("en_US_f_Allison", "es_MX_f_Allison", "fr_CA_f_June", "it_IT_m_Carlo");
    private static final List<String> KEPT_READERS = List.of("ru_RU_f_IvrvoiceRU");
    private static final Path MUSIC = Path.of("usr/share/games/supertux2/music");

    private final Tools tools;
    private final Path root;
    private final List<FillerClip> clips = new ArrayList<>();

    private FillerCorpus(Tools tools, Path root) {
        this.tools = tools;
        this.root = root;
    }

    /**
     * All clips, always the same in the same order.
     *
     * @param data the labelled data
     * @param root under which Debian's packages lie
     */
    static List<FillerClip> make(Path data, Path root, Tools tools) throws IOException, InterruptedException {
        FillerCorpus corpus = new FillerCorpus(tools, root);
        corpus.parliament(data.resolve("fillers"));
        corpus.read();
        corpus.synthetic();
        corpus.transplanted();
        corpus.twoVoices();
        corpus.music();
        corpus.syntheticMusic();
        return List.copyOf(corpus.clips);
    }

    /** The same, from a file in the folder where it was once made. */
    public static List<FillerClip> made(Path data, Path root, Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("clips.bin");
        if (!Files.exists(file)) {
            Path part = folder.resolve("clips.part");
            try (DataOutputStream to = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                for (FillerClip clip : make(data, root, new Tools(folder))) {
                    clip.write(to);
                }
            }
            Files.move(part, file);
        }
        List<FillerClip> clips = new ArrayList<>();
        try (DataInputStream from = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (from.available() > 0) {
                clips.add(FillerClip.read(from));
            }
        }
        return clips;
    }

    private void parliament(Path folder) throws IOException, InterruptedException {
        JsonArray all = JsonParser.parseString(Files.readString(folder.resolve("labels.json")))
                .getAsJsonArray();
        List<JsonObject> labels = new ArrayList<>();
        all.forEach(element -> labels.add(element.getAsJsonObject()));
        List<Path> files = labels.stream()
                .map(label -> folder.resolve(label.get("file").getAsString()))
                .toList();
        List<float[]> sounds = tools.read(files, 60);
        for (JsonObject label : labels) {
            String day = label.get("group").getAsString();
            List<Interval> fillers = new ArrayList<>();
            for (JsonElement each : label.getAsJsonArray("fillers")) {
                fillers.add(new Interval(
                        each.getAsJsonArray().get(0).getAsDouble(),
                        each.getAsJsonArray().get(1).getAsDouble()));
            }
            float[] sound = sounds.get(labels.indexOf(label));
            String sex = label.get("sex").getAsString().substring(0, 1);
            clips.add(new FillerClip(Kind.PARLIAMENT, day, FillerDays.kept(day, all), sound, fillers, sex));
        }
    }

    /** Several at a time, for to start a program takes longer than what it does. */
    private void synthetic() throws IOException, InterruptedException {
        List<String> voices = new ArrayList<>(SyntheticEnglish.VOICES);
        voices.addAll(SyntheticEnglish.KEPT_VOICES);
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        List<Future<FillerClip>> all = new ArrayList<>();
        for (int voice = 0; voice < voices.size(); voice++) {
            String name = voices.get(voice);
            boolean kept = voice >= SyntheticEnglish.VOICES.size();
            for (int i = 0; i < SYNTHETIC; i++) {
                long seed = 1 + 5L * voice + i;
                all.add(workers.submit(() -> SyntheticEnglish.clip(tools, name, kept, seed)));
            }
        }
        workers.shutdown();
        for (Future<FillerClip> each : all) {
            try {
                clips.add(each.get());
            } catch (ExecutionException e) {
                throw new IOException(e.getCause());
            }
        }
    }

    private void read() throws IOException, InterruptedException {
        Random random = new Random(11);
        for (String reader :
                Stream.concat(READERS.stream(), KEPT_READERS.stream()).toList()) {
            List<float[]> prompts = prompts(root.resolve(PROMPTS).resolve(reader));
            boolean kept = KEPT_READERS.contains(reader);
            for (int i = 0; i < READ_CLIPS; i++) {
                List<float[]> parts = new ArrayList<>();
                int length = 0;
                while (length < READ_SECONDS * Recordings.RATE) {
                    float[] part = prompts.get(random.nextInt(prompts.size()));
                    float[] gap = Sounds.white(0.05 + 0.5 * random.nextDouble(), Recordings.RATE, 2e-4, length);
                    parts.add(part);
                    parts.add(gap);
                    length += part.length + gap.length;
                }
                float[] sound = Sounds.joined(parts.toArray(float[][]::new));
                clips.add(new FillerClip(Kind.READ, reader, kept, sound, List.of(), ""));
            }
        }
    }

    /** Every prompt of a second or more: G.722 has eight bytes a millisecond, and needs no beginning of its own. */
    private List<float[]> prompts(Path folder) throws IOException, InterruptedException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List<Integer> lengths = new ArrayList<>();
        for (Path prompt : files(folder, ".g722")) {
            byte[] bytes = Files.readAllBytes(prompt);
            if (bytes.length > 8000 && folder.equals(prompt.getParent())) {
                all.write(bytes);
                lengths.add(2 * bytes.length);
            }
        }
        float[] sound = tools.read(List.of(tools.write("prompts.g722", all.toByteArray())), 3600)
                .get(0);
        List<float[]> prompts = new ArrayList<>();
        int at = 0;
        for (int length : lengths) {
            prompts.add(Arrays.copyOfRange(sound, at, at + length));
            at += length;
        }
        return prompts;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** Fillers of the days that are not kept, between the words of readers and of speeches that have none. */
    private void transplanted() throws IOException, InterruptedException {
        List<float[]> fillers = new ArrayList<>();
        for (FillerClip clip : clips) {
            if (clip.kind() == Kind.PARLIAMENT && !clip.kept()) {
                for (Interval each : clip.fillers()) {
                    if (each.length() > 0.12) {
                        fillers.add(part(clip.sound(), each.start() - 0.01, each.end() + 0.01));
                    }
                }
            }
        }
        List<FillerClip> fluent = clips.stream()
                .filter(c -> !c.kept() && c.fillers().isEmpty())
                .filter(c -> c.kind() == Kind.READ || c.kind() == Kind.PARLIAMENT)
                .toList();
        Random random = new Random(12);
        for (int i = 0; i < TRANSPLANTED; i++) {
            List<float[]> pieces =
                    chopped(fluent.get(random.nextInt(fluent.size())).sound(), random);
            clips.add(transplanted(pieces, fillers, random));
        }
    }

    /** Cut where it is softest, every two seconds or so. */
    static List<float[]> chopped(float[] sound, Random random) {
        List<float[]> pieces = new ArrayList<>();
        double at = 0;
        double seconds = (double) sound.length / Recordings.RATE;
        while (at < seconds - 1) {
            double best = Math.min(seconds, at + 1.5 + random.nextDouble());
            double softest = Double.POSITIVE_INFINITY;
            for (double cut = at + 0.6; cut < Math.min(seconds, at + 2.4); cut += 0.01) {
                double power = power(part(sound, cut - 0.01, cut + 0.01));
                if (power < softest) {
                    softest = power;
                    best = cut;
                }
            }
            pieces.add(part(sound, at, best));
            at = best;
        }
        return pieces;
    }

    static FillerClip transplanted(List<float[]> pieces, List<float[]> fillers, Random random) {
        List<float[]> parts = new ArrayList<>();
        List<Interval> places = new ArrayList<>();
        int length = 0;
        for (float[] piece : pieces) {
            parts.add(piece);
            length += piece.length;
            if (random.nextDouble() < 0.5) {
                float[] filler = faded(Recordings.faster(
                        fillers.get(random.nextInt(fillers.size())), 0.8 + 0.45 * random.nextDouble()));
                double level = Math.sqrt(power(piece) / (power(filler) + 1e-12)) * (0.5 + 0.7 * random.nextDouble());
                float[] before = Sounds.white(0.15 * random.nextDouble(), Recordings.RATE, 2e-4, length);
                float[] after = Sounds.white(0.35 * random.nextDouble(), Recordings.RATE, 2e-4, length + 1);
                double start = (double) (length + before.length) / Recordings.RATE;
                places.add(new Interval(start, start + (double) filler.length / Recordings.RATE));
                parts.addAll(List.of(before, Sounds.scaled(filler, Math.min(8, level)), after));
                length += before.length + filler.length + after.length;
            }
        }
        float[] sound = Sounds.joined(parts.toArray(float[][]::new));
        return new FillerClip(Kind.TRANSPLANTED, "transplanted", false, sound, places, "");
    }

    private static float[] faded(float[] sound) {
        int edge = Math.min(sound.length / 2, Recordings.RATE / 100);
        for (int i = 0; i < edge; i++) {
            sound[i] *= (float) i / edge;
            sound[sound.length - 1 - i] *= (float) i / edge;
        }
        return sound;
    }

    /** Clips of two different groups at the same time, the second 0 to 9 dB softer; both kept, or neither. */
    private void twoVoices() {
        List<FillerClip> all =
                clips.stream().filter(clip -> clip.kind() != Kind.TRANSPLANTED).toList();
        Random random = new Random(13);
        for (int i = 0; i < TWO_VOICES; i++) {
            boolean kept = i % 3 == 0;
            List<FillerClip> some = all.stream().filter(c -> c.kept() == kept).toList();
            FillerClip one = some.get(random.nextInt(some.size()));
            FillerClip other = some.get(random.nextInt(some.size()));
            if (!one.group().equals(other.group())) {
                int length = Math.min(one.sound().length, other.sound().length);
                double softer = Math.pow(10, -9 * random.nextDouble() / 20);
                float[] second = Arrays.copyOf(other.sound(), length);
                double level = softer * Math.sqrt(power(one.sound()) / power(second));
                float[] sound = Sounds.mixed(Arrays.copyOf(one.sound(), length), Sounds.scaled(second, level));
                List<Interval> fillers = Stream.concat(one.fillers().stream(), other.fillers().stream())
                        .filter(f -> f.end() < (double) length / Recordings.RATE)
                        .toList();
                clips.add(new FillerClip(Kind.TWO_VOICES, "two", kept, sound, fillers, ""));
            }
        }
    }

    /** Music made by formulas, alone. */
    private void syntheticMusic() {
        for (int i = 0; i < SYNTHETIC_MUSIC; i++) {
            float[] sound = Sounds.scaledTo(SyntheticNoises.music(MUSIC_SECONDS, 5000 + i), 0.04);
            clips.add(new FillerClip(Kind.MUSIC, BY_FORMULAS + i, i % 3 == 0, sound, List.of(), ""));
        }
    }

    /** Music alone, and behind voices from 0 to 15 dB softer. */
    private void music() throws IOException, InterruptedException {
        Random random = new Random(14);
        List<FillerClip> voices = List.copyOf(clips);
        List<Path> pieces = files(root.resolve(MUSIC), ".ogg");
        List<float[]> sounds = tools.read(pieces, 40);
        for (int i = 0; i < pieces.size(); i++) {
            boolean kept = i % 3 == 0;
            for (int from : new int[] {5, 25}) {
                float[] sound = part(sounds.get(i), from, from + MUSIC_SECONDS);
                if (sound.length < 5 * Recordings.RATE || power(sound) < 1e-8) {
                    continue;
                }
                String piece = pieces.get(i).getFileName().toString();
                clips.add(new FillerClip(Kind.MUSIC, piece, kept, sound, List.of(), ""));
                List<FillerClip> some = voices.stream()
                        .filter(c -> c.kept() == kept && c.kind() == (from == 5 ? Kind.PARLIAMENT : Kind.SYNTHETIC))
                        .toList();
                FillerClip voice = some.get(random.nextInt(some.size()));
                int length = Math.min(voice.sound().length, sound.length);
                double softer = Math.pow(10, -15 * random.nextDouble() / 20);
                double level = softer * Math.sqrt(power(voice.sound()) / power(sound));
                float[] both = Sounds.mixed(
                        Arrays.copyOf(voice.sound(), length), Sounds.scaled(Arrays.copyOf(sound, length), level));
                List<Interval> fillers = voice.fillers().stream()
                        .filter(f -> f.end() < (double) length / Recordings.RATE)
                        .toList();
                clips.add(new FillerClip(Kind.MUSIC, piece, kept, both, fillers, ""));
            }
        }
    }

    static float[] part(float[] sound, double from, double to) {
        int start = Math.max(0, Math.min(sound.length, (int) (from * Recordings.RATE)));
        int end = Math.max(start, Math.min(sound.length, (int) (to * Recordings.RATE)));
        return Arrays.copyOfRange(sound, start, end);
    }

    static double power(float[] sound) {
        double sum = 0;
        for (float each : sound) {
            sum += each * each;
        }
        return sound.length == 0 ? 0 : sum / sound.length;
    }
}
