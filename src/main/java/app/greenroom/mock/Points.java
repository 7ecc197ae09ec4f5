package app.greenroom.mock;

import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Quantity;
import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MockSheet.Asked;
import app.greenroom.model.mock.MockSheet.Remark;
import app.greenroom.model.review.Answer;
import app.greenroom.model.review.Moment;
import app.greenroom.model.review.Review;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What to work on next, and what went well: of everything that was measured and marked, the three things that stand out most, and
 * the best one. What a person marked counts before what was measured, since marks are about what was said; numbers count
 * by how far they are outside their range. The order is our choice.
 */
final class Points {
    private static final int MOST = 3;
    private static final double OFTEN = 2; // marks of a kind from which on they are a point
    private static final double BRIEF = 0.5; // share of a drill's time from which on a story fills it
    private static final double HARDLY = 0.5; // ums a minute
    private static final double ROCKED = 0.1; // share of the answers' time from which on it is a point
    private static final double MARKED = 1.5; // what a mark weighs beside a number that is twice its limit

    private final Review review;
    private final List<Asked> asked;
    private final List<Remark> remarks;
    private final OptionalDouble target;
    private final List<Weighed> points = new ArrayList<>();
    private final List<Good> well = new ArrayList<>();

    /** What a point is about: a mark and a number of the same are one point, the one that weighs more. */
    private enum Topic {
        LONG,
        SHORT,
        FILLERS,
        PAUSES,
        EYES,
        ROCKING,
        CLARITY,
        STORY
    }

    private record Good(double weight, Text text) {}

    private record Weighed(double weight, Topic topic, Text text) {}

    Points(Review review, List<Asked> asked, List<Remark> remarks, OptionalDouble target) {
        this.review = review;
        this.asked = asked;
        this.remarks = remarks;
        this.target = target;
        lengths();
        fillers();
        pauses();
        rocking();
        facing();
        marked(Mark.RAMBLING, Topic.LONG, Text.of("Shorter: say your point first, then one example, and stop."));
        marked(
                Mark.UNCLEAR,
                Topic.CLARITY,
                Text.of("Clearer: one thought in a sentence, and the terms explained once."));
        marked(Mark.EYES, Topic.EYES, Text.of("Look at the camera when you begin and when you end an answer."));
        marked(Mark.FILLER, Topic.FILLERS, Text.of("Where an um would come, be silent for a moment."));
        stories();
        good();
    }

    /** At most three, the most worthwhile first. */
    List<Text> points() {
        Set<Topic> told = EnumSet.noneOf(Topic.class);
        return points.stream()
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .filter(each -> told.add(each.topic()))
                .limit(MOST)
                .map(Weighed::text)
                .toList();
    }

    /** The best that was measured or marked. */
    Optional<Text> well() {
        return well.stream().max(Comparator.comparingDouble(Good::weight)).map(Good::text);
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
                    Topic.LONG,
                    count == 1
                            ? Text.of(
                                    "The answer was longer than two minutes: keep to three points and one example, and"
                                            + " end there.")
                            : Text.of(
                                    "{0, plural, one {One of {1} answers was} other {# of {1} answers were}} longer"
                                            + " than two minutes: keep to three points and one example, and end there.",
                                    Argument.count(over), Argument.count(count))));
        }
        if (under > 0) {
            points.add(new Weighed(
                    1.2 * under / count,
                    Topic.SHORT,
                    count == 1
                            ? Text.of(
                                    "The answer was shorter than a minute: add one example, what you did and what came"
                                            + " of it.")
                            : Text.of(
                                    "{0, plural, one {One of {1} answers was} other {# of {1} answers were}} shorter"
                                            + " than a minute: add one example, what you did and what came of it.",
                                    Argument.count(under), Argument.count(count))));
        }
        long within = count - over - under;
        if (2 * within >= count) {
            well.add(new Good(
                    1.0 * within / count,
                    count == 1
                            ? Text.of("The answer was one to two minutes long.")
                            : Text.of(
                                    "{0, plural, one {One of {1} answers was} other {# of {1} answers were}} one to two"
                                            + " minutes long.",
                                    Argument.count(within), Argument.count(count))));
        }
    }

    private void drill(double took, double wanted) {
        Text told = drilled(took, wanted);
        if (took > wanted) {
            points.add(new Weighed(took / wanted, Topic.LONG, told));
        } else if (took < BRIEF * wanted) {
            points.add(new Weighed(1, Topic.SHORT, told));
        } else {
            well.add(new Good(1.5, told));
        }
    }

    /** Whether a story that was drilled kept to its time. */
    static boolean kept(double took, double wanted) {
        return took <= wanted && took >= BRIEF * wanted;
    }

    /** How a story that was drilled stands against its time. */
    static Text drilled(double took, double wanted) {
        Argument length = Argument.duration(Duration.ofSeconds(Math.round(took)));
        Argument of = Argument.duration(Duration.ofSeconds(Math.round(wanted)));
        if (took > wanted) {
            return Text.of(
                    "Your story took {0}, which is {1} over {2}: leave one part out.",
                    length, Argument.seconds(took - wanted), of);
        }
        return took < BRIEF * wanted
                ? Text.of("Your story took {0} of {1}: there is room for one more scene.", length, of)
                : Text.of("Your story took {0} and stayed within {1}.", length, of);
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
                    Topic.FILLERS,
                    Text.of(
                            "Um or uh came {0} times a minute. Where one would come, be silent for a moment: nobody"
                                    + " minds.",
                            number)));
        } else {
            well.add(new Good(
                    0.9 - rate.getAsDouble() / most / 2,
                    rate.getAsDouble() < HARDLY // not every one is found: never "none"
                            ? Text.of("Hardly an um or uh was heard.")
                            : Text.of("Um or uh came only {0} times a minute.", number)));
        }
    }

    private void pauses() {
        OptionalDouble rate = SessionNumbers.number(review.sound().measurements(), Quantity.PAUSES_LONG_RATE);
        double most = Guidance.LONG_PAUSES.met().high();
        if (rate.isPresent() && rate.getAsDouble() > most) {
            points.add(new Weighed(
                    0.8 * rate.getAsDouble() / most,
                    Topic.PAUSES,
                    Text.of(
                            "Silences of a second and more came {0} times a minute: practise the first sentence of each"
                                    + " answer until it comes by itself.",
                            Argument.number(rate.getAsDouble(), 0))));
        }
    }

    /** Whoever rocks for so much of the time that it is what is seen. */
    private void rocking() {
        double talk = review.answers().stream()
                .mapToDouble(each -> each.time().length())
                .sum();
        double rocked = review.moments().stream()
                .filter(each -> each.kind() == Moment.Kind.MOVEMENT)
                .mapToDouble(each -> each.time().length())
                .sum(); // a step of the light takes no time
        if (talk > 0 && rocked >= ROCKED * talk) {
            points.add(new Weighed(
                    1 + rocked / talk,
                    Topic.ROCKING,
                    Text.of(
                            "You rocked in your chair for {0} in all: put both feet on the floor, or take a chair that"
                                    + " does not turn.",
                            Argument.duration(Duration.ofSeconds(Math.round(rocked))))));
        }
    }

    /** The share of all answers together in which the head was turned away. */
    private void facing() {
        double seconds = 0;
        double turned = 0;
        for (Answer answer : review.answers()) {
            OptionalDouble share = SessionNumbers.number(answer.measurements(), Quantity.POSTURE_FACING);
            if (share.isPresent()) {
                seconds += answer.time().length();
                turned += share.getAsDouble() * answer.time().length();
            }
        }
        double least = Guidance.FACING.met().low();
        if (seconds > 0 && turned < least * seconds) {
            double away = 1 - turned / seconds;
            points.add(new Weighed(
                    away / (1 - least),
                    Topic.EYES,
                    Text.sentences(
                            Text.of(
                                    "Your head was turned away from the camera for {0} of the time.",
                                    Argument.percent(away)),
                            Text.of("Put the window you look at right below the camera, and notes beside it."))));
        }
    }

    private long count(Mark mark) {
        return remarks.stream()
                .filter(each -> each.mark().equals(Optional.of(mark)))
                .count();
    }

    private void marked(Mark mark, Topic topic, Text advice) {
        long count = count(mark);
        if (count >= OFTEN) {
            points.add(new Weighed(
                    MARKED + count / OFTEN,
                    topic,
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
                    Topic.STORY,
                    Text.of(
                            "“{0}” was not heard in {1} of {2, plural, one {# story} other {# stories}}: tell all four"
                                    + " parts, and most of the action.",
                            Argument.of(missed.word()), Argument.count(count), Argument.count(stories.size()))));
        } else {
            well.add(new Good(1.4, Text.of("Each story had its situation, task, action and result.")));
        }
    }

    private static long missing(List<Asked> stories, Mark mark) {
        return stories.stream().filter(each -> !each.ticked().contains(mark)).count();
    }

    private void good() {
        Optional<Asked> best = asked.stream().max(Comparator.comparingLong(this::goods));
        long most = best.map(this::goods).orElse(0L);
        if (most > 0) {
            well.add(new Good(
                    1 + most,
                    count(Mark.GOOD) == 1
                            ? Text.of(
                                    "Marked “good” once, in the answer to “{0}”.",
                                    Argument.name(best.orElseThrow().text()))
                            : Text.of(
                                    "Marked “good” {0, plural, one {once} other {# times}}, most in the answer to"
                                            + " “{1}”.",
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
