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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
                double asked = turns.stream()
                        .mapToDouble(Interval::end)
                        .filter(end -> end <= part.start())
                        .max()
                        .orElse(part.start());
                add(answers, facts, part, asked, Optional.empty());
            }
            return answers;
        }
        if (marks.isEmpty()) {
            for (Interval part : betweenSilences(facts.whole().speech())) {
                add(answers, facts, part, part.start(), Optional.empty());
            }
            return answers;
        }
        for (int i = 0; i < marks.size(); i++) {
            double from = marks.get(i).seconds();
            double to = i + 1 < marks.size()
                    ? marks.get(i + 1).seconds()
                    : facts.whole().duration();
            if (from < to) {
                add(answers, facts, new Interval(from, to), from, marks.get(i).question());
            }
        }
        return answers;
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

    private static void add(
            List<Answer> answers, LongFacts facts, Interval part, double asked, Optional<String> question) {
        List<Interval> speech = facts.whole().speech().stream()
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
        if (asked < time.start()) {
            measurements.add(Measurement.of(Quantity.ANSWER_START, time.start() - asked));
        }
        SpeechMeasurements.of(answer).stream()
                .filter(m -> !m.id().equals("speech.start") && !m.id().startsWith("noise.floor"))
                .forEach(measurements::add);
        answers.add(new Answer(
                answers.size() + 1,
                question,
                time,
                AnswerChecks.judge(answer, time.length()),
                AnswerChecks.fillerRate(answer),
                measurements));
    }
}
