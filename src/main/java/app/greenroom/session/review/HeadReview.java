package app.greenroom.session.review;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.file.Recording;
import app.greenroom.model.live.PictureEvent;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.measure.Quantity;
import app.greenroom.model.review.Answer;
import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.HeadAnalysis;
import app.greenroom.vision.PictureEvents;
import app.greenroom.vision.pose.Glances;
import app.greenroom.vision.pose.Glances.Direction;
import app.greenroom.vision.pose.PostureEstimate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * Where the head is turned in each answer, and how it nods: what shows only many times a second. Ten pictures a second are looked
 * at in up to a quarter of an hour of answers, five in more; from three quarters of an hour on so many as those have, evenly, which
 * tell in what share of an answer the head is turned to the camera, and nothing briefer. So neither memory nor time grow without
 * bound. So are steps of the light and rocking told, which the former half minutes cannot place. What the pictures do not carry, because they are too few, too short, or show no face, is left out.
 */
public final class HeadReview {
    private static final double FINE = 0.095; // seconds; nods need eight pictures a second
    private static final double COARSE = 0.195; // looks away need four
    private static final double MOST_FINE = 15 * 60;
    private static final double MOST = 45 * 60;

    /** Pictures at most, but for those of a quarter of an hour. */
    static final double MOST_PICTURES = MOST / 0.2;

    private HeadReview() {}

    /**
     * What was seen.
     *
     * @param answers the answers, each with how its head was turned
     * @param events what happened at one moment, in order: steps of the light in all of the recording, rocking in its answers
     * @param looked whether there were pictures that could be read
     */
    public record Seen(List<Answer> answers, List<PictureEvent> events, boolean looked) {
        public Seen {
            answers = List.copyOf(answers);
            events = List.copyOf(events);
        }

        private static Seen nothing(List<Answer> answers) {
            return new Seen(answers, List.of(), false);
        }
    }

    /**
     * The answers with what was seen in each, and what happened in the picture.
     *
     * @param at is told how far it is, seconds of the recording
     * @return the same answers where the recording has no pictures that can be read
     */
    public static Seen look(Path input, List<Answer> answers, DoubleConsumer at) throws InterruptedException {
        double talk = answers.stream().mapToDouble(each -> each.time().length()).sum();
        if (answers.isEmpty()) {
            return Seen.nothing(answers);
        }
        try {
            Optional<FrameSource> pictures = Recording.open(input).pictures(every(talk));
            if (pictures.isEmpty()) {
                return Seen.nothing(answers);
            }
            try (FrameSource source = pictures.get();
                    HeadAnalysis heads = new HeadAnalysis()) {
                return look(source, heads, answers, at);
            }
        } catch (CaptureException e) {
            return Seen.nothing(answers); // the review has told already what of the pictures cannot be read
        }
    }

    /** Seconds from one picture to the next, by the seconds of all answers. */
    static double every(double talk) {
        return talk <= MOST_FINE ? FINE : Math.max(COARSE, talk / MOST_PICTURES - (0.2 - COARSE));
    }

    static Seen look(FrameSource source, HeadAnalysis heads, List<Answer> answers, DoubleConsumer at)
            throws CaptureException, InterruptedException {
        List<Answer> seen = new ArrayList<>();
        List<PictureEvent> events = new ArrayList<>();
        PictureEvents happens = new PictureEvents();
        Optional<Frame> frame = source.next();
        for (Answer answer : answers) {
            Interval time = answer.time();
            List<FrameFacts> facts = new ArrayList<>();
            heads.restart();
            while (frame.isPresent() && frame.get().time() < time.end()) {
                if (frame.get().time() >= time.start()) {
                    FrameFacts measured = heads.measure(frame.get());
                    facts.add(measured);
                    events.addAll(happens.accept(measured));
                } else {
                    events.addAll(happens.accept(heads.measureLight(frame.get())));
                }
                at.accept(frame.get().time());
                frame.get().release();
                frame = source.next();
            }
            seen.add(answer.and(measurements(facts)));
            events.addAll(happens.end());
        }
        frame.ifPresent(Frame::release);
        events.sort(Comparator.comparingDouble(each -> each.at().start()));
        return new Seen(seen, events, true);
    }

    private static List<Measurement> measurements(List<FrameFacts> facts) {
        List<Measurement> all = new ArrayList<>();
        Optional<Glances> followed = Glances.of(facts);
        if (followed.isEmpty()) {
            Glances.facing(facts).ifPresent(share -> all.add(Measurement.of(Quantity.POSTURE_FACING, share)));
        }
        followed.ifPresent(glances -> {
            all.add(Measurement.of(Quantity.POSTURE_FACING, glances.facing()));
            all.add(Measurement.of(Quantity.POSTURE_GLANCES, glances.perMinute()));
            all.add(Measurement.of(Quantity.POSTURE_GLANCES_ASIDE, glances.perMinute(Direction.ASIDE)));
            all.add(Measurement.of(Quantity.POSTURE_GLANCES_DOWN, glances.perMinute(Direction.DOWN)));
            PostureEstimate.of(facts).nods().ifPresent(nods -> all.add(Measurement.of(Quantity.POSTURE_NODS, nods)));
        });
        return all;
    }
}
