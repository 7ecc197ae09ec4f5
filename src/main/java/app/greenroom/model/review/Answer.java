package app.greenroom.model.review;

import app.greenroom.model.Finding;
import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One answer of an interview, from its first word to its last.
 *
 * @param number counted from 1
 * @param question what was asked, if somebody wrote it down
 * @param time from the first word to the last, in seconds of the recording
 * @param findings length, fillers, pauses, pace and level, all of them advice
 * @param fillerRate fillers a minute of speech: the range in which the true rate lies with 90 % certainty; empty for too little speech
 * @param measurements everything measured in it
 */
public record Answer(
        int number,
        Optional<String> question,
        Interval time,
        List<Finding> findings,
        Optional<Band> fillerRate,
        List<Measurement> measurements) {
    public Answer {
        findings = List.copyOf(findings);
        measurements = List.copyOf(measurements);
    }

    /** The same, with more measured in it. */
    public Answer and(List<Measurement> more) {
        List<Measurement> all = new ArrayList<>(measurements);
        all.addAll(more);
        return new Answer(number, question, time, findings, fillerRate, all);
    }

    /** The same with other findings. */
    public Answer with(List<Finding> others) {
        return new Answer(number, question, time, others, fillerRate, measurements);
    }
}
