package app.greenroom.speech;

import app.greenroom.model.SoundKind;
import app.greenroom.model.measure.Interval;
import app.greenroom.speech.fillers.FilledPauses;
import app.greenroom.speech.fillers.FillerDoubt;
import app.greenroom.speech.fillers.FillerRate;
import app.greenroom.speech.manner.MannerFacts;
import app.greenroom.speech.microphone.Clipping;
import app.greenroom.speech.microphone.MicrophoneFacts;
import app.greenroom.speech.microphone.NarrowedBand;
import app.greenroom.speech.microphone.OtherMicrophone;
import app.greenroom.speech.room.RoomFacts;
import app.greenroom.speech.voice.SpeechLevel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What a recording says about room, microphone and speech. An empty value could not be measured.
 *
 * @param duration length of the recording in seconds
 * @param digitalSilence whether every sample is zero or constant: a muted or dead microphone
 * @param speechLevel active speech level, dBov; see {@link SpeechLevel} for how it differs from ITU-T P.56
 * @param noiseFloor level of the room between the words, dBFS on the same scale as dBov
 * @param snr speech-to-noise ratio, dB
 * @param clipShare share of all samples that were cut off, 0–1; see {@link Clipping}
 * @param speechDuration seconds of speech, pauses under 250 ms included
 * @param speech where somebody speaks
 * @param silentPauses silent pauses of at least 250 ms inside the speech
 * @param filledPauses filled pauses (um, uh) that are likelier than not
 * @param microphone what it says about the microphone
 * @param room what it says about the room
 * @param manner how somebody speaks
 * @param levelStep seconds between two entries of {@code levels}
 * @param levels level over time, dBFS, never below −100
 * @param fillerConfidence how likely each of the filled pauses is one, 0–1; see {@link FilledPauses}
 * @param levelRange from the 10th to the 90th percentile of the voice's level, dB: described, never judged
 * @param fillerDoubt why nothing can be told of how often um or uh is said
 */
@SuppressWarnings("ArrayRecordComponent") // a curve is neither compared nor printed
public record SpeechFacts(
        double duration,
        boolean digitalSilence,
        OptionalDouble speechLevel,
        OptionalDouble noiseFloor,
        OptionalDouble snr,
        OptionalDouble clipShare,
        double speechDuration,
        List<Interval> speech,
        List<Interval> silentPauses,
        List<Interval> filledPauses,
        MicrophoneFacts microphone,
        RoomFacts room,
        MannerFacts manner,
        double levelStep,
        double[] levels,
        List<Double> fillerConfidence,
        OptionalDouble levelRange,
        Optional<FillerDoubt> fillerDoubt) {
    public SpeechFacts {
        speech = List.copyOf(speech);
        silentPauses = List.copyOf(silentPauses);
        filledPauses = List.copyOf(filledPauses);
        fillerConfidence = List.copyOf(fillerConfidence);
    }

    /** Without what is described of each filled pause and of the voice's level. */
    public SpeechFacts(
            double duration,
            boolean digitalSilence,
            OptionalDouble speechLevel,
            OptionalDouble noiseFloor,
            OptionalDouble snr,
            OptionalDouble clipShare,
            double speechDuration,
            List<Interval> speech,
            List<Interval> silentPauses,
            List<Interval> filledPauses,
            MicrophoneFacts microphone,
            RoomFacts room,
            MannerFacts manner,
            double levelStep,
            double[] levels) {
        this(
                duration,
                digitalSilence,
                speechLevel,
                noiseFloor,
                snr,
                clipShare,
                speechDuration,
                speech,
                silentPauses,
                filledPauses,
                microphone,
                room,
                manner,
                levelStep,
                levels,
                List.of(),
                OptionalDouble.empty(),
                Optional.empty());
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
        return new SpeechFacts(
                duration,
                digitalSilence,
                speechLevel,
                noiseFloor,
                snr,
                clipShare,
                speechDuration,
                speech,
                silentPauses,
                filledPauses,
                other,
                where,
                manner,
                levelStep,
                levels,
                fillerConfidence,
                levelRange,
                fillerDoubt);
    }

    /** The filled pauses that are clear enough to show one by one. */
    public List<Interval> clearFillers() {
        return IntStream.range(0, filledPauses.size())
                .filter(i -> i >= fillerConfidence.size() || fillerConfidence.get(i) >= FilledPauses.CLEAR)
                .mapToObj(filledPauses::get)
                .toList();
    }

    /** How many ums and uhs there are in the speech; empty where that cannot be told. */
    public Optional<FillerRate> fillerRate() {
        return FillerRate.of(fillerConfidence, speechDuration, fillerDoubt);
    }
}
