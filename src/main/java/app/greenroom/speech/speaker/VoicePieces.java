package app.greenroom.speech.speaker;

import app.greenroom.model.measure.Interval;
import app.greenroom.speech.ShortTimeAnalysis;
import app.greenroom.speech.ShortTimeFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Describes a voice piece by piece: by the middle of its pitch, in octaves, and by the mean of fourteen mel cepstral coefficients [1]
 * over the frames that have a pitch and are loud for the piece, so that noise behind the voice counts little. Loudness itself is left
 * out: who leans back is no other person.
 *
 * <p>[1] S. Davis, P. Mermelstein, Comparison of parametric representations for monosyllabic word recognition, IEEE Transactions on
 * Acoustics, Speech and Signal Processing 28, 1980.
 */
public final class VoicePieces {
    /** How many numbers describe a piece. */
    static final int RAW = 15;

    private static final int FRAMES_PER_SECOND = 100;
    private static final double LENGTH = 1.5; // seconds
    private static final double VOICED = 0.5; // periodicity
    private static final double LOUD = 15; // dB under the loudest
    private static final double LOUDEST = 0.95;
    private static final int LEAST = 10; // frames

    /** To the power in a band is added this share of that in all, so that noise in its faint bands is no part of a voice. */
    private static final double FAINT = 3e-4;

    private static final double TINY = 1e-20;
    private static final double[][] COSINES = cosines();

    private final VoiceSpace space;
    private final List<VoicePiece> pieces = new ArrayList<>();

    /** With the numbers of this build. */
    public VoicePieces() {
        space = VoiceSpace.shipped();
    }

    private static double[][] cosines() {
        double[][] cosines = new double[RAW - 1][ShortTimeAnalysis.BANDS];
        for (int k = 0; k < cosines.length; k++) {
            for (int b = 0; b < ShortTimeAnalysis.BANDS; b++) {
                cosines[k][b] =
                        Math.cos(Math.PI * (k + 1) * (b + 0.5) / ShortTimeAnalysis.BANDS) / ShortTimeAnalysis.BANDS;
            }
        }
        return cosines;
    }

    /**
     * Adds what is said between two times.
     *
     * @param frames of 10 ms, from {@code offset} seconds on
     * @param speech where somebody speaks, in seconds of the recording
     */
    public void add(List<ShortTimeFrame> frames, double offset, Interval speech) {
        for (Interval part : parts(speech)) {
            List<ShortTimeFrame> inside = inside(frames, offset, part);
            Optional<double[]> raw = raw(inside);
            pieces.add(new VoicePiece(
                    part,
                    raw.isPresent() ? loudVoiced(inside).size() : 0,
                    raw.map(space::traits).orElse(new double[VoiceSpace.SIZE])));
        }
    }

    /** What was gathered, in order. */
    public List<VoicePiece> toList() {
        return List.copyOf(pieces);
    }

    /** A stretch of speech in equal parts. */
    static List<Interval> parts(Interval speech) {
        int count = Math.max(1, (int) Math.round(speech.length() / LENGTH));
        List<Interval> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(new Interval(
                    speech.start() + i * speech.length() / count, speech.start() + (i + 1) * speech.length() / count));
        }
        return parts;
    }

    /** The frames of a part. */
    static List<ShortTimeFrame> inside(List<ShortTimeFrame> frames, double offset, Interval part) {
        int from = (int) Math.round((part.start() - offset) * FRAMES_PER_SECOND);
        int to = (int) Math.round((part.end() - offset) * FRAMES_PER_SECOND);
        int last = Math.min(frames.size(), to);
        return frames.subList(Math.min(Math.max(0, from), last), last);
    }

    /** The {@link #RAW} numbers: pitch in octaves, then cepstral coefficients from the first on; empty where too little is voiced. */
    static Optional<double[]> raw(List<ShortTimeFrame> frames) {
        List<ShortTimeFrame> voiced = loudVoiced(frames);
        if (voiced.size() < LEAST) {
            return Optional.empty();
        }
        double[] raw = new double[RAW];
        double[] pitches =
                voiced.stream().mapToDouble(ShortTimeFrame::pitch).sorted().toArray();
        raw[0] = Math.log(pitches[pitches.length / 2]) / Math.log(2);
        for (ShortTimeFrame frame : voiced) {
            double least = FAINT * power(frame);
            for (int b = 0; b < ShortTimeAnalysis.BANDS; b++) {
                double log = Math.log(frame.bands()[b] + least + TINY) / voiced.size();
                for (int k = 1; k < RAW; k++) {
                    raw[k] += log * COSINES[k - 1][b];
                }
            }
        }
        return Optional.of(raw);
    }

    static List<ShortTimeFrame> loudVoiced(List<ShortTimeFrame> frames) {
        List<ShortTimeFrame> voiced = frames.stream()
                .filter(frame -> frame.periodicity() > VOICED && frame.pitch() > 0)
                .toList();
        double[] powers =
                voiced.stream().mapToDouble(VoicePieces::power).sorted().toArray();
        double least =
                powers.length == 0 ? 0 : powers[(int) (LOUDEST * (powers.length - 1))] * Math.pow(10, -LOUD / 10);
        return voiced.stream().filter(frame -> power(frame) >= least).toList();
    }

    private static double power(ShortTimeFrame frame) {
        double sum = 0;
        for (float band : frame.bands()) {
            sum += band;
        }
        return sum;
    }

    @Override
    public String toString() {
        return Arrays.toString(pieces.stream().mapToInt(VoicePiece::voiced).toArray());
    }
}
