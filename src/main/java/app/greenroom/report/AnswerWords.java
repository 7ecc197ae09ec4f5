package app.greenroom.report;

import app.greenroom.model.measure.Quantity;
import app.greenroom.model.review.Answer;
import app.greenroom.model.review.Moment;
import app.greenroom.model.review.Review;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What is told of one answer beside its length, a sentence each: described, and judged nowhere here. */
public final class AnswerWords {
    /** Looks the same way, a minute and in all, from which on they come again and again. Our choice. */
    private static final double REPEATED_RATE = 4;

    private static final double REPEATED = 4;

    private AnswerWords() {}

    /** All of it. */
    public static List<Text> facts(Review review, Answer answer) {
        List<Text> facts = new ArrayList<>();
        if (review.sound().strip().isPresent()) {
            ReviewWords.start(answer).ifPresent(facts::add);
            facts.add(ReviewWords.fillers(answer));
            facts.add(Text.of(
                    "{0, plural, =0 {No long pauses.} one {One long pause.} other {# long pauses.}}",
                    Argument.count(ReviewWords.within(review, answer, Moment.Kind.LONG_PAUSE)
                            .size())));
            facts.add(pauses(answer));
            ReviewWords.wordsAMinute(answer).ifPresent(facts::add);
            pitch(answer).ifPresent(facts::add);
            facts.add(ReviewWords.voice(answer));
        }
        if (review.mock().isPresent() && !review.pictures().lanes().isEmpty()) {
            facts.addAll(head(answer));
        }
        return facts;
    }

    private static OptionalDouble number(Answer answer, Quantity quantity) {
        return ReviewWords.number(answer, quantity.id());
    }

    /** Which pauses lie inside a run of speech. */
    static Text pauses(Answer answer) {
        OptionalDouble anew = number(answer, Quantity.PAUSES_ANEW);
        OptionalDouble inside = number(answer, Quantity.PAUSES_INSIDE);
        return anew.isPresent() && inside.isPresent()
                ? Text.of(
                        "Short and long pauses: {0} before the voice sets in anew, {1} inside a run of speech.",
                        Argument.count(Math.round(anew.getAsDouble())),
                        Argument.count(Math.round(inside.getAsDouble())))
                : Text.of("Which pauses lie inside a run of speech could not be told.");
    }

    /** How far the pitch ranges, described and never judged; empty where it is not known. */
    static Optional<Text> pitch(Answer answer) {
        OptionalDouble range = number(answer, Quantity.SPEECH_PITCH_RANGE);
        return range.isPresent()
                ? Optional.of(Text.of(
                        "The pitch rises and falls over about {0, plural, one {# semitone} other {# semitones}}: {1}.",
                        Argument.count(Math.round(range.getAsDouble())),
                        Argument.of(span(Math.round(range.getAsDouble())))))
                : Optional.empty();
    }

    private static Text span(long semitones) {
        return semitones <= 2
                ? Text.of("as from do to re")
                : semitones <= 4
                        ? Text.of("as from do to mi")
                        : semitones <= 6
                                ? Text.of("as from do to fa")
                                : semitones <= 8
                                        ? Text.of("as from do to so")
                                        : semitones <= 11
                                                ? Text.of("as from do to la")
                                                : semitones == 12
                                                        ? Text.of("an octave")
                                                        : Text.of("more than an octave");
    }

    /** Where the head is turned, and how it nods. */
    private static List<Text> head(Answer answer) {
        OptionalDouble facing = number(answer, Quantity.POSTURE_FACING);
        if (facing.isEmpty()) {
            return List.of(Text.of("Where the head was turned could not be told."));
        }
        List<Text> facts = new ArrayList<>();
        facts.add(Text.of(
                "The head was turned to the camera in {0} of the time.", Argument.percent(facing.getAsDouble())));
        double aside = number(answer, Quantity.POSTURE_GLANCES_ASIDE).orElse(0);
        double down = number(answer, Quantity.POSTURE_GLANCES_DOWN).orElse(0);
        if (aside > 0 || down > 0) {
            facts.add(Text.of(
                    "It turned to one side {0} and down {1} times a minute.",
                    Argument.number(aside, 1), Argument.number(down, 1)));
        }
        double most = Math.max(aside, down);
        if (most >= REPEATED_RATE && most * answer.time().length() / 60 >= REPEATED) {
            facts.add(Text.of("Looks that come again and again the same way can seem like reading."));
        }
        number(answer, Quantity.POSTURE_NODS)
                .ifPresent(nods -> facts.add(Text.of("Nods: about {0} a minute.", Argument.number(nods, 0))));
        return facts;
    }
}
