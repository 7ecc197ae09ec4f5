package app.greenroom.speech.room;

import app.greenroom.speech.Decibels;
import app.greenroom.speech.ShortTimeAnalysis;
import app.greenroom.speech.ShortTimeFrame;
import java.util.Arrays;
import java.util.List;

/**
 * What half a second of sound is like, in a few numbers that tell voices, music, barks, clatter, clicks and traffic apart: where
 * in the spectrum its power lies, how its level moves, how periodic it is and what its pitch does, and how fast its spectrum
 * changes. All are ratios within the half second, so that its loudness does not matter.
 */
final class SoundTraits {
    /** Frames of 10 ms in a window. */
    static final int WINDOW = 50;

    /** How many numbers. */
    static final int COUNT = 17;

    private static final double PERIODIC = 0.6;
    private static final int LOW = 4; // bands up to about 600 Hz
    private static final int HIGH = 17; // bands from about 3.4 kHz on
    private static final int SPAN = 5; // frames over which a pitch is held, glides or leaps
    private static final double HELD = 0.1; // semitones
    private static final double GLIDES = 3; // semitones
    private static final int SOON = 3; // frames
    private static final int LATER = 10; // frames
    static final double TINY = 1e-11;

    private SoundTraits() {}

    /** {@link #COUNT} numbers for {@link #WINDOW} frames from there on. */
    static double[] of(List<ShortTimeFrame> frames, int from) {
        double[][] shape = new double[WINDOW][];
        double[] level = new double[WINDOW];
        double[] power = new double[WINDOW];
        double[] all = new double[ShortTimeAnalysis.BANDS];
        double flat = 0;
        double total = 0;
        for (int i = 0; i < WINDOW; i++) {
            shape[i] = shape(frames.get(from + i));
            for (int b = 0; b < all.length; b++) {
                power[i] += frames.get(from + i).bands()[b] + TINY;
                all[b] += frames.get(from + i).bands()[b] + TINY;
            }
            level[i] = Decibels.ofRatio(power[i]);
            total += power[i];
            flat += Arrays.stream(shape[i]).average().orElse(0) * power[i];
        }
        double[] sorted = level.clone();
        Arrays.sort(sorted);
        double rough = 0;
        double rise = 0;
        for (int i = 1; i < WINDOW; i++) {
            rough += Math.abs(level[i] - level[i - 1]);
            rise = Math.max(rise, level[i] - level[Math.max(0, i - 2)]);
        }
        double[] pitch = pitch(frames, from, power);
        return new double[] {
            Decibels.ofRatio(sum(all, 0, LOW) / total),
            Decibels.ofRatio(sum(all, LOW, HIGH) / total),
            Decibels.ofRatio(sum(all, HIGH, all.length) / total),
            flat / total,
            sorted[WINDOW * 9 / 10] - sorted[WINDOW / 2],
            sorted[WINDOW / 2] - sorted[WINDOW / 10],
            sorted[WINDOW - 1] - sorted[WINDOW / 2],
            rough / WINDOW,
            rise,
            pitch[0],
            pitch[1],
            pitch[2],
            pitch[3],
            pitch[4],
            pitch[5],
            change(shape, power, SOON),
            change(shape, power, LATER)
        };
    }

    /** Levels of the bands below that of all together, dB. */
    private static double[] shape(ShortTimeFrame frame) {
        double[] shape = new double[ShortTimeAnalysis.BANDS];
        double sum = 0;
        for (float band : frame.bands()) {
            sum += band + TINY;
        }
        for (int b = 0; b < shape.length; b++) {
            shape[b] = Math.max(-40, Decibels.ofRatio((frame.bands()[b] + TINY) / sum));
        }
        return shape;
    }

    private static double sum(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).sum();
    }

    /** Periodic share, mean periodicity, shares that hold their pitch, glide and leap, and the pitch in octaves. */
    private static double[] pitch(List<ShortTimeFrame> frames, int from, double[] power) {
        double total = TINY;
        double periodic = 0;
        double periodicity = 0;
        double octave = 0;
        double held = 0;
        double glides = 0;
        double leaps = 0;
        for (int i = 0; i < WINDOW; i++) {
            ShortTimeFrame here = frames.get(from + i);
            double weight = Math.sqrt(power[i]);
            total += weight;
            periodicity += weight * here.periodicity();
            if (here.periodicity() < PERIODIC) {
                continue;
            }
            periodic += weight;
            octave += weight * Math.log(here.pitch() / 100) / Math.log(2);
            if (i >= SPAN && frames.get(from + i - SPAN).periodicity() >= PERIODIC) {
                double moved = Math.abs(
                        12 * Math.log(here.pitch() / frames.get(from + i - SPAN).pitch()) / Math.log(2));
                held += moved < HELD ? weight : 0;
                glides += moved >= HELD && moved < GLIDES ? weight : 0;
                leaps += moved >= GLIDES ? weight : 0;
            }
        }
        return new double[] {
            periodic / total,
            periodicity / total,
            held / total,
            glides / total,
            leaps / total,
            periodic > 0 ? octave / periodic : 1
        };
    }

    /** How far the shape of the spectrum moves within so many frames, dB a band. */
    private static double change(double[][] shape, double[] power, int frames) {
        double sum = 0;
        double weights = 0;
        for (int i = frames; i < WINDOW; i++) {
            double weight = Math.sqrt(Math.max(power[i], power[i - frames]));
            double off = 0;
            for (int b = 0; b < shape[i].length; b++) {
                off += Math.abs(shape[i][b] - shape[i - frames][b]);
            }
            sum += weight * off / shape[i].length;
            weights += weight;
        }
        return sum / weights;
    }
}
