package app.greenroom.speech;

import app.greenroom.model.measure.Interval;
import app.greenroom.speech.manner.MannerFacts;
import app.greenroom.speech.manner.PitchTrack;
import app.greenroom.speech.microphone.MicrophoneFacts;
import app.greenroom.speech.room.RoomFacts;
import app.greenroom.speech.speaker.VoicePiece;
import app.greenroom.speech.voice.SpeechLevel;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What a long recording says, as a whole and in any part of it.
 *
 * @param whole the whole; what was measured stretch by stretch is the mean or the median over the stretches, and loudness is
 *     left out
 * @param syllables when each syllable is loudest, in seconds, in order
 * @param pitch of the voice over time
 * @param voices how the voices sound, piece by piece, in order
 */
@SuppressWarnings("ArrayRecordComponent") // a list of times is neither compared nor printed
public record LongFacts(SpeechFacts whole, double[] syllables, PitchTrack pitch, List<VoicePiece> voices) {
    private static final double MARGIN = 15.9; // dB, as in SpeechLevel
    private static final double REFERENCE = 0.95;

    public LongFacts {
        voices = List.copyOf(voices);
    }

    /** What one of several voices says: its speech, syllables and filled pauses; the rest is that of the whole. */
    public LongFacts spokenBy(List<Interval> own) {
        double[] times = Arrays.stream(syllables)
                .filter(time -> own.stream().anyMatch(s -> s.start() <= time && time < s.end()))
                .toArray();
        SpeechFacts.Fillers fillers =
                whole.fillers().only(filler -> own.stream().anyMatch(s -> touches(s, filler)));
        SpeechFacts.Activity activity = SpeechFacts.Activity.of(own);
        SpeechFacts only = new SpeechFacts(
                whole.duration(),
                whole.signal(),
                new SpeechFacts.Level(
                        level(own),
                        whole.level().noiseFloor(),
                        whole.level().snr(),
                        whole.level().range()),
                activity,
                fillers,
                whole.microphone(),
                whole.room(),
                MannerFacts.of(
                        own,
                        activity.silentPauses(),
                        fillers.found(),
                        times.length,
                        whole.manner().pitchRange()));
        return new LongFacts(only, times, pitch, voices);
    }

    /** How many syllables lie in a part. */
    public int syllables(Interval part) {
        return below(part.end()) - below(part.start());
    }

    /** Where the silent pauses of a part lie. */
    public PitchTrack.PausePlaces pausePlaces(Interval part) {
        return pitch.places(whole.activity().silentPauses().stream()
                .filter(pause -> part.start() <= pause.start() && pause.end() <= part.end())
                .toList());
    }

    private int below(double time) {
        int place = Arrays.binarySearch(syllables, time);
        return place < 0 ? -place - 1 : place;
    }

    /**
     * What a part says. Its times count from its own beginning. What says something about room and microphone only in a
     * whole recording is taken from there or left out.
     */
    public SpeechFacts part(Interval part) {
        SpeechFacts.Activity activity =
                SpeechFacts.Activity.of(cut(whole.activity().speech(), part));
        List<Integer> fillers = held(whole.fillers().found(), part);
        List<Interval> filled = moved(whole.fillers().found(), fillers, part);
        List<Integer> events = held(whole.room().events(), part);
        RoomFacts room = whole.room();
        return new SpeechFacts(
                part.length(),
                new SpeechFacts.Signal(
                        whole.signal().digitalSilence(),
                        OptionalDouble.empty(),
                        whole.signal().levelStep(),
                        levels(part)),
                new SpeechFacts.Level(
                        level(activity.speech().stream()
                                .map(s -> new Interval(part.start() + s.start(), part.start() + s.end()))
                                .toList()),
                        whole.level().noiseFloor(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty()),
                activity,
                new SpeechFacts.Fillers(
                        filled,
                        fillers.stream().map(whole.fillers().confidence()::get).toList(),
                        whole.fillers().doubt()),
                MicrophoneFacts.UNKNOWN,
                new RoomFacts(
                        room.audibleSnr(),
                        room.hum(),
                        room.humLevel(),
                        room.rt60(),
                        moved(room.events(), events, part),
                        events.stream().map(room.kinds()::get).toList(),
                        room.noise()),
                MannerFacts.of(activity.speech(), activity.silentPauses(), filled, syllables(part), pitch.range(part)));
    }

    /**
     * The whole with its speech taken from some parts only, so that silences between them are no pauses.
     *
     * @param parts in order, without overlap
     */
    public SpeechFacts within(List<Interval> parts) {
        if (parts.isEmpty()) {
            return whole;
        }
        List<SpeechFacts> facts = parts.stream().map(this::part).toList();
        double spoken = facts.stream().mapToDouble(f -> f.activity().seconds()).sum();
        double talk = facts.stream().mapToDouble(f -> f.manner().talk()).sum();
        int count = facts.stream().mapToInt(f -> f.manner().rate().syllables()).sum();
        List<Interval> pauses = whole.manner().longPauses().stream()
                .filter(p -> parts.stream().anyMatch(part -> part.start() <= p.start() && p.end() <= part.end()))
                .toList();
        MannerFacts manner = new MannerFacts(
                MannerFacts.SpeakingRate.of(count, spoken, talk),
                whole.manner().firstWord(),
                talk,
                facts.stream()
                        .mapToDouble(f -> f.manner().longestStretch())
                        .max()
                        .orElse(0),
                whole.manner().pitchRange(),
                pauses,
                new MannerFacts.PauseCount(
                        facts.stream().mapToInt(f -> f.manner().pauses().all()).sum(),
                        facts.stream()
                                .mapToInt(f -> f.manner().pauses().filled())
                                .sum()));
        return new SpeechFacts(
                whole.duration(),
                whole.signal(),
                whole.level(),
                new SpeechFacts.Activity(
                        spoken, whole.activity().speech(), whole.activity().silentPauses()),
                whole.fillers().only(filler -> parts.stream().anyMatch(part -> touches(part, filler))),
                whole.microphone(),
                whole.room(),
                manner);
    }

    private static boolean touches(Interval part, Interval thing) {
        return part.start() <= thing.end() && thing.start() <= part.end();
    }

    private double[] levels(Interval part) {
        int from = (int) Math.min(
                whole.signal().levels().length,
                Math.round(part.start() / whole.signal().levelStep()));
        int to = (int) Math.min(
                whole.signal().levels().length,
                Math.round(part.end() / whole.signal().levelStep()));
        return Arrays.copyOfRange(whole.signal().levels(), from, to);
    }

    /** As {@link SpeechLevel} does, from the curve of levels: the mean power of what is less than 15.9 dB below the loudest. */
    private OptionalDouble level(List<Interval> speech) {
        double step = whole.signal().levelStep();
        double[] spoken = speech.stream()
                .flatMapToDouble(s -> Arrays.stream(levels(s)))
                .sorted()
                .toArray();
        if (spoken.length * step < 1e-9) {
            return OptionalDouble.empty();
        }
        double least = spoken[(int) (REFERENCE * (spoken.length - 1))] - MARGIN;
        double power = Arrays.stream(spoken)
                .filter(level -> level >= least)
                .map(level -> Math.pow(10, level / 10))
                .average()
                .orElse(0);
        return OptionalDouble.of(Decibels.ofPower(power));
    }

    /** What of the stretches lies inside, counted from the part's beginning. */
    private static List<Interval> cut(List<Interval> stretches, Interval part) {
        return stretches.stream()
                .filter(s -> s.end() > part.start() && s.start() < part.end())
                .map(s -> new Interval(
                        Math.max(0, s.start() - part.start()), Math.min(part.end(), s.end()) - part.start()))
                .toList();
    }

    /** The places of those whose middle lies inside. */
    private static List<Integer> held(List<Interval> things, Interval part) {
        return IntStream.range(0, things.size())
                .filter(i -> {
                    double middle = (things.get(i).start() + things.get(i).end()) / 2;
                    return part.start() <= middle && middle < part.end();
                })
                .boxed()
                .toList();
    }

    /** Those at some places, whole, counted from the part's beginning. */
    private static List<Interval> moved(List<Interval> things, List<Integer> places, Interval part) {
        return places.stream()
                .map(things::get)
                .map(t -> new Interval(Math.max(0, t.start() - part.start()), Math.max(0, t.end() - part.start())))
                .toList();
    }
}
