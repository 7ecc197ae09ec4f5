package app.greenroom.speech.room;

import app.greenroom.Recordings;
import app.greenroom.speech.Sounds;
import app.greenroom.speech.SyntheticNoises;
import app.greenroom.speech.fillers.FillerClip;
import app.greenroom.speech.fillers.Tools;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Everything that {@link NoiseTraining} learns from: synthesised noises, voices of the labelled data, alone and several at once, and
 * what Debian's packages hold of music, barks, clatter and traffic. Short sounds come again and again, with gaps of chance between.
 */
final class NoiseCorpus {
    static final double SECONDS = 12;

    private static final int SYNTHETIC = 14; // of each kind
    private static final int VOICES = 16;
    private static final int BABBLE = 4; // voices at once
    private static final Path SHARE = Path.of("usr/share");
    private static final Path STAMPS = SHARE.resolve("tuxpaint/stamps");
    private static final Path BATTLE = SHARE.resolve("games/wesnoth/1.16/data/core/sounds");
    private static final Path TRAINS = SHARE.resolve("games/openttd/baseset/opensfx/opensfx.cat");

    private final List<NoiseClip> clips = new ArrayList<>();
    private final Path root;
    private final Tools tools;

    private NoiseCorpus(Path root, Tools tools) {
        this.root = root;
        this.tools = tools;
    }

    /** All clips, always the same in the same order. */
    static List<NoiseClip> make(List<FillerClip> voices, Path root, Tools tools)
            throws IOException, InterruptedException {
        NoiseCorpus corpus = new NoiseCorpus(root, tools);
        corpus.synthetic();
        corpus.voices(voices);
        corpus.music(voices);
        corpus.animals();
        corpus.clatter();
        corpus.trains();
        return List.copyOf(corpus.clips);
    }

    private void add(NoiseSource source, String group, boolean real, float[] sound) {
        clips.add(new NoiseClip(source, group, real, sound));
    }

    private void synthetic() {
        for (int i = 0; i < SYNTHETIC; i++) {
            add(NoiseSource.MUSIC, "synthetic music " + i, false, SyntheticNoises.music(SECONDS, 4000 + i));
            add(NoiseSource.DOG, "synthetic dog " + i, false, SyntheticNoises.dog(SECONDS, 1000 + i));
            add(NoiseSource.DOG, "synthetic dog " + i, false, SyntheticNoises.dog(SECONDS, 1100 + i));
            add(NoiseSource.CLATTER, "synthetic clatter " + i, false, SyntheticNoises.clatter(SECONDS, 1200 + i));
            add(NoiseSource.KEYBOARD, "synthetic keys " + i, false, SyntheticNoises.keyboard(SECONDS, 1300 + i));
            add(NoiseSource.TRAFFIC, "synthetic traffic " + i, false, SyntheticNoises.traffic(SECONDS, 1400 + i));
            add(NoiseSource.UNKNOWN, "synthetic other " + i, false, SyntheticNoises.other(SECONDS, 1500 + i));
        }
        for (int i = 0; i < SYNTHETIC / 3; i++) {
            add(NoiseSource.MUSIC, "synthetic drums " + i, false, SyntheticNoises.drums(SECONDS, 1600 + i));
        }
    }

    /** Of one day or reader each; several at once are a group of their own, and so are their days. */
    private void voices(List<FillerClip> all) {
        Random random = new Random(21);
        List<String> groups = all.stream()
                .filter(c -> c.kind() == FillerClip.Kind.PARLIAMENT)
                .map(FillerClip::group)
                .distinct()
                .toList();
        for (int i = 0; i < VOICES; i++) {
            String group = groups.get(i * groups.size() / VOICES);
            float[] sound = all.stream()
                    .filter(c -> c.group().equals(group))
                    .findFirst()
                    .orElseThrow()
                    .sound();
            add(NoiseSource.VOICES, "voice " + group, true, fitted(sound));
        }
        List<FillerClip> others = all.stream()
                .filter(c -> c.kind() == FillerClip.Kind.READ || c.kind() == FillerClip.Kind.SYNTHETIC)
                .toList();
        for (int i = 0; i < VOICES; i++) {
            FillerClip clip = others.get(random.nextInt(others.size()));
            add(NoiseSource.VOICES, "voice " + clip.group(), true, fitted(clip.sound()));
        }
        for (int i = 0; i < VOICES / 2; i++) {
            float[] sum = new float[0];
            for (int j = 0; j < 2 + random.nextInt(BABBLE - 1); j++) {
                float[] sound = fitted(others.get(random.nextInt(others.size())).sound());
                sum = Sounds.mixed(sum, Sounds.scaledTo(sound, 0.05));
            }
            add(NoiseSource.VOICES, "babble", true, sum);
        }
    }

    private void music(List<FillerClip> all) throws IOException, InterruptedException {
        List<FillerClip> pieces = all.stream()
                .filter(c -> c.kind() == FillerClip.Kind.MUSIC && c.fillers().isEmpty())
                .toList();
        String last = "";
        for (FillerClip clip : pieces) { // the first of each piece is music alone
            if (!clip.group().equals(last)) {
                last = clip.group();
                add(NoiseSource.MUSIC, "game " + last, true, fitted(clip.sound()));
            }
        }
        files(SHARE.resolve("sonic-pi/samples"), "loop_", 40, NoiseSource.MUSIC, 0);
        files(SHARE.resolve("sonic-pi/samples"), "guit_", 40, NoiseSource.MUSIC, 0.3);
        files(SHARE.resolve("asterisk/moh"), "", 40, NoiseSource.MUSIC, 0);
    }

    private void animals() throws IOException, InterruptedException {
        files(STAMPS.resolve("animals/mammals/dogs"), "dog.ogg", 20, NoiseSource.DOG, 1.2);
        files(STAMPS.resolve("animals/mammals/dogs"), "fox.ogg", 20, NoiseSource.DOG, 1.2);
        files(BATTLE, "wolf-hit", 20, NoiseSource.DOG, 1);
        files(BATTLE, "wolf-die", 20, NoiseSource.DOG, 1);
        files(STAMPS.resolve("animals/birds"), "crow.ogg", 20, NoiseSource.UNKNOWN, 1);
        files(STAMPS.resolve("animals/birds"), "blackbird.ogg", 20, NoiseSource.UNKNOWN, 1);
        files(STAMPS.resolve("animals/birds"), "rooster.ogg", 20, NoiseSource.UNKNOWN, 1);
    }

    private void clatter() throws IOException, InterruptedException {
        for (String name : List.of("sword-1", "knife", "mace", "axe", "spear", "throwing-knife", "flail", "gold")) {
            files(BATTLE, name + ".ogg", 20, NoiseSource.CLATTER, 0.6);
        }
        files(STAMPS.resolve("household/dishes"), "glass.ogg", 20, NoiseSource.CLATTER, 0.8);
        files(STAMPS.resolve("household/dishes"), "bottle.ogg", 20, NoiseSource.CLATTER, 0.8);
        files(STAMPS.resolve("household/tools"), "hammer.ogg", 20, NoiseSource.CLATTER, 0.8);
        files(STAMPS.resolve("household/tools"), "mallet_metal.ogg", 20, NoiseSource.CLATTER, 0.8);
        files(STAMPS.resolve("household"), "vacuum_cleaner.ogg", 20, NoiseSource.UNKNOWN, 0);
        files(STAMPS.resolve("household"), "Washing-machine.ogg", 20, NoiseSource.UNKNOWN, 0);
    }

    /** Files that begin so, one recording each, again and again up to so many seconds apart. */
    private void files(Path folder, String begins, int longest, NoiseSource source, double apart)
            throws IOException, InterruptedException {
        List<Path> files;
        try (Stream<Path> all = Files.list(root.resolve(folder))) {
            files = all.filter(file -> String.valueOf(file.getFileName()).startsWith(begins))
                    .filter(file -> file.toString().matches(".*[.](ogg|flac|g722)"))
                    .sorted()
                    .toList();
        }
        List<float[]> sounds = tools.read(files, longest);
        for (int i = 0; i < files.size(); i++) {
            String name = String.valueOf(files.get(i).getFileName());
            String group = begins.isEmpty() || begins.contains(".") ? name : begins;
            add(source, group, true, repeated(sounds.get(i), apart, name.hashCode()));
        }
    }

    /** OpenTTD's sounds: a table of places and lengths, at each a name and a WAV file. */
    private void trains() throws IOException, InterruptedException {
        ByteBuffer bytes =
                ByteBuffer.wrap(Files.readAllBytes(root.resolve(TRAINS))).order(ByteOrder.LITTLE_ENDIAN);
        int count = (bytes.getInt(0) & 0x7fffffff) / 8;
        List<Path> files = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = bytes.getInt(8 * i) & 0x7fffffff;
            int name = bytes.get(at) & 0xff;
            names.add(new String(bytes.array(), at + 1, name, StandardCharsets.UTF_8));
            int from = at + 1 + name;
            int length = 8 + bytes.getInt(from + 4);
            files.add(tools.write("train" + i + ".wav", Arrays.copyOfRange(bytes.array(), from, from + length)));
        }
        for (int i : new int[] {4, 9, 10, 25, 27, 28, 59, 61, 65, 71}) {
            train(NoiseSource.TRAFFIC, names.get(i), files.get(i), 0.3);
        }
        for (int i : new int[] {16, 39, 48}) {
            train(NoiseSource.CLATTER, names.get(i), files.get(i), 0.3);
        }
        for (int i : new int[] {13, 29, 36, 52, 54}) {
            train(NoiseSource.UNKNOWN, names.get(i), files.get(i), 0.3);
        }
    }

    private void train(NoiseSource source, String name, Path file, double apart)
            throws IOException, InterruptedException {
        float[] sound = tools.read(List.of(file), (int) SECONDS).get(0);
        add(source, name.substring(1, name.indexOf('"', 1)), true, repeated(sound, apart, name.hashCode()));
    }

    private static float[] fitted(float[] sound) {
        return repeated(sound, 0, 1);
    }

    /** The sound again and again, up to so many seconds apart. */
    private static float[] repeated(float[] sound, double apart, long seed) {
        Random random = new Random(seed);
        float[] all = new float[(int) (SECONDS * Recordings.RATE)];
        int at = (int) (apart * random.nextDouble() * Recordings.RATE);
        while (at < all.length && sound.length > 0) {
            double loud = apart > 0 ? 0.5 + 0.5 * random.nextDouble() : 1;
            for (int i = 0; i < sound.length && at + i < all.length; i++) {
                all[at + i] = (float) (loud * sound[i]);
            }
            at += sound.length + (int) (apart * (0.1 + random.nextDouble()) * Recordings.RATE);
        }
        return all;
    }
}
