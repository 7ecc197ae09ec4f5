package app.greenroom.report;

import app.greenroom.model.Area;
import app.greenroom.model.Evidence;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Limit;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.review.Answer;
import app.greenroom.model.review.Curve;
import app.greenroom.model.review.Lane;
import app.greenroom.model.review.Moment;
import app.greenroom.model.review.Playback;
import app.greenroom.model.review.Review;
import app.greenroom.model.run.SoundStrip;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A review of three minutes with two answers. */
public final class ExampleReview {
    private static final Limit LENGTH =
            new Limit("answer.length", "s", Band.between(60, 120), Band.between(20, 180), Text.of("Our choice."));

    private ExampleReview() {}

    public static Review of(String title, Optional<Playback> playback) {
        double[] levels = new double[3600];
        Arrays.fill(levels, -60);
        List<Interval> speech = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            speech.add(new Interval(10 + 10 * i, 18.5 + 10 * i));
        }
        speech.add(new Interval(120, 134));
        speech.forEach(s -> Arrays.fill(levels, (int) (20 * s.start()), (int) (20 * s.end()), -24));
        List<Interval> fillers = List.of(new Interval(14, 14.5), new Interval(14.8, 15.2), new Interval(125, 125.4));
        List<Moment> moments = List.of(
                new Moment(
                        Moment.Kind.FILLER,
                        fillers.get(0),
                        Text.of("um, uh or a drawn-out word"),
                        OptionalDouble.of(0.9)),
                new Moment(
                        Moment.Kind.FILLER,
                        fillers.get(1),
                        Text.of("um, uh or a drawn-out word"),
                        OptionalDouble.of(0.75)),
                new Moment(Moment.Kind.LONG_PAUSE, new Interval(18.5, 20), Text.of("long pause")),
                new Moment(Moment.Kind.PICTURE, new Interval(40, 80), Text.of("A window behind you.")),
                new Moment(Moment.Kind.NOISE, new Interval(50, 50.1), Text.of("keys")),
                new Moment(Moment.Kind.FILLER, fillers.get(2), Text.of("um, uh or a drawn-out word")));
        return new Review(
                new Review.Source(ZonedDateTime.parse("2026-11-23T07:40:00Z"), title, 180),
                new Review.Sound(
                        Optional.of(new SoundStrip(0.05, levels, speech, List.of(new Interval(18.5, 20)), fillers)),
                        Optional.of(pace()),
                        List.of(Measurement.of("speech.level", -24, "dBov")),
                        playback),
                new Review.Pictures(List.of(light()), Optional.empty()),
                List.of(
                        answer(
                                1,
                                Optional.of("Why <medicine> & \"why\" now?"),
                                new Interval(10, 88.5),
                                fillers.subList(0, 2)),
                        answer(2, Optional.empty(), new Interval(120, 134), fillers.subList(2, 3))),
                moments,
                List.of(
                        finding(
                                "light-backlight",
                                Area.LIGHTING,
                                new Outcome.Missed(new Fix(Text.of("Close the curtain.")))),
                        finding("sound-level", Area.SOUND, new Outcome.Met())),
                List.of(Text.of("All voices in the recording are counted: this program does not know who speaks.")));
    }

    private static Curve pace() {
        return new Curve(
                "speech.syllables.rate",
                10,
                new double[] {Double.NaN, 4, 5, 6, 3, 4, 4, 4, 4, Double.NaN, Double.NaN, Double.NaN, 5},
                new Limit(
                        "speech.syllables.rate",
                        "per second",
                        Band.between(3.3, 5.5),
                        Band.between(0, 20),
                        Text.of("Our choice.")));
    }

    private static Lane light() {
        return new Lane(
                Text.of("Light"),
                List.of(
                        new Lane.Part(new Interval(0, 40), new Outcome.Met(), Text.of("Good light.")),
                        new Lane.Part(
                                new Interval(40, 80),
                                new Outcome.Missed(new Fix(Text.of("Close the curtain."))),
                                Text.of("A window behind you.")),
                        new Lane.Part(
                                new Interval(80, 180),
                                new Outcome.CouldNotCheck(
                                        Text.of("No face."), new Fix(Text.of("Sit before the camera."))),
                                Text.of("No face."))));
    }

    private static Answer answer(int number, Optional<String> question, Interval time, List<Interval> fillers) {
        Outcome length = LENGTH.met().holds(time.length())
                ? new Outcome.Met()
                : new Outcome.Missed(new Fix(Text.of("Add one example.")));
        return new Answer(
                number,
                question,
                time,
                List.of(
                        new Finding(
                                "answer-length",
                                Area.SPEECH,
                                Importance.ADVICE,
                                length,
                                Text.of(length instanceof Outcome.Met ? "A good length." : "Very short."),
                                OptionalInt.of(50),
                                List.of(new Evidence(
                                        Text.of("Length"),
                                        Measurement.of("answer.length", time.length(), "s"),
                                        Optional.of(LENGTH)))),
                        finding("speech-fillers", Area.SPEECH, new Outcome.Met()),
                        finding("speech-pauses", Area.SPEECH, new Outcome.Met()),
                        finding("sound-level", Area.SOUND, new Outcome.Met())),
                Optional.of(Band.between(0.5, 4.2)),
                List.of(
                        Measurement.of("answer.start", 1.25, "s"),
                        Measurement.of("speech.level", -24, "dBov"),
                        Measurement.of("speech.words.rate", 142, "per minute"),
                        Measurement.of("pauses.filled", fillers),
                        Measurement.of("pauses.filled.rate", 1.7, "per minute")));
    }

    private static Finding finding(String check, Area area, Outcome outcome) {
        return new Finding(
                check,
                area,
                Importance.ADVICE,
                outcome,
                Text.of("Said of {0}.", Argument.name(check)),
                OptionalInt.of(60),
                List.of());
    }
}
