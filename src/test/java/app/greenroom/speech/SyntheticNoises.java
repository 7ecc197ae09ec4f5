package app.greenroom.speech;

import app.greenroom.Recordings;
import java.util.Random;
import java.util.function.BiConsumer;

/**
 * What sounds in homes, from formulas and seeds, 16 kHz: another seed is another instrument, dog, kitchen, keyboard or street.
 * Loudness has no meaning.
 */
public final class SyntheticNoises {
    private static final int RATE = Recordings.RATE;
    private static final double[] SCALE = {0, 2, 4, 5, 7, 9, 11, 12, 14, 16};

    private final Random random;
    private final float[] sound;

    private SyntheticNoises(double seconds, long seed) {
        random = new Random(seed);
        sound = Sounds.silence(seconds, RATE);
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private double either(double low, double high) {
        return low * Math.pow(high / low, random.nextDouble());
    }

    /** At moments some gap apart, until the end. */
    private float[] each(double shortest, double longest, BiConsumer<Integer, Double> event) {
        for (double at = 0.05; at < (double) sound.length / RATE; at += between(shortest, longest)) {
            event.accept((int) (at * RATE), at);
        }
        return sound;
    }

    private void add(int at, double value) {
        if (at >= 0 && at < sound.length) {
            sound[at] += (float) value;
        }
    }

    /** Plucked strings, held chords, drums, or a melody over some of them. */
    public static float[] music(double seconds, long seed) {
        SyntheticNoises made = new SyntheticNoises(seconds, seed);
        double base = made.either(80, 330);
        double beat = made.between(0.22, 0.6);
        int style = (int) (seed % 4);
        if (style != 1) {
            made.strings(base, beat, made.either(0.15, 1.2));
        }
        if (style == 1 || style == 3) {
            made.chords(base, 4 * beat);
        }
        if (style == 2 || made.random.nextInt(3) == 0) {
            made.beats(beat, made.either(0.5, 3));
        }
        if (style == 3 || style == 0) {
            made.melody(2 * base, beat);
        }
        return made.sound;
    }

    /** Drums alone. */
    public static float[] drums(double seconds, long seed) {
        SyntheticNoises made = new SyntheticNoises(seconds, seed);
        made.beats(made.between(0.2, 0.5), 1);
        return made.sound;
    }

    private double note(double base) {
        return base * Math.pow(2, SCALE[random.nextInt(SCALE.length)] / 12);
    }

    private void strings(double base, double beat, double rings) {
        int harmonics = 4 + random.nextInt(10);
        each(beat / 2, beat, (start, at) -> {
            for (int voices = 1 + random.nextInt(3); voices > 0; voices--) {
                double hertz = note(base);
                double much = between(0.3, 1);
                for (int i = 0; i < 3 * rings * RATE; i++) {
                    double envelope = much * Math.exp(-i / (rings * RATE)) * Math.min(1, i / (0.004 * RATE));
                    for (int h = 1; h <= harmonics && h * hertz < 7500; h++) {
                        add(start + i, envelope / Math.pow(h, 1.3) * Math.sin(2 * Math.PI * hertz * h * i / RATE));
                    }
                }
            }
        });
    }

    private void chords(double base, double length) {
        each(length, length, (start, at) -> {
            for (int voice = 0; voice < 3; voice++) {
                double hertz = note(base) * (1 + 0.003 * random.nextGaussian());
                for (int i = 0; i < length * RATE; i++) {
                    double envelope = 0.4 * Math.min(1, Math.min(i, length * RATE - i) / (0.08 * RATE));
                    for (int h = 1; h <= 6; h++) {
                        add(start + i, envelope / h * Math.sin(2 * Math.PI * hertz * h * i / RATE));
                    }
                }
            }
        });
    }

    private void melody(double base, double beat) {
        double depth = between(0, 0.006);
        double rate = between(4.5, 6.5);
        each(beat, 2 * beat, (start, at) -> {
            double hertz = note(base);
            double phase = 0;
            double length = between(0.6, 1.1) * beat;
            for (int i = 0; i < length * RATE; i++) {
                phase += 2 * Math.PI * hertz * (1 + depth * Math.sin(2 * Math.PI * rate * i / RATE)) / RATE;
                double envelope = Math.min(1, Math.min(i, length * RATE - i) / (0.03 * RATE));
                add(start + i, envelope * (Math.sin(phase) + 0.4 * Math.sin(2 * phase) + 0.2 * Math.sin(3 * phase)));
            }
        });
    }

    private void beats(double beat, double loud) {
        int[] count = {0};
        each(beat / 2, beat / 2, (start, at) -> {
            int step = count[0]++ % 8;
            boolean kick = step == 0 || step == 4 || random.nextInt(8) == 0;
            boolean snare = step == 2 || step == 6;
            double before = 0;
            for (int i = 0; i < 0.3 * RATE; i++) {
                double noise = random.nextGaussian();
                double high = noise - before;
                before = noise;
                double value = 0.15 * high * Math.exp(-i / (0.02 * RATE));
                value += snare ? 0.7 * noise * Math.exp(-i / (0.06 * RATE)) : 0;
                double swept = 2 * Math.PI * (55 * i / (double) RATE + 3 * (1 - Math.exp(-i / (0.03 * RATE))));
                value += kick ? 2 * Math.sin(swept) * Math.exp(-i / (0.12 * RATE)) : 0;
                add(start + i, loud * value);
            }
        });
    }

    /** One dog: barks of 0.1 to 0.35 s, one to five in a row, up to 3 s apart. */
    public static float[] dog(double seconds, long seed) {
        SyntheticNoises made = new SyntheticNoises(seconds, seed);
        double pitch = made.either(180, 900);
        double first = made.either(450, 1400);
        double second = first * made.between(1.7, 2.8);
        double rough = made.between(0.15, 0.7);
        double length = made.between(0.1, 0.35);
        double rest = made.between(0.6, 3);
        made.each(rest, 1.6 * rest, (start, at) -> {
            int barks = 1 + made.random.nextInt(5);
            int from = start;
            for (int i = 0; i < barks; i++) {
                double lasts = length * made.between(0.8, 1.25);
                made.bark(from, lasts, pitch * made.between(0.92, 1.08), new double[] {first, second}, rough);
                from += (int) ((lasts + made.between(0.12, 0.45)) * RATE);
            }
        });
        return made.sound;
    }

    /** A pitch that rises and falls through two formants, rough by half its frequency and by noise. */
    private void bark(int start, double lasts, double pitch, double[] formants, double rough) {
        int length = (int) (lasts * RATE);
        double phase = 0;
        double drift = 0;
        double breath = 0;
        for (int i = 0; i < length; i++) {
            double t = (double) i / length;
            drift = 0.995 * drift + 0.004 * random.nextGaussian();
            double hertz = pitch * (0.75 + 0.9 * Math.sin(Math.PI * Math.pow(t, 0.6)) * 0.5) * (1 + drift);
            phase += 2 * Math.PI * hertz / RATE;
            double value = 0;
            for (int h = 1; h * hertz < 7000 && h < 24; h++) {
                double gain = 0.12 / h;
                for (int f = 0; f < 2; f++) {
                    double off = (h * hertz - formants[f]) / (0.22 * formants[f]);
                    gain += (f == 0 ? 1 : 0.5) * Math.exp(-off * off);
                }
                value += gain * Math.sin(h * phase);
            }
            breath += 0.35 * (random.nextGaussian() - breath);
            value = value * (1 + rough * Math.sin(phase / 2)) + 2.5 * rough * breath;
            double envelope = Math.min(1, t / 0.12) * Math.pow(Math.max(0, 1 - t), 0.7);
            add(start + i, envelope * value);
        }
    }

    /** Plates, glasses, cutlery or pans: inharmonic tones that ring, one to six a second, in bouts. */
    public static float[] clatter(double seconds, long seed) {
        SyntheticNoises made = new SyntheticNoises(seconds, seed);
        double lowest = made.either(300, 2500);
        double rings = made.either(0.012, 0.2);
        double dull = made.between(0, 0.8);
        double gap = made.between(0.15, 0.8);
        made.each(gap / 3, 2 * gap, (start, at) -> {
            double loud = made.either(0.1, 1);
            int modes = 4 + made.random.nextInt(8);
            for (int mode = 0; mode < modes; mode++) {
                double hertz = made.either(lowest, 7500);
                double decay = RATE * rings * made.between(0.4, 1.6) * Math.sqrt(lowest / hertz);
                double much = loud * made.between(0.2, 1);
                for (int i = 0; i < 6 * decay; i++) {
                    made.add(start + i, much * Math.exp(-i / decay) * Math.sin(2 * Math.PI * hertz * i / RATE));
                }
            }
            for (int i = 0; i < 0.01 * RATE; i++) {
                made.add(start + i, 3 * dull * loud * made.random.nextGaussian() * Math.exp(-i / (0.002 * RATE)));
            }
        });
        return made.sound;
    }

    /** Typing: a click as a key goes down and a softer one as it comes up, words of some letters and rests between. */
    public static float[] keyboard(double seconds, long seed) {
        SyntheticNoises made = new SyntheticNoises(seconds, seed);
        double hertz = made.either(900, 4500);
        double ring = made.either(0.002, 0.009);
        double pace = made.between(0.09, 0.2);
        double at = 0.1;
        while (at < seconds) {
            for (int key = 3 + made.random.nextInt(8); key > 0; key--) {
                made.click((int) (at * RATE), hertz, ring, made.between(0.5, 1));
                made.click((int) ((at + made.between(0.05, 0.1)) * RATE), 1.3 * hertz, ring, made.between(0.1, 0.4));
                at += pace * made.between(0.6, 1.6);
            }
            at += made.between(0, 0.7);
        }
        return made.sound;
    }

    private void click(int start, double hertz, double ring, double loud) {
        double other = hertz * between(1.4, 2.6);
        for (int i = 0; i < 10 * ring * RATE; i++) {
            double value = 0.6 * random.nextGaussian() + Math.sin(2 * Math.PI * hertz * i / RATE);
            value += 0.5 * Math.sin(2 * Math.PI * other * i / RATE);
            add(start + i, loud * value * Math.exp(-i / (ring * RATE)));
        }
    }

    /** Cars that pass: noise that swells over seconds, tyres above and an engine below it. */
    public static float[] traffic(double seconds, long seed) {
        SyntheticNoises made = new SyntheticNoises(seconds, seed);
        double cut = made.either(0.02, 0.25);
        double floor = made.between(0.02, 0.15);
        double[] swell = new double[made.sound.length];
        for (double at = made.between(0, 2); at < seconds; at += made.between(1.5, 5)) {
            double width = made.between(0.5, 1.8);
            double loud = made.between(0.4, 1);
            for (int i = 0; i < swell.length; i++) {
                double off = ((double) i / RATE - at) / width;
                swell[i] += loud * Math.exp(-off * off);
            }
        }
        double engine = made.between(28, 90);
        double growl = made.between(0, 0.5);
        double low = 0;
        double phase = 0;
        for (int i = 0; i < swell.length; i++) {
            low += cut * (made.random.nextGaussian() - low);
            phase += 2 * Math.PI * engine * (1 + 0.1 * swell[i]) / RATE;
            double harmonics = Math.sin(phase) + 0.7 * Math.sin(2 * phase) + 0.5 * Math.sin(4 * phase);
            made.add(i, (floor + swell[i]) * (low / Math.sqrt(cut) + growl * harmonics));
        }
        return made.sound;
    }

    /** What has no name here: wind and breath, cloth, chairs, steps. */
    public static float[] other(double seconds, long seed) {
        SyntheticNoises made = new SyntheticNoises(seconds, seed);
        double shortest = made.either(0.05, 1.2);
        double cut = made.either(0.03, 0.9);
        made.each(shortest, 4 * shortest, (start, at) -> {
            double low = 0;
            double loud = made.either(0.2, 1);
            int length = (int) (shortest * made.between(0.6, 2.5) * RATE);
            for (int i = 0; i < length; i++) {
                low += cut * (made.random.nextGaussian() - low);
                made.add(start + i, loud * low * Math.pow(Math.sin(Math.PI * i / length), 2));
            }
        });
        return made.sound;
    }
}
