package app.greenroom.speech;

import app.greenroom.model.SoundKind;
import app.greenroom.model.measure.Interval;
import app.greenroom.speech.fillers.FilledPauses;
import app.greenroom.speech.fillers.FillerDoubt;
import app.greenroom.speech.fillers.FillerRate;
import app.greenroom.speech.manner.MannerFacts;
import app.greenroom.speech.manner.Pauses;
import app.greenroom.speech.microphone.Clipping;
import app.greenroom.speech.microphone.MicrophoneFacts;
import app.greenroom.speech.microphone.NarrowedBand;
import app.greenroom.speech.microphone.OtherMicrophone;
import app.greenroom.speech.room.RoomFacts;
import app.greenroom.speech.voice.SpeechLevel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What a recording says about room, microphone and speech. An empty value could not be measured.
 *
 * @param duration length of the recording in seconds
 * @param signal the samples as they came
 * @param level how loud voice and room are
 * @param activity where somebody speaks
 * @param fillers the filled pauses (um, uh)
 * @param microphone what it says about the microphone
 * @param room what it says about the room
 * @param manner how somebody speaks
 */
public record SpeechFacts(
        double duration,
        Signal signal,
        Level level,
        Activity activity,
        Fillers fillers,
        MicrophoneFacts microphone,
        RoomFacts room,
        MannerFacts manner) {

    /**
     * The samples as they came.
     *
     * @param digitalSilence whether every sample is zero or constant: a muted or dead microphone
     * @param clipShare share of all samples that were cut off, 0–1; see {@link Clipping}
     * @param levelStep seconds between two entries of {@code levels}
     * @param levels level over time, dBFS, never below −100
     */
    @SuppressWarnings("ArrayRecordComponent") // a curve is neither compared nor printed
    public record Signal(boolean digitalSilence, OptionalDouble clipShare, double levelStep, double[] levels) {}

    /**
     * How loud voice and room are.
     *
     * @param speech active speech level, dBov; see {@link SpeechLevel} for how it differs from ITU-T P.56
     * @param noiseFloor level of the room between the words, dBFS on the same scale as dBov
     * @param snr speech-to-noise ratio, dB
     * @param range from the 10th to the 90th percentile of the voice's level, dB: described, never judged
     */
    public record Level(OptionalDouble speech, OptionalDouble noiseFloor, OptionalDouble snr, OptionalDouble range) {
        /** Nothing is known. */
        public static final Level UNKNOWN = new Level(
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    /**
     * Where somebody speaks.
     *
     * @param seconds of speech, pauses under 250 ms included
     * @param speech where somebody speaks
     * @param silentPauses silent pauses of at least 250 ms inside the speech
     */
    public record Activity(double seconds, List<Interval> speech, List<Interval> silentPauses) {
        public Activity {
            speech = List.copyOf(speech);
            silentPauses = List.copyOf(silentPauses);
        }

        /** Speech, with what lies between. */
        public static Activity of(List<Interval> speech) {
            return new Activity(speech.stream().mapToDouble(Interval::length).sum(), speech, Pauses.between(speech));
        }
    }

    /**
     * Filled pauses.
     *
     * @param found those that are likelier than not
     * @param confidence how likely each of them is one, 0–1; see {@link FilledPauses}
     * @param doubt why nothing can be told of how often um or uh is said
     */
    public record Fillers(List<Interval> found, List<Double> confidence, Optional<FillerDoubt> doubt) {
        /** None. */
        public static final Fillers NONE = new Fillers(List.of(), List.of(), Optional.empty());

        public Fillers {
            found = List.copyOf(found);
            confidence = List.copyOf(confidence);
        }

        /** Those that are clear enough to show one by one. */
        public List<Interval> clear() {
            return IntStream.range(0, found.size())
                    .filter(i -> i >= confidence.size() || confidence.get(i) >= FilledPauses.CLEAR)
                    .mapToObj(found::get)
                    .toList();
        }

        /** Those of which that holds. */
        Fillers only(Predicate<Interval> which) {
            List<Integer> places = IntStream.range(0, found.size())
                    .filter(i -> which.test(found.get(i)))
                    .boxed()
                    .toList();
            return new Fillers(
                    places.stream().map(found::get).toList(),
                    places.stream().map(confidence::get).toList(),
                    doubt);
        }
    }

    /** The same facts, and that another microphone hears the voice much better. */
    public SpeechFacts butBetter(OtherMicrophone other) {
        return with(microphone.butBetter(other), room);
    }

    /**
     * The same facts of a microphone that passes that much, as its other seconds tell.
     *
     * @param hertz highest frequency that comes through; see {@link NarrowedBand} and {@link RecentMaximum}
     */
    public SpeechFacts passing(double hertz) {
        return with(microphone.passing(hertz), room);
    }

    /** The same facts, and what the microphone is. */
    public SpeechFacts from(SoundKind kind) {
        return with(microphone.from(kind), room);
    }

    /** The same facts of a room that was heard alone for so many seconds not long ago; see {@link RecentMaximum}. */
    public SpeechFacts roomHeardFor(double seconds) {
        return with(microphone, room.heardFor(seconds));
    }

    private SpeechFacts with(MicrophoneFacts other, RoomFacts where) {
        return new SpeechFacts(duration, signal, level, activity, fillers, other, where, manner);
    }

    /** How many ums and uhs there are in the speech; empty where that cannot be told. */
    public Optional<FillerRate> fillerRate() {
        return FillerRate.of(fillers.confidence(), activity.seconds(), fillers.doubt());
    }
}
