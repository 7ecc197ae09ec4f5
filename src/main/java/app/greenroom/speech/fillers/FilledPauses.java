package app.greenroom.speech.fillers;

import app.greenroom.model.measure.Interval;
import app.greenroom.speech.ShortTimeFrame;
import app.greenroom.speech.voice.VoiceActivity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds filled pauses (um, uh) by their sound, with two of {@link FillerNet} and {@link FillerHead}: no words are
 * recognised.
 *
 * <p>How likely a place is one was fitted on voices that the net was not trained on, drawn-out words among them, which sound
 * alike. Where a second voice or music is heard at the same time, nothing is found: there the net takes far too much for fillers.
 * That is told by the other net, the guard.
 */
public final class FilledPauses {
    /** Places that are less likely are not told at all; between this and a half the drawn-out words of synthetic voices are the most. */
    public static final double LIKELY = 0.4;

    /** From here on a single place is shown to people: our choice. */
    public static final double CLEAR = 0.7;

    // Platt 1999, on the logit of the score; FillerJudge fits both.
    private static final double SLOPE = 0.942;
    private static final double OFFSET = -0.493;

    /** Rows, 3 s, over which the guards are taken together to either side. */
    private static final int AROUND = 150;

    private static final double DISTURBED = 0.5;
    private static final double MUCH = 0.4; // of the speech

    /**
     * A filled pause.
     *
     * @param confidence how likely it is one, {@link #LIKELY} to 1
     */
    public record Found(Interval interval, double confidence) {}

    /**
     * What was heard.
     *
     * @param found in order
     * @param doubt what stands against telling how many there are
     */
    public record Heard(List<Found> found, Optional<FillerDoubt> doubt) {
        public Heard {
            found = List.copyOf(found);
        }
    }

    private FilledPauses() {}

    /**
     * What is heard in frames of 10 ms.
     *
     * @param embedding of the same sound
     */
    public static Heard find(List<ShortTimeFrame> frames, VoiceActivity activity, SpeechEmbedding embedding) {
        Optional<FillerNet> net = FillerNet.fillers();
        Optional<FillerNet> guard = FillerNet.guards();
        if (net.isEmpty() || guard.isEmpty()) {
            return new Heard(List.of(), Optional.of(FillerDoubt.NO_NET));
        }
        Raw raw = raw(net.get(), guard.get(), FillerHead.shipped(), frames, activity, embedding);
        List<Found> found = new ArrayList<>();
        for (FillerEvents.Place place : raw.doubt().isPresent() ? List.<FillerEvents.Place>of() : raw.places()) {
            double confidence = confidence(place.score());
            if (confidence >= LIKELY) {
                found.add(new Found(place.interval(), confidence));
            }
        }
        return new Heard(found, raw.doubt());
    }

    /**
     * What the nets say, before it is told how likely that is.
     *
     * @param places outside of what is disturbed
     * @param second the share of the speech that a second voice disturbs
     * @param music the share that music disturbs
     */
    record Raw(List<FillerEvents.Place> places, double second, double music) {
        Optional<FillerDoubt> doubt() {
            return second > MUCH
                    ? Optional.of(FillerDoubt.SECOND_VOICE)
                    : music > MUCH ? Optional.of(FillerDoubt.MUSIC) : Optional.empty();
        }
    }

    /**
     * Hears frames of 10 ms.
     *
     * @param net tells filled pauses
     * @param guard tells a second voice and music
     * @param head hears again where the first finds one likely; empty for the first alone
     * @param embedding of the same sound
     */
    static Raw raw(
            FillerNet net,
            FillerNet guard,
            Optional<FillerHead> head,
            List<ShortTimeFrame> frames,
            VoiceActivity activity,
            SpeechEmbedding embedding) {
        if (activity.intervals().isEmpty()) {
            return new Raw(List.of(), 0, 0);
        }
        float[] features = FillerFeatures.of(frames);
        float[] logits = net.logits(features);
        float[] guarding = guard.logits(features);
        int rows = logits.length / FillerNet.OUTPUTS;
        boolean[] speech = new boolean[rows];
        int spoken = 0;
        for (int i = 0; i < rows; i++) {
            speech[i] = activity.speech(2 * i) || activity.speech(2 * i + 1);
            spoken += speech[i] ? 1 : 0;
        }
        boolean[] second = disturbed(guarding, FillerNet.SECOND_VOICE, speech);
        boolean[] music = disturbed(guarding, FillerNet.MUSIC, speech);
        double[] filler = new double[rows];
        for (int i = 0; i < rows; i++) {
            boolean clear = !second[i] && !music[i];
            filler[i] = clear ? logits[i * FillerNet.OUTPUTS + FillerNet.FILLER] : Double.NEGATIVE_INFINITY;
        }
        double[] heard = head.isPresent() ? head.get().again(filler, embedding) : filler;
        double[] likely = Arrays.stream(heard).map(FilledPauses::likely).toArray();
        List<FillerEvents.Place> places = FillerEvents.of(likely).stream()
                .filter(place -> spoken(place.interval(), speech))
                .toList();
        return new Raw(places, share(second, speech, spoken), share(music, speech, spoken));
    }

    static double confidence(double score) {
        double limited = Math.min(1 - 1e-9, score);
        return likely(OFFSET + SLOPE * Math.log(limited / (1 - limited)));
    }

    private static double likely(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /** Where the mean over the speech around says that it is not one voice alone. */
    private static boolean[] disturbed(float[] logits, int output, boolean[] speech) {
        double[] sum = new double[speech.length + 1];
        int[] count = new int[speech.length + 1];
        for (int i = 0; i < speech.length; i++) {
            sum[i + 1] = sum[i] + (speech[i] ? likely(logits[i * FillerNet.OUTPUTS + output]) : 0);
            count[i + 1] = count[i] + (speech[i] ? 1 : 0);
        }
        boolean[] disturbed = new boolean[speech.length];
        for (int i = 0; i < speech.length; i++) {
            int from = Math.max(0, i - AROUND);
            int to = Math.min(speech.length, i + AROUND + 1);
            disturbed[i] = sum[to] - sum[from] > DISTURBED * (count[to] - count[from]);
        }
        return disturbed;
    }

    private static double share(boolean[] disturbed, boolean[] speech, int spoken) {
        int both = 0;
        for (int i = 0; i < speech.length; i++) {
            both += speech[i] && disturbed[i] ? 1 : 0;
        }
        return spoken == 0 ? 0 : (double) both / spoken;
    }

    private static boolean spoken(Interval interval, boolean[] speech) {
        int from = Math.max(0, (int) (interval.start() / FillerFeatures.STEP));
        int to = Math.min(speech.length, (int) Math.ceil(interval.end() / FillerFeatures.STEP));
        boolean spoken = false;
        for (boolean each : Arrays.copyOfRange(speech, from, Math.max(from, to))) {
            spoken |= each;
        }
        return spoken;
    }
}
