package app.greenroom.speech.microphone;

import app.greenroom.capture.AudioBlock;
import app.greenroom.speech.Decibels;
import be.tarsos.dsp.util.fft.FFT;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Notices within two seconds of voice that a microphone has become as narrow as a telephone, as a Bluetooth headset does when
 * it switches to its call mode. {@link Bandwidth} needs the whole stretch that it is asked about to be narrow; this compares
 * the newest {@value #NEWEST} seconds with those before.
 *
 * <p>A few vowels hold nothing high either, but they do not silence the room: above 5 kHz its noise goes on. So the voice must go
 * on while even the loudest there is {@value #CLIFF} dB below the quietest before. Where everything became quieter by
 * some dB, as in a fade-out, that counts as much less. A path whose own noise is hidden, by a gate for instance, is never
 * found narrowed here. Limits are our choice. Used by one thread.
 */
public final class NarrowedBand {
    private static final double NEWEST = 1.5; // seconds
    private static final double BEFORE = 8; // seconds
    private static final double LEAST_BEFORE = 2; // seconds
    private static final double LEAST_VOICE = 0.3; // seconds of the newest
    private static final double VOICE = 12; // dB above the quietest before
    private static final double CLIFF = 6;
    private static final int STRAY = 2; // windows that may be louder: the change lies in one of them
    private static final double VOICE_FROM = 1000;
    private static final double VOICE_TO = 3000;
    private static final double HIGH_FROM = 5000;
    private static final double HIGH_TO = 7500;
    private static final double TELEPHONE = 4400; // Hz
    private static final int LEAST_RATE = 15_500;
    private static final double QUIETEST = 0.1; // share of the windows before
    private static final double LOUDEST = 0.95; // share of the windows before
    private static final double TINY = 1e-14;

    private final int sampleRate;
    private final int channels;
    private final int size;
    private final int newest;
    private final int least;
    private final FFT fft;
    private final float[] window;
    private final float[] buffer;
    private final double[] voice;
    private final double[] high;
    private final RankedLevels voiceBefore;
    private final RankedLevels highBefore;
    private final float[] sound;
    private long windows;
    private int filled;
    private double floor;
    private OptionalDouble narrowed = OptionalDouble.empty();

    /**
     * @param sampleRate samples a second and channel; below 15.5 kHz nothing is noticed, for nothing can become narrower
     * @param channels at least 1
     */
    public NarrowedBand(int sampleRate, int channels) {
        this.sampleRate = sampleRate;
        this.channels = channels;
        size = Integer.highestOneBit(sampleRate / 40);
        fft = new FFT(size);
        window = new float[size];
        buffer = new float[size];
        newest = windows(NEWEST);
        least = newest + windows(LEAST_BEFORE);
        voice = new double[newest + windows(BEFORE)];
        high = new double[voice.length];
        voiceBefore = new RankedLevels(voice.length);
        highBefore = new RankedLevels(voice.length);
        sound = new float[newest * size];
    }

    private int windows(double seconds) {
        return (int) Math.ceil(seconds * sampleRate / size);
    }

    /**
     * Takes the next block.
     *
     * @return whether it has just become narrow, or wide again
     */
    public boolean accept(AudioBlock block) {
        if (sampleRate < LEAST_RATE) {
            return false;
        }
        boolean before = narrowed.isPresent();
        float[] samples = block.samples();
        for (int i = 0; i < block.length(); i++) {
            float sum = 0;
            for (int c = 0; c < channels; c++) {
                float sample = samples[i * channels + c];
                sum += Float.isFinite(sample) ? sample : 0;
            }
            window[filled++] = sum;
            if (filled == size) {
                filled = 0;
                count();
            }
        }
        return before != narrowed.isPresent();
    }

    /** Highest frequency that came through in the newest seconds, Hz; empty while the microphone is as wide as before. */
    public OptionalDouble hertz() {
        return narrowed;
    }

    private void count() {
        System.arraycopy(window, 0, sound, (int) (windows % newest) * size, size);
        for (int i = 0; i < size; i++) {
            buffer[i] = window[i] * (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / size));
        }
        fft.forwardTransform(buffer);
        int at = (int) (windows % voice.length);
        if (windows >= voice.length) {
            voiceBefore.remove(voice[at]);
            highBefore.remove(high[at]);
        }
        voice[at] = level(VOICE_FROM, VOICE_TO);
        high[at] = level(HIGH_FROM, HIGH_TO);
        windows++;
        if (windows > newest) {
            voiceBefore.add(voice[index(newest + 1)]);
            highBefore.add(high[index(newest + 1)]);
        }
        if (narrowed.isEmpty()) {
            look();
        } else if (loudest(high, STRAY) > floor) {
            narrowed = OptionalDouble.empty();
        }
    }

    private double level(double from, double to) {
        double perLine = (double) sampleRate / size;
        int first = (int) Math.ceil(from / perLine);
        int end = (int) (to / perLine);
        double power = 0;
        for (int k = first; k < end; k++) {
            power += buffer[2 * k] * buffer[2 * k] + buffer[2 * k + 1] * buffer[2 * k + 1];
        }
        return Decibels.ofPower(power / ((end - first) * (double) size) + TINY);
    }

    private void look() {
        if (windows < least) {
            return;
        }
        double quietestVoice = voiceBefore.at(QUIETEST);
        int spoken = 0;
        for (int i = 1; i <= newest; i++) {
            spoken += voice[index(i)] >= quietestVoice + VOICE ? 1 : 0;
        }
        if (spoken < windows(LEAST_VOICE)) {
            return;
        }
        double quieter = Math.min(0, loudest(voice, STRAY) - voiceBefore.at(LOUDEST));
        double quietest = highBefore.at(QUIETEST);
        if (loudest(high, STRAY) > quietest - CLIFF + quieter) {
            return;
        }
        Bandwidth bandwidth = new Bandwidth(sampleRate);
        int start = (int) (windows % newest) * size;
        bandwidth.accept(Arrays.copyOfRange(sound, start, sound.length), sound.length - start);
        bandwidth.accept(sound, start);
        OptionalDouble hertz = bandwidth.hertz(NEWEST);
        if (hertz.orElse(Double.POSITIVE_INFINITY) < TELEPHONE) {
            floor = quietest - CLIFF / 2 + quieter;
            narrowed = hertz;
        }
    }

    /** Where the window lies that came so many windows ago; 1 for the newest. */
    private int index(int ago) {
        return (int) ((windows - ago) % voice.length);
    }

    /** The loudest of the newest windows but for so many. */
    private double loudest(double[] levels, int stray) {
        double[] newestLevels = new double[newest];
        for (int i = 0; i < newest; i++) {
            newestLevels[i] = levels[index(i + 1)];
        }
        Arrays.sort(newestLevels);
        return newestLevels[newest - 1 - stray];
    }
}
