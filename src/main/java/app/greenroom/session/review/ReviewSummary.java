package app.greenroom.session.review;

import app.greenroom.capture.file.Recording;
import app.greenroom.check.Check;
import app.greenroom.check.Facts;
import app.greenroom.check.Observed;
import app.greenroom.check.StandardChecks;
import app.greenroom.check.sound.AnswerChecks;
import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.review.Answer;
import app.greenroom.model.review.Curve;
import app.greenroom.model.review.Lane;
import app.greenroom.model.review.Moment;
import app.greenroom.model.review.Review;
import app.greenroom.model.run.SoundStrip;
import app.greenroom.speech.LongFacts;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.SpeechMeasurements;
import app.greenroom.speech.fillers.FilledPauses;
import app.greenroom.speech.room.NoiseKind;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Gathers what was heard and seen into a {@link Review}. */
final class ReviewSummary {
    private static final double PACE_STEP = 10;
    private static final double PACE_LEAST = 2.5; // seconds of speech in a step
    private static final double MUCH_MISSING = 0.03;
    private static final double LEAST_MISSING = 3;

    private final Recording recording;
    private final ReviewRequest request;
    private final OptionalDouble saidLength;
    private final Observed<Heard> sound;
    private final Observed<PictureReview> pictures;

    ReviewSummary(
            Recording recording,
            ReviewRequest request,
            OptionalDouble saidLength,
            Observed<Heard> sound,
            Observed<PictureReview> pictures) {
        this.recording = recording;
        this.request = request;
        this.saidLength = saidLength;
        this.sound = sound;
        this.pictures = pictures;
    }

    Review review() {
        Optional<Heard> voices = sound instanceof Observed.Seen<Heard> s ? Optional.of(s.facts()) : Optional.empty();
        Optional<LongFacts> heard = voices.map(Heard::facts);
        Optional<PictureReview> seen =
                pictures instanceof Observed.Seen<PictureReview> s ? Optional.of(s.facts()) : Optional.empty();
        List<Lane> lanes = seen.map(PictureReview::lanes).orElse(List.of());
        List<Answer> answers =
                voices.map(all -> Answers.find(all, request.marks())).orElse(List.of());
        double length = Math.max(
                heard.map(facts -> facts.whole().duration()).orElse(0.0),
                lanes.stream()
                        .flatMap(lane -> lane.parts().stream())
                        .mapToDouble(part -> part.time().end())
                        .max()
                        .orElse(0));
        List<Finding> findings =
                new ArrayList<>(seen.map(PictureReview::findings).orElse(List.of()));
        findings.addAll(soundFindings(heard, answers));
        return new Review(
                new Review.Source(recording.made(), recording.title(), length),
                new Review.Sound(
                        heard.map(facts -> strip(facts.whole())),
                        heard.map(ReviewSummary::pace).filter(Curve::known),
                        heard.map(facts -> SpeechMeasurements.of(within(facts, answers)))
                                .orElse(List.of()),
                        Optional.empty()),
                new Review.Pictures(lanes, seen.flatMap(PictureReview::picture)),
                answers,
                moments(voices, answers, lanes),
                findings,
                notes(voices, seen, answers, length));
    }

    /** Silences between answers are no pauses. */
    private static SpeechFacts within(LongFacts facts, List<Answer> answers) {
        return facts.within(answers.stream().map(Answer::time).toList());
    }

    private static SoundStrip strip(SpeechFacts facts) {
        return new SoundStrip(
                facts.signal().levelStep(),
                facts.signal().levels(),
                facts.activity().speech(),
                facts.activity().silentPauses(),
                facts.fillers().clear());
    }

    private List<Finding> soundFindings(Optional<LongFacts> heard, List<Answer> answers) {
        Outcome.NotAsked elsewhere = new Outcome.NotAsked(Text.of("Not part of the sound."));
        Observed<SpeechFacts> facts = heard.isPresent()
                ? new Observed.Seen<>(within(heard.get(), answers))
                : sound instanceof Observed.Unseen<Heard> unheard
                        ? new Observed.Unseen<>(unheard.why())
                        : new Observed.Skipped<>(elsewhere);
        Facts all = new Facts(new Observed.Skipped<>(elsewhere), facts, new Observed.Skipped<>(elsewhere));
        List<Finding> findings = new ArrayList<>();
        for (Check check : StandardChecks.all()) {
            if (check.area() == Area.SOUND || check.area() == Area.SPEECH) {
                findings.add(AnswerChecks.advice(check.judge(all)));
            }
        }
        return findings;
    }

    private static List<Moment> moments(Optional<Heard> voices, List<Answer> answers, List<Lane> lanes) {
        List<Moment> moments = new ArrayList<>();
        voices.ifPresent(heard -> {
            heard.other().forEach(t -> moments.add(new Moment(Moment.Kind.OTHER_VOICE, t, Text.of("the other voice"))));
            SpeechFacts whole = heard.facts().whole();
            for (int i = 0; i < whole.fillers().found().size(); i++) {
                double sure = whole.fillers().confidence().get(i);
                if (sure >= FilledPauses.CLEAR) {
                    moments.add(new Moment(
                            Moment.Kind.FILLER,
                            whole.fillers().found().get(i),
                            Text.of("um, uh or a drawn-out word"),
                            OptionalDouble.of(sure)));
                }
            }
            whole.manner().longPauses().stream()
                    .filter(pause -> answers.stream()
                            .anyMatch(a -> a.time().start() <= pause.start()
                                    && pause.end() <= a.time().end()))
                    .forEach(t -> moments.add(new Moment(Moment.Kind.LONG_PAUSE, t, Text.of("long pause"))));
            for (int i = 0; i < whole.room().events().size(); i++) {
                moments.add(new Moment(
                        Moment.Kind.NOISE,
                        whole.room().events().get(i),
                        words(whole.room().kinds().get(i))));
            }
        });
        lanes.forEach(lane -> pictureMoments(lane, moments));
        moments.sort(Comparator.comparingDouble(m -> m.time().start()));
        return moments;
    }

    private static Text words(NoiseKind kind) {
        return switch (kind) {
            case KNOCK -> Text.of("a knock or click");
            case KEYS -> Text.of("keys");
            case CHIME -> Text.of("a chime");
            case LONGER -> Text.of("a longer noise");
            case SUDDEN -> Text.of("sudden noise");
        };
    }

    /** What could be better in the picture, for as long as the same sentence holds. */
    private static void pictureMoments(Lane lane, List<Moment> moments) {
        int begin = 0;
        List<Lane.Part> parts = lane.parts();
        for (int i = 1; i <= parts.size(); i++) {
            if (i < parts.size() && kind(parts.get(i)).equals(kind(parts.get(begin)))) {
                continue;
            }
            Outcome outcome = parts.get(begin).outcome();
            if (outcome instanceof Outcome.Missed || outcome instanceof Outcome.Near) {
                Interval time = new Interval(
                        parts.get(begin).time().start(), parts.get(i - 1).time().end());
                moments.add(
                        new Moment(Moment.Kind.PICTURE, time, parts.get(begin).sentence()));
            }
            begin = i;
        }
    }

    private static String kind(Lane.Part part) {
        return Outcome.id(part.outcome()) + " " + part.sentence().shape();
    }

    private static Curve pace(LongFacts facts) {
        int steps = (int) Math.ceil(facts.whole().duration() / PACE_STEP);
        double[] values = new double[steps];
        for (int i = 0; i < steps; i++) {
            Interval part = new Interval(i * PACE_STEP, (i + 1) * PACE_STEP);
            double spoken = facts.whole().activity().speech().stream()
                    .mapToDouble(s -> Math.max(0, Math.min(s.end(), part.end()) - Math.max(s.start(), part.start())))
                    .sum();
            values[i] = spoken < PACE_LEAST ? Double.NaN : facts.syllables(part) / spoken;
        }
        return new Curve(Guidance.PACE.measurement(), PACE_STEP, values, Guidance.PACE);
    }

    private List<Text> notes(Optional<Heard> heard, Optional<PictureReview> seen, List<Answer> answers, double length) {
        List<Text> notes = new ArrayList<>();
        if (heard.isPresent()) {
            notes.addAll(heard.get().notes());
        } else if (sound instanceof Observed.Unseen<Heard> unheard) {
            notes.add(unheard.why().reason());
        }
        if (seen.map(PictureReview::severalFaces).orElse(false)) {
            notes.add(Text.sentences(
                    Text.of("More than one face was seen."),
                    Text.of("The largest one is measured, and it may not always be yours.")));
        }
        if (recording.hasPictures() && pictures instanceof Observed.Unseen<PictureReview> unseen) {
            notes.add(unseen.why().reason());
        }
        if (heard.isPresent()
                && !heard.get().apart()
                && !heard.get().doubtful()
                && answers.size() <= 1
                && request.marks().isEmpty()) {
            notes.add(
                    Text.of("No silence of four seconds was found to split it into answers. If there are several, give"
                            + " the times of the questions."));
        }
        if (heard.isPresent()) {
            notes.addAll(perhapsThought(heard.get(), answers));
            notes.addAll(idleMarks(answers, length));
        }
        if (saidLength.isPresent()
                && saidLength.getAsDouble() - length > Math.max(LEAST_MISSING, MUCH_MISSING * length)) {
            notes.add(Text.of(
                    "The file says that it is {0} long, but only {1} could be read. It may not have been saved to its"
                            + " end.",
                    minutes(saidLength.getAsDouble()), minutes(length)));
        }
        return notes;
    }

    private List<Text> perhapsThought(Heard heard, List<Answer> answers) {
        List<Text> times = Answers.perhapsThought(heard, request.marks(), answers).stream()
                .map(time -> Text.of(Argument.clock(time)))
                .toList();
        return times.isEmpty()
                ? List.of()
                : List.of(Text.of(
                        "Answers are parted at {0} because of a silence of four to seven seconds. If that was a pause"
                                + " for thought, give the times of the questions.",
                        Argument.of(Text.list(times))));
    }

    /** Which marks stand for no answer, and why. */
    private List<Text> idleMarks(List<Answer> answers, double length) {
        List<Text> behind = new ArrayList<>();
        List<Text> empty = new ArrayList<>();
        List<ReviewRequest.Mark> marks = request.marks();
        for (int i = 0; i < marks.size(); i++) {
            double from = marks.get(i).seconds();
            double to = i + 1 < marks.size() ? marks.get(i + 1).seconds() : Double.POSITIVE_INFINITY;
            boolean answered = answers.stream()
                    .anyMatch(a -> a.time().start() >= from && a.time().start() < to);
            if (!answered) {
                (from >= length ? behind : empty).add(Text.of(Argument.clock(from)));
            }
        }
        List<Text> notes = new ArrayList<>();
        if (!behind.isEmpty()) {
            notes.add(Text.of(
                    "{0, plural, one {One mark lies} other {# marks lie}} behind the end of the recording, which is"
                            + " {1} long: {2}.",
                    Argument.count(behind.size()), Argument.clock(length), Argument.of(Text.list(behind))));
        }
        if (!empty.isEmpty()) {
            notes.add(Text.of("Too little was said for an answer after {0}.", Argument.of(Text.list(empty))));
        }
        return notes;
    }

    private static Argument minutes(double seconds) {
        return seconds < 120
                ? Argument.amount(seconds, Unit.SECONDS, 0)
                : Argument.amount(seconds / 60, Unit.MINUTES, 0);
    }
}
