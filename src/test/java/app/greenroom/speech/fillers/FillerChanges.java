package app.greenroom.speech.fillers;

import app.greenroom.Recordings;
import app.greenroom.model.measure.Interval;
import app.greenroom.speech.Sounds;
import java.util.List;
import java.util.Random;

/** What is made of a clip so that the net learns voices and not recordings: other sizes of voice, rooms, noises, paths, levels. */
final class FillerChanges {
    private static final List<String> NOISES = List.of("white", "pink", "brown", "fan");
    private static final int BANDS = 24;

    private final Random random;

    FillerChanges(long seed) {
        random = new Random(seed);
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** Another recording of it: pitch and formants, an echo, noise from 5 to 25 dB, a narrow band. */
    FillerClip changed(FillerClip clip, FillerRecipe recipe) {
        float[] sound = clip.sound();
        double pace = 1;
        if (chance(recipe.paced)) {
            pace = between(recipe.slowest, recipe.fastest);
            sound = Recordings.faster(sound, pace);
        }
        if (chance(0.5)) {
            sound = echoing(sound, between(0.2, 1.6), between(-6, 12), random.nextLong());
        }
        if (chance(0.65)) {
            double rms = Math.sqrt(FillerCorpus.power(sound)) * Math.pow(10, -between(5, 25) / 20);
            String kind = NOISES.get(random.nextInt(NOISES.size()));
            double seconds = (double) sound.length / Recordings.RATE;
            sound = Sounds.mixed(sound, Recordings.noise(kind, seconds, rms, random.nextLong()));
        }
        if (chance(0.2)) {
            sound = Recordings.below(sound, Recordings.RATE, between(3400, 7000));
        }
        sound = Sounds.scaled(sound, Math.pow(10, -between(0, 15) / 20));
        double factor = pace;
        return clip.with(
                sound,
                clip.fillers().stream()
                        .map(f -> new Interval(f.start() / factor, f.end() / factor))
                        .toList());
    }

    /**
     * In a room.
     *
     * @param softer how much softer the room is than the voice itself, dB
     */
    static float[] echoing(float[] sound, double rt60, double softer, long seed) {
        float[] room = Sounds.reverberated(sound, Recordings.RATE, rt60, seed);
        double level = Math.sqrt(FillerCorpus.power(sound) / FillerCorpus.power(room)) * Math.pow(10, -softer / 20);
        return Sounds.mixed(sound, Sounds.scaled(room, level));
    }

    /** Changes the numbers of {@link FillerFeatures} while learning, as other throats and microphones would. */
    void warp(float[] rows) {
        boolean tract = chance(0.6);
        double stretch = between(0.88, 1.12);
        double tilt = chance(0.6) ? 0.25 * random.nextGaussian() : 0;
        double curve = tilt == 0 ? 0 : 0.2 * random.nextGaussian();
        boolean noisy = chance(0.4);
        double floor = between(-3, -1);
        double floorTilt = 0.4 * random.nextGaussian();
        boolean gains = chance(0.5);
        double[] gain = new double[BANDS];
        for (int b = 0; b < BANDS; b++) {
            double place = 2.0 * b / (BANDS - 1) - 1;
            gain[b] = tilt * place + curve * place * place + (gains ? 0.125 * random.nextGaussian() : 0);
        }
        int masked = chance(0.3) ? random.nextInt(BANDS - 2) : BANDS;
        int until = Math.min(BANDS, masked + 1 + random.nextInt(3));
        float raised = chance(0.3) ? (float) (0.15 * random.nextGaussian()) : 0;
        double[] band = new double[BANDS];
        for (int at = 0; at < rows.length; at += FillerFeatures.SIZE) {
            double lifted = 0;
            for (int b = 0; b < BANDS; b++) {
                double from = tract ? Math.min(BANDS - 1, b * stretch) : b;
                int low = (int) from;
                int high = Math.min(BANDS - 1, low + 1);
                double value = rows[at + low] + (from - low) * (rows[at + high] - rows[at + low]) + gain[b];
                if (noisy) {
                    double least = floor + floorTilt * (2.0 * b / (BANDS - 1) - 1) + 0.15 * random.nextGaussian();
                    double sum = StrictMath.log(StrictMath.exp(2 * value) + StrictMath.exp(2 * least)) / 2;
                    lifted += 2 * (sum - value) / BANDS;
                    value = sum;
                }
                band[b] = b >= masked && b < until ? 0 : Math.max(-4, Math.min(3, value));
            }
            for (int b = 0; b < BANDS; b++) {
                rows[at + b] = (float) band[b];
            }
            rows[at + 25] += raised * rows[at + 26];
            rows[at + 27] *= (float) StrictMath.exp(-Math.max(0, Math.min(2, lifted)));
        }
    }
}
