package app.greenroom.speech.room;

import app.greenroom.Recordings;
import app.greenroom.speech.Frames;
import app.greenroom.speech.Sounds;
import app.greenroom.speech.fillers.FillerClip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Somebody speaks in a room, and something sounds behind.
 *
 * @param noise what sounds
 * @param voice who speaks
 * @param under how far the noise lies under the voice, dB; negative infinity where nobody speaks
 * @param sound 16 kHz
 */
@SuppressWarnings("ArrayRecordComponent") // mixes are not compared
record NoiseMix(NoiseClip noise, String voice, double under, float[] sound) {
    private static final double PAUSE = 0.8; // s between clips of the same voice

    /** Each noise behind so many voices, 5 to 30 dB softer, and once alone. */
    static List<NoiseMix> make(List<NoiseClip> noises, List<FillerClip> clips, int voices) {
        List<FillerClip> fluent = clips.stream()
                .filter(c -> c.kind() == FillerClip.Kind.READ || c.kind() == FillerClip.Kind.SYNTHETIC)
                .toList();
        Random random = new Random(31);
        List<NoiseMix> mixes = new ArrayList<>();
        for (NoiseClip noise : noises) {
            mixes.add(alone(noise, random));
            for (int i = 0; i < voices; i++) {
                FillerClip voice = fluent.get(random.nextInt(fluent.size()));
                double under = 5 + 25 * random.nextDouble();
                boolean same = noise.group().equals("voice " + voice.group());
                if (!same) {
                    mixes.add(behind(noise, voice, under, random));
                }
            }
        }
        return mixes;
    }

    private static NoiseMix alone(NoiseClip noise, Random random) {
        float[] sound = Sounds.scaledTo(noise.sound(), Math.pow(10, (-55 + 30 * random.nextDouble()) / 20));
        return new NoiseMix(noise, "", Double.NEGATIVE_INFINITY, Sounds.mixed(sound, room(sound.length, random)));
    }

    private static NoiseMix behind(NoiseClip noise, FillerClip voice, double under, Random random) {
        int rate = Recordings.RATE;
        float[] gap = new float[(int) (PAUSE * rate)];
        float[] said = voice.sound();
        int half = said.length / 2;
        float[] spoken = Sounds.joined(
                gap, Arrays.copyOfRange(said, 0, half), gap, Arrays.copyOfRange(said, half, said.length), gap);
        spoken = Arrays.copyOf(spoken, Math.min(spoken.length, (int) (NoiseCorpus.SECONDS * rate)));
        double level = -36 + 18 * random.nextDouble();
        double active = Sounds.activeLevel(spoken, rate);
        spoken = Sounds.scaled(spoken, Math.pow(10, (level - active) / 20));
        float[] behind = Arrays.copyOf(noise.sound(), spoken.length);
        behind = Sounds.scaled(behind, Math.pow(10, (level - under) / 20) / Frames.heard(behind));
        float[] both = Sounds.mixed(spoken, behind);
        return new NoiseMix(noise, voice.group(), under, Sounds.mixed(both, room(both.length, random)));
    }

    private static float[] room(int length, Random random) {
        String kind = List.of("white", "pink", "brown", "fan").get(random.nextInt(4));
        double level = Math.pow(10, (-75 + 15 * random.nextDouble()) / 20);
        return Arrays.copyOf(
                Recordings.noise(kind, (double) length / Recordings.RATE + 0.01, level, random.nextLong()), length);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s (%s) %.0f dB under %s", noise.source(), noise.group(), under, voice);
    }
}
