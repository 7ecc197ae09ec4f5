package app.greenroom.speech;

import app.greenroom.model.measure.Interval;
import app.greenroom.speech.fillers.FillerDoubt;
import app.greenroom.speech.manner.MannerFacts;
import app.greenroom.speech.manner.PitchTrack;
import app.greenroom.speech.microphone.MicrophoneFacts;
import app.greenroom.speech.room.NoiseHeard;
import app.greenroom.speech.room.NoiseKind;
import app.greenroom.speech.room.NoiseSource;
import app.greenroom.speech.room.RoomFacts;
import app.greenroom.speech.speaker.VoicePiece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Puts together what one stretch after the other of a long recording gave. */
final class LongFinds {
    /** Two stretches see the edges of the same thing at a seam differently by less than this. */
    private static final double SAME = 0.1;

    private static final double SHORTEST_PAUSE = 0.25;
    private static final double HALF = 0.5;

    private final double step;
    private final Floats levels = new Floats();
    private final Floats syllables = new Floats();
    private final PitchTrack pitch = new PitchTrack();
    private final List<Interval> speech = new ArrayList<>();
    private final List<Interval> filled = new ArrayList<>();
    private final List<Double> confidence = new ArrayList<>(); // of each filled pause
    private final List<Interval> events = new ArrayList<>();
    private final List<NoiseKind> kinds = new ArrayList<>(); // of each event
    private final List<Interval> dropouts = new ArrayList<>();
    private final List<Stretch> stretches = new ArrayList<>();

    /** What one stretch says as a whole, and for how many seconds of the recording and of speech it says so. */
    private record Stretch(double seconds, double spoken, SpeechFacts facts) {}

    /**
     * What of a stretch is known each 10 ms.
     *
     * @param nuclei the 10 ms that hold the peak of a syllable, in order
     * @param pitch of the voice, Hz, 0 where there is none
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared or printed
    record Fine(List<Integer> nuclei, float[] pitch) {}

    LongFinds(double step) {
        this.step = step;
    }

    /**
     * Adds a stretch.
     *
     * @param offset when the stretch began
     * @param from from when on it counts
     * @param to until when it counts
     */
    void add(SpeechFacts facts, Fine fine, double offset, double from, double to) {
        int first = (int) Math.round((from - offset) / step);
        int last = (int) Math.min(facts.signal().levels().length, Math.round((to - offset) / step));
        for (int i = first; i < last; i++) {
            levels.add((float) facts.signal().levels()[i]);
        }
        for (int frame : fine.nuclei()) {
            double time = offset + frame / 100.0;
            if (time >= from && time < to) {
                syllables.add((float) time);
            }
        }
        for (int frame = 0; frame < fine.pitch().length; frame++) {
            double time = offset + frame / 100.0;
            if (fine.pitch()[frame] > 0 && time >= from && time < to) {
                pitch.add(time, fine.pitch()[frame]);
            }
        }
        double spoken = 0;
        for (Interval each : facts.activity().speech()) {
            double start = Math.max(from, offset + each.start());
            double end = Math.min(to, offset + each.end());
            if (end > start) {
                spoken += end - start;
                addSpeech(new Interval(start, end));
            }
        }
        for (int added : addOnce(filled, facts.fillers().found(), offset, from, to)) {
            confidence.add(facts.fillers().confidence().get(added));
        }
        for (int added : addOnce(events, facts.room().events(), offset, from, to)) {
            kinds.add(facts.room().kinds().get(added));
        }
        addOnce(dropouts, facts.microphone().dropouts(), offset, from, to);
        stretches.add(new Stretch(to - from, spoken, withoutLists(facts)));
    }

    private void addSpeech(Interval part) {
        int last = speech.size() - 1;
        if (last >= 0 && part.start() - speech.get(last).end() < SHORTEST_PAUSE - 1e-9) {
            speech.set(last, new Interval(speech.get(last).start(), part.end()));
        } else {
            speech.add(part);
        }
    }

    /** The places, in what was found, of what was added. */
    private static List<Integer> addOnce(
            List<Interval> all, List<Interval> found, double offset, double from, double to) {
        List<Integer> added = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Interval each = found.get(i);
            Interval moved = new Interval(offset + each.start(), offset + each.end());
            boolean here = moved.end() > from && moved.start() < to;
            double before = all.isEmpty() ? -1 : all.get(all.size() - 1).end();
            if (here && moved.start() > before + (moved.start() < from + SAME ? SAME : 0)) {
                all.add(moved);
                added.add(i);
            }
        }
        return added;
    }

    /** Only the numbers of a stretch are kept. */
    private static SpeechFacts withoutLists(SpeechFacts facts) {
        RoomFacts room = facts.room();
        return new SpeechFacts(
                facts.duration(),
                new SpeechFacts.Signal(
                        facts.signal().digitalSilence(),
                        facts.signal().clipShare(),
                        facts.signal().levelStep(),
                        new double[0]),
                facts.level(),
                new SpeechFacts.Activity(facts.activity().seconds(), List.of(), List.of()),
                new SpeechFacts.Fillers(List.of(), List.of(), facts.fillers().doubt()),
                facts.microphone(),
                new RoomFacts(
                        room.audibleSnr(),
                        room.hum(),
                        room.humLevel(),
                        room.rt60(),
                        List.of(),
                        List.of(),
                        room.noise()),
                facts.manner());
    }

    LongFacts facts(double duration, boolean digitalSilence, List<VoicePiece> voices) {
        double[] times = new double[syllables.toArray().length];
        float[] rounded = syllables.toArray();
        for (int i = 0; i < times.length; i++) {
            times[i] = rounded[i];
        }
        float[] curve = levels.toArray();
        double[] level = new double[curve.length];
        for (int i = 0; i < level.length; i++) {
            level[i] = curve[i];
        }
        SpeechFacts.Activity activity = SpeechFacts.Activity.of(speech);
        OptionalDouble hum = hum();
        SpeechFacts whole = new SpeechFacts(
                duration,
                new SpeechFacts.Signal(digitalSilence, mean(f -> f.signal().clipShare()), step, level),
                new SpeechFacts.Level(
                        power(f -> f.level().speech()),
                        median(false, f -> f.level().noiseFloor()),
                        median(true, f -> f.level().snr()),
                        median(true, f -> f.level().range())),
                activity,
                new SpeechFacts.Fillers(filled, confidence, doubt()),
                new MicrophoneFacts(
                        median(true, f -> f.microphone().bandwidth()),
                        mean(f -> f.microphone().offset()),
                        dropouts,
                        OptionalDouble.empty()),
                new RoomFacts(
                        median(true, f -> f.room().audibleSnr()),
                        hum,
                        hum.isPresent() ? median(false, f -> f.room().humLevel()) : OptionalDouble.empty(),
                        median(true, f -> f.room().rt60()),
                        events,
                        kinds,
                        noise()),
                MannerFacts.of(speech, activity.silentPauses(), filled, times.length, median(true, f -> f.manner()
                        .pitchRange())));
        return new LongFacts(whole, times, pitch, voices);
    }

    /** Its levels on average, what is heard for most of the time, and how long the room was heard alone in all. */
    private NoiseHeard noise() {
        Map<NoiseSource, Double> seconds = new EnumMap<>(NoiseSource.class);
        for (Stretch each : stretches) {
            each.facts()
                    .room()
                    .noise()
                    .source()
                    .ifPresent(source -> seconds.merge(source, each.seconds(), Double::sum));
        }
        return new NoiseHeard(
                median(false, f -> f.room().noise().exceededATenth()),
                median(false, f -> f.room().noise().exceededHalf()),
                seconds.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey),
                stretches.stream().mapToDouble(LongFinds::alone).sum());
    }

    /** Of the seconds for which a stretch counts, as many as of all that it heard. */
    private static double alone(Stretch stretch) {
        SpeechFacts facts = stretch.facts();
        return facts.duration() > 0 ? facts.room().noise().alone() * stretch.seconds() / facts.duration() : 0;
    }

    /** What stands against telling of fillers in half of the speech or more; where there are several, the most spoken in. */
    private Optional<FillerDoubt> doubt() {
        Map<FillerDoubt, Double> spoken = new EnumMap<>(FillerDoubt.class);
        double all = 0;
        double doubted = 0;
        for (Stretch stretch : stretches) {
            all += stretch.spoken();
            if (stretch.facts().fillers().doubt().isPresent()) {
                doubted += stretch.spoken();
                spoken.merge(stretch.facts().fillers().doubt().get(), stretch.spoken(), Double::sum);
            }
        }
        return doubted > 0 && doubted >= HALF * all
                ? spoken.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                : Optional.empty();
    }

    /** A hum is one that is there at least half of the time. */
    private OptionalDouble hum() {
        double all = stretches.stream().mapToDouble(Stretch::seconds).sum();
        double humming = stretches.stream()
                .filter(s -> s.facts().room().hum().isPresent())
                .mapToDouble(Stretch::seconds)
                .sum();
        return humming >= HALF * all ? median(false, f -> f.room().hum()) : OptionalDouble.empty();
    }

    /** The mean of levels by their power, each for as long as it was spoken. */
    private OptionalDouble power(Function<SpeechFacts, OptionalDouble> value) {
        double sum = 0;
        double weights = 0;
        for (Stretch stretch : stretches) {
            OptionalDouble level = value.apply(stretch.facts());
            if (level.isPresent() && stretch.spoken() > 0) {
                sum += stretch.spoken() * Math.pow(10, level.getAsDouble() / 10);
                weights += stretch.spoken();
            }
        }
        return weights > 0 ? OptionalDouble.of(Decibels.ofPower(sum / weights)) : OptionalDouble.empty();
    }

    private OptionalDouble mean(Function<SpeechFacts, OptionalDouble> value) {
        double sum = 0;
        double weights = 0;
        for (Stretch stretch : stretches) {
            OptionalDouble here = value.apply(stretch.facts());
            if (here.isPresent()) {
                sum += stretch.seconds() * here.getAsDouble();
                weights += stretch.seconds();
            }
        }
        return weights > 0 ? OptionalDouble.of(sum / weights) : OptionalDouble.empty();
    }

    /**
     * The median over the stretches, each for as long as it lasts.
     *
     * @param ofSpeech whether only its speech counts
     */
    private OptionalDouble median(boolean ofSpeech, Function<SpeechFacts, OptionalDouble> value) {
        List<double[]> weighted = new ArrayList<>();
        for (Stretch stretch : stretches) {
            OptionalDouble here = value.apply(stretch.facts());
            double weight = ofSpeech ? stretch.spoken() : stretch.seconds();
            if (here.isPresent() && weight > 0) {
                weighted.add(new double[] {here.getAsDouble(), weight});
            }
        }
        weighted.sort(Comparator.comparingDouble(pair -> pair[0]));
        double left = weighted.stream().mapToDouble(pair -> pair[1]).sum() / 2;
        for (double[] pair : weighted) {
            left -= pair[1];
            if (left <= 0) {
                return OptionalDouble.of(pair[0]);
            }
        }
        return OptionalDouble.empty();
    }
}
