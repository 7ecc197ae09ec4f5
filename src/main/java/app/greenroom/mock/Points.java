package app.greenroom.mock;

import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Quantity;
import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MockSheet.Asked;
import app.greenroom.model.mock.MockSheet.Remark;
import app.greenroom.model.review.Review;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What to work on next, and what went well: of everything that was measured and marked, the three things that stand out most, and
 * the best one. What a person marked counts before what was measured, since marks are about what was said; numbers count
 * by how far they are outside their range. The order is our choice.
 */
final class Points {
    private static final int MOST = 3;
    private static final double OFTEN = 2; // marks of a kind from which on they are a point
    private static final double MARKED = 1.5; // what a mark weighs beside a number that is twice its limit

    private final Review review;
    private final List<Asked> asked;
    private final List<Remark> remarks;
    private final OptionalDouble target;
    private final List<Weighed> points = new ArrayList<>();
    private final List<Weighed> well = new ArrayList<>();

    private record Weighed(double weight, Text text) {}

    Points(Review review, List<Asked> asked, List<Remark> remarks, OptionalDouble target) {
        this.review = review;
        this.asked = asked;
        this.remarks = remarks;
        this.target = target;
        lengths();
        fillers();
        pauses();
        marked(Mark.RAMBLING, Text.of("Shorter: say your point first, then one example, and stop."));
        marked(Mark.UNCLEAR, Text.of("Clearer: one thought in a sentence, and the terms explained once."));
        marked(Mark.EYES, Text.of("Look at the camera when you begin and when you end an answer."));
        marked(Mark.FILLER, Text.of("Where an um would come, be silent for a moment."));
        stories();
        good();
    }

    /** At most three, the most worthwhile first. */
    List<Text> points() {
        return points.stream()
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .limit(MOST)
                .map(Weighed::text)
                .toList();
    }

    /** The best that was measured or marked. */
    Optional<Text> well() {
        return well.stream().max(Comparator.comparingDouble(Weighed::weight)).map(Weighed::text);
    }

    private void lengths() {
        List<Double> lengths = review.answers().stream()
                .filter(answer -> !Timeline.refuses(answer, asked))
                .map(each -> each.time().length())
                .toList();
        int count = lengths.size();
        if (count == 0) {
            return;
        }
        Band band = Practice.band(target);
        long over = lengths.stream().filter(each -> each > band.high()).count();
        long under = lengths.stream().filter(each -> each < band.low()).count();
        if (target.isPresent()) {
            drill(lengths.get(lengths.size() - 1), target.getAsDouble());
            return;
        }
        if (over > 0) {
            points.add(new Weighed(
                    2.0 * over / count,
                    Text.of(
                            "{0, plural, one {One of {1} answers was} other {# of {1} answers were}} longer than two"
                                    + " minutes: keep to three points and one example, and end there.",
                            Argument.count(over), Argument.count(count))));
        }
        if (under > 0) {
            points.add(new Weighed(
                    1.2 * under / count,
                    Text.of(
                            "{0, plural, one {One of {1} answers was} other {# of {1} answers were}} shorter than a"
                                    + " minute: add one example, what you did and what came of it.",
                            Argument.count(under), Argument.count(count))));
        }
        long within = count - over - under;
        if (2 * within >= count) {
            well.add(new Weighed(
                    1.0 * within / count,
                    Text.of(
                            "{0, plural, one {One of {1} answers was} other {# of {1} answers were}} one to two"
                                    + " minutes long.",
                            Argument.count(within), Argument.count(count))));
        }
    }

    private void drill(double took, double wanted) {
        Argument length = Argument.duration(Duration.ofSeconds(Math.round(took)));
        Argument of = Argument.duration(Duration.ofSeconds(Math.round(wanted)));
        if (took > wanted) {
            points.add(new Weighed(
                    took / wanted,
                    Text.of(
                            "Your story took {0}, which is {1} over {2}: leave one part out.",
                            length, Argument.seconds(took - wanted), of)));
        } else if (took < 0.5 * wanted) {
            points.add(new Weighed(
                    1, Text.of("Your story took {0} of {1}: there is room for one more scene.", length, of)));
        } else {
            well.add(new Weighed(1.5, Text.of("Your story took {0} and stayed within {1}.", length, of)));
        }
    }

    private void fillers() {
        OptionalDouble rate = SessionNumbers.number(review.sound().measurements(), Quantity.PAUSES_FILLED_RATE);
        if (rate.isEmpty()) {
            return;
        }
        double most = Guidance.FILLED_PAUSES.met().high();
        Argument number = Argument.number(rate.getAsDouble(), rate.getAsDouble() < 10 ? 1 : 0);
        if (rate.getAsDouble() > most) {
            points.add(new Weighed(
                    rate.getAsDouble() / most,
                    Text.of(
                            "Um or uh came {0} times a minute. Where one would come, be silent for a moment: nobody"
                                    + " minds.",
                            number)));
        } else {
            well.add(new Weighed(
                    0.9 - rate.getAsDouble() / most / 2, Text.of("Um or uh came only {0} times a minute.", number)));
        }
    }

    private void pauses() {
        OptionalDouble rate = SessionNumbers.number(review.sound().measurements(), Quantity.PAUSES_LONG_RATE);
        double most = Guidance.LONG_PAUSES.met().high();
        if (rate.isPresent() && rate.getAsDouble() > most) {
            points.add(new Weighed(
                    0.8 * rate.getAsDouble() / most,
                    Text.of(
                            "Silences of a second and more came {0} times a minute: practise the first sentence of each"
                                    + " answer until it comes by itself.",
                            Argument.number(rate.getAsDouble(), 0))));
        }
    }

    private long count(Mark mark) {
        return remarks.stream()
                .filter(each -> each.mark().equals(Optional.of(mark)))
                .count();
    }

    private void marked(Mark mark, Text advice) {
        long count = count(mark);
        if (count >= OFTEN) {
            points.add(new Weighed(
                    MARKED + count / OFTEN,
                    Text.sentences(
                            Text.of(
                                    "Marked “{0}” {1, plural, one {once} other {# times}}.",
                                    Argument.of(mark.word()), Argument.count(count)),
                            advice)));
        }
    }

    /** The part of a story that was missed most, once a listener ticks parts at all. */
    private void stories() {
        List<Asked> stories = asked.stream()
                .filter(each -> each.question().star() && each.answered().isPresent())
                .toList();
        if (stories.stream().allMatch(each -> each.ticked().isEmpty())) {
            return;
        }
        Mark missed = Arrays.stream(Mark.values())
                .filter(Mark::star)
                .max(Comparator.comparingLong(mark -> missing(stories, mark)))
                .orElseThrow();
        long count = missing(stories, missed);
        if (count > 0) {
            points.add(new Weighed(
                    MARKED + 1.0 * count / stories.size(),
                    Text.of(
                            "“{0}” was not heard in {1} of {2, plural, one {# story} other {# stories}}: tell all four"
                                    + " parts, and most of the action.",
                            Argument.of(missed.word()), Argument.count(count), Argument.count(stories.size()))));
        } else {
            well.add(new Weighed(1.4, Text.of("Each story had its situation, task, action and result.")));
        }
    }

    private static long missing(List<Asked> stories, Mark mark) {
        return stories.stream().filter(each -> !each.ticked().contains(mark)).count();
    }

    private void good() {
        Optional<Asked> best = asked.stream().max(Comparator.comparingLong(this::goods));
        long most = best.map(this::goods).orElse(0L);
        if (most > 0) {
            well.add(new Weighed(
                    1 + most,
                    Text.of(
                            "Marked “good” {0, plural, one {once} other {# times}}, most in the answer to “{1}”.",
                            Argument.count(count(Mark.GOOD)),
                            Argument.name(best.orElseThrow().text()))));
        }
    }

    private long goods(Asked each) {
        return remarks.stream()
                .filter(remark -> remark.mark().equals(Optional.of(Mark.GOOD))
                        && remark.at() >= each.shown().start()
                        && remark.at() < each.shown().end())
                .count();
    }
}
