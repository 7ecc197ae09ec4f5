package app.greenroom.session.review;

import app.greenroom.check.sound.AnswerChecks;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.measure.Quantity;
import app.greenroom.model.review.Answer;
import app.greenroom.session.review.ReviewRequest.Mark;
import app.greenroom.speech.LongFacts;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.SpeechMeasurements;
import app.greenroom.speech.manner.PitchTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Finds the answers in a recording: between marks, or else between what another voice says that is recorded apart or surely told from
 * its sound, or else between silences of four seconds and more. Where it is not known who answers, there are none without marks.
 *
 * <p>Four seconds are our choice. Silences inside an answer are hardly ever that long, and who reads the next question or
 * waits for it is silent for longer. Where two people talk to each other, the gaps between them are far shorter than that; then
 * marks tell the answers apart, or the other's voice. There, however long somebody thinks, it is one answer until the other has the
 * word.
 */
final class Answers {
    private static final double LONG_SILENCE = 4;

    /** What is shorter may be a pause for thought. Our choice. */
    private static final double LONG_THOUGHT = 7;

    private Answers() {}

    /** The answers, in order. */
    static List<Answer> find(Heard heard, List<Mark> marks) {
        LongFacts facts = heard.facts();
        List<Answer> answers = new ArrayList<>();
        if (marks.isEmpty() && heard.doubtful()) {
            return answers;
        }
        if (marks.isEmpty() && heard.apart()) {
            List<Interval> turns = heard.turns();
            for (Interval part : betweenTurns(heard.own(), turns)) {
                add(answers, heard, part, spokenTo(turns, part.start()).orElse(part.start()), Optional.empty());
            }
            return answers;
        }
        if (marks.isEmpty()) {
            for (Interval part : betweenSilences(facts.whole().activity().speech())) {
                add(answers, heard, part, part.start(), Optional.empty());
            }
            return answers;
        }
        for (int i = 0; i < marks.size(); i++) {
            double from = marks.get(i).seconds();
            double to = i + 1 < marks.size()
                    ? marks.get(i + 1).seconds()
                    : facts.whole().duration();
            if (from < to) {
                add(answers, heard, new Interval(from, to), from, marks.get(i).question());
            }
        }
        return answers;
    }

    /** Until when the other had the word before a time; empty where they had not yet. */
    private static OptionalDouble spokenTo(List<Interval> turns, double before) {
        return turns.stream()
                .mapToDouble(Interval::end)
                .filter(end -> end <= before)
                .max();
    }

    /** When silences end at which answers were parted, though they may be pauses for thought. */
    static List<Double> perhapsThought(Heard heard, List<Mark> marks, List<Answer> answers) {
        List<Double> times = new ArrayList<>();
        if (marks.isEmpty() && !heard.apart()) {
            for (int i = 1; i < answers.size(); i++) {
                double from = answers.get(i).time().start();
                if (from - answers.get(i - 1).time().end() < LONG_THOUGHT) {
                    times.add(from);
                }
            }
        }
        return times;
    }

    private static List<Interval> betweenTurns(List<Interval> speech, List<Interval> turns) {
        List<Interval> parts = new ArrayList<>();
        long before = -1;
        for (Interval each : speech) {
            double middle = (each.start() + each.end()) / 2;
            long past = turns.stream()
                    .filter(turn -> (turn.start() + turn.end()) / 2 < middle)
                    .count();
            int last = parts.size() - 1;
            if (last >= 0 && past == before) {
                parts.set(last, new Interval(parts.get(last).start(), each.end()));
            } else {
                parts.add(each);
            }
            before = past;
        }
        return parts;
    }

    private static List<Interval> betweenSilences(List<Interval> speech) {
        List<Interval> parts = new ArrayList<>();
        for (Interval each : speech) {
            int last = parts.size() - 1;
            if (last >= 0 && each.start() - parts.get(last).end() < LONG_SILENCE) {
                parts.set(last, new Interval(parts.get(last).start(), each.end()));
            } else {
                parts.add(each);
            }
        }
        return parts;
    }

    private static void add(List<Answer> answers, Heard heard, Interval part, double asked, Optional<String> question) {
        LongFacts facts = heard.facts();
        List<Interval> speech = heard.own().stream()
                .filter(s -> s.end() > part.start() && s.start() < part.end())
                .toList();
        if (speech.isEmpty()) {
            return;
        }
        Interval time = new Interval(
                Math.max(part.start(), speech.get(0).start()),
                Math.min(part.end(), speech.get(speech.size() - 1).end()));
        SpeechFacts answer = facts.part(time);
        if (!AnswerChecks.enough(answer)) {
            return;
        }
        List<Measurement> measurements = new ArrayList<>();
        measurements.add(Measurement.of(Quantity.ANSWER_LENGTH, time.length()));
        // A question that is read aloud is asked when it has been read.
        double until = Math.max(asked, spokenTo(heard.turns(), time.start()).orElse(asked));
        if (until < time.start()) {
            measurements.add(Measurement.of(Quantity.ANSWER_START, time.start() - until));
        }
        SpeechMeasurements.of(answer).stream()
                .filter(m -> !m.id().equals("speech.start") && !m.id().startsWith("noise.floor"))
                .forEach(measurements::add);
        PitchTrack.PausePlaces places = facts.pausePlaces(time);
        if (places.known()) {
            measurements.add(Measurement.of(Quantity.PAUSES_ANEW, places.anew()));
            measurements.add(Measurement.of(Quantity.PAUSES_INSIDE, places.inside()));
        }
        answers.add(new Answer(
                answers.size() + 1,
                question,
                time,
                AnswerChecks.judge(answer, time.length()),
                AnswerChecks.fillerRate(answer),
                measurements));
    }
}
