package app.greenroom.speech.manner;

import app.greenroom.model.measure.Interval;
import app.greenroom.speech.ShortTimeFrame;
import app.greenroom.speech.voice.SyllableNuclei;
import app.greenroom.speech.voice.VoiceActivity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How somebody speaks. An empty value could not be measured.
 *
 * @param rate how fast
 * @param firstWord seconds from the beginning to the first word
 * @param talk seconds from the first word to the last, pauses included
 * @param longestStretch seconds of the longest speech without a pause of at least 250 ms
 * @param pitchRange from the 10th to the 90th percentile of the pitch, semitones: described, never judged
 * @param longPauses silent pauses inside the talk of at least 1 s
 * @param pauses how many pauses there are, and what they hold
 */
public record MannerFacts(
        SpeakingRate rate,
        OptionalDouble firstWord,
        double talk,
        double longestStretch,
        OptionalDouble pitchRange,
        List<Interval> longPauses,
        PauseCount pauses) {
    /** Words of English talk have about one and a half syllables on average: our choice for the estimate. */
    public static final double SYLLABLES_PER_WORD = 1.5;

    private static final double LONG = 1;
    private static final double SHORTEST = 0.25;

    /** A filler belongs to the silence beside it. */
    private static final double BESIDE = 0.1;

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;
    private static final int LEAST_VOICED = 100;

    /** Nothing is known. */
    public static final MannerFacts UNKNOWN = new MannerFacts(
            new SpeakingRate(0, OptionalDouble.empty(), OptionalDouble.empty()),
            OptionalDouble.empty(),
            0,
            0,
            OptionalDouble.empty(),
            List.of(),
            new PauseCount(0, 0));

    /**
     * How fast somebody speaks.
     *
     * @param syllables number of syllables, fillers included; see {@link SyllableNuclei}
     * @param articulation syllables a second of speech, pauses of at least 250 ms left out
     * @param words words a minute of talk, a rough estimate; see {@link #SYLLABLES_PER_WORD}
     */
    public record SpeakingRate(int syllables, OptionalDouble articulation, OptionalDouble words) {

        /** Of so many syllables in so many seconds of speech and of talk. */
        public static SpeakingRate of(int syllables, double spoken, double talk) {
            return new SpeakingRate(
                    syllables,
                    OptionalDouble.of(syllables / spoken),
                    OptionalDouble.of(60 * syllables / SYLLABLES_PER_WORD / talk));
        }
    }

    /**
     * Pauses inside the talk of at least 250 ms.
     *
     * @param all silent or filled
     * @param filled how many of these hold a filler
     */
    public record PauseCount(int all, int filled) {

        /** The share of pauses that hold a filler, 0–1; empty without a pause. */
        public OptionalDouble filledShare() {
            return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) filled / all);
        }
    }

    public MannerFacts {
        longPauses = List.copyOf(longPauses);
    }

    public static MannerFacts of(
            List<ShortTimeFrame> frames, VoiceActivity activity, List<Interval> silent, List<Interval> filled) {
        return of(
                activity.intervals(),
                silent,
                filled,
                SyllableNuclei.count(frames, activity),
                pitchRange(frames, activity));
    }

    /**
     * From what was found in the sound.
     *
     * @param speech stretches of speech, in order
     * @param silent the silent pauses between them
     */
    public static MannerFacts of(
            List<Interval> speech,
            List<Interval> silent,
            List<Interval> filled,
            int syllables,
            OptionalDouble pitchRange) {
        if (speech.isEmpty()) {
            return UNKNOWN;
        }
        double spoken = speech.stream().mapToDouble(Interval::length).sum();
        double first = speech.get(0).start();
        double talk = speech.get(speech.size() - 1).end() - first;
        List<List<Interval>> pauses = pauses(silent, filled);
        return new MannerFacts(
                SpeakingRate.of(syllables, spoken, talk),
                OptionalDouble.of(first),
                talk,
                speech.stream().mapToDouble(Interval::length).max().orElse(0),
                pitchRange,
                silent.stream().filter(pause -> pause.length() >= LONG).toList(),
                new PauseCount(pauses.size(), (int) pauses.stream()
                        .filter(parts -> parts.stream().anyMatch(filled::contains))
                        .count()));
    }

    public static OptionalDouble pitchRange(List<ShortTimeFrame> frames, VoiceActivity activity) {
        double[] pitch = activity.voiced().stream()
                .mapToDouble(i -> frames.get(i).pitch())
                .sorted()
                .toArray();
        if (pitch.length < LEAST_VOICED) {
            return OptionalDouble.empty();
        }
        double low = pitch[(int) (LOW * (pitch.length - 1))];
        double high = pitch[(int) (HIGH * (pitch.length - 1))];
        return OptionalDouble.of(12 * Math.log(high / low) / Math.log(2));
    }

    /** Silent and filled stretches that touch are parts of one pause. */
    private static List<List<Interval>> pauses(List<Interval> silent, List<Interval> filled) {
        List<Interval> all = new ArrayList<>(silent);
        all.addAll(filled);
        all.sort(Comparator.comparingDouble(Interval::start));
        List<List<Interval>> pauses = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (Interval each : all) {
            if (each.start() > end + BESIDE) {
                pauses.add(new ArrayList<>());
            }
            pauses.get(pauses.size() - 1).add(each);
            end = Math.max(end, each.end());
        }
        pauses.removeIf(
                parts -> parts.get(parts.size() - 1).end() - parts.get(0).start() < SHORTEST);
        return pauses;
    }
}
