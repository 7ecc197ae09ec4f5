package app.greenroom.session.review;

import app.greenroom.check.Observed;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Interval;
import app.greenroom.session.review.ReviewRequest.Voice;
import app.greenroom.session.review.ReviewRequest.Which;
import app.greenroom.speech.LongFacts;
import app.greenroom.speech.OwnTalk;
import app.greenroom.speech.speaker.Diarization;
import app.greenroom.speech.speaker.Diarization.Voices;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Who answers in one line of sound, as far as the voices themselves tell it. */
final class Speakers {
    /** Seconds: who says less before anybody else does may just have said hello (our choice). */
    private static final double OPENING = 2;

    private Speakers() {}

    /**
     * What was heard, with the voices told apart where that is sure.
     *
     * @param marked whether marks tell where the answers are; whose words they hold still depends on the voices
     * @param chosen whether the user chose this line, so that it is said already what is listened to
     * @param notes to which is added what the reader must know
     */
    static Heard told(LongFacts facts, boolean marked, boolean chosen, List<Text> notes) {
        Diarization.Parted parted = Diarization.of(facts.voices());
        double longest = OwnTalk.seconds(parted.longest());
        double others = OwnTalk.seconds(parted.others());
        boolean clearly = longest >= Listening.CLEARLY_LONGER * others;
        List<Text> all = new ArrayList<>();
        // Who asks begins, and may talk most; so it is where one who asks and one who answers were taken for one voice.
        boolean begins = opening(parted) >= OPENING;
        if (parted.voices() == Voices.SEVERAL && clearly && (marked || !begins)) {
            all.add(Text.of(
                    "Voices were told apart by pitch and timbre: the one that speaks longest speaks for {0}, others"
                            + " for {1}.",
                    Argument.seconds(longest), Argument.seconds(others)));
            all.add(Text.of("The answers are those of the voice that speaks longest; the others are shown as such."));
            if (!marked) { // else they say whose answers these are, and a mock interview's window knows no options
                all.add(choice(Diarization.each(facts.voices())));
                all.add(Text.of("Surer still are the times of the questions, if you give them."));
            }
            all.addAll(notes);
            List<Interval> own = parted.longest();
            return new Heard(facts.spokenBy(own), own, parted.others(), true, false, all);
        }
        if (!chosen) {
            all.add(Text.of("All voices in the recording are counted: this program does not know who speaks."));
        }
        all.addAll(notes);
        if (parted.voices() == Voices.ONE || marked) {
            return Heard.together(facts, all);
        }
        if (parted.voices() != Voices.SEVERAL) {
            all.add(Text.of("One voice speaks here, or several that sound alike: that cannot be told surely. So no"
                    + " answers are told. Give the times of the questions; 0:00 does, if you are alone."));
        } else {
            all.add(
                    clearly
                            ? Text.of("The voice that speaks longest speaks first too, as those do who ask, so nobody"
                                    + " knows which of them answers, and no answers are told. Give the times of the"
                                    + " questions.")
                            : Text.of("Several voices speak for about as long, so nobody knows which of them answers,"
                                    + " and no answers are told. Give the times of the questions."));
        }
        List<List<Interval>> each = Diarization.each(facts.voices());
        if (each.size() > 1) {
            all.add(choice(each));
        }
        return Heard.doubtful(facts, all);
    }

    /**
     * What was heard, with the answers of the voice that the user names.
     *
     * @param notes to which is added what the reader must know
     */
    static Observed<Heard> told(LongFacts facts, Voice wanted, List<Text> notes) {
        List<List<Interval>> each = Diarization.each(facts.voices());
        if (each.size() < 2) {
            return unseen(Text.of("Only one voice can be told here, so none can be chosen with --voice."));
        } else if (wanted.number() > each.size()) {
            return unseen(Text.of(
                    "There is no voice {0}: {1, plural, one {# voice} other {# voices}} can be told apart here.",
                    Argument.count(wanted.number()), Argument.count(each.size())));
        }
        int chosen = place(each, wanted);
        List<Interval> others = IntStream.range(0, each.size())
                .filter(i -> i != chosen)
                .mapToObj(each::get)
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(Interval::start))
                .toList();
        List<Text> all = new ArrayList<>();
        all.add(Text.of(
                "The answers are those of voice {0}, chosen with --voice; the others are shown as such.",
                Argument.count(chosen + 1)));
        all.add(choice(each));
        if (Diarization.of(facts.voices()).voices() != Voices.SEVERAL) {
            all.add(Text.of("These voices sound alike, so some of what they say may be given to the wrong one."));
        }
        all.addAll(notes);
        List<Interval> own = each.get(chosen);
        return new Observed.Seen<>(new Heard(facts.spokenBy(own), own, others, true, false, all));
    }

    /** For how long the voice that speaks longest speaks before any other does, in seconds. */
    private static double opening(Diarization.Parted parted) {
        double first =
                parted.others().stream().mapToDouble(Interval::start).min().orElse(0);
        return OwnTalk.seconds(
                parted.longest().stream().filter(own -> own.start() < first).toList());
    }

    private static int place(List<List<Interval>> each, Voice wanted) {
        if (wanted.which() == Which.NUMBER) {
            return wanted.number() - 1;
        }
        Comparator<Integer> byLength = Comparator.comparingDouble(i -> OwnTalk.seconds(each.get(i)));
        return IntStream.range(0, each.size())
                .boxed()
                .max(wanted.which() == Which.LONGEST ? byLength : byLength.reversed())
                .orElseThrow();
    }

    private static Text choice(List<List<Interval>> each) {
        List<Text> voices = new ArrayList<>();
        for (int i = 0; i < each.size(); i++) {
            voices.add(Text.of(
                    "{0} from {1} on, for {2}",
                    Argument.count(i + 1),
                    Argument.clock(each.get(i).get(0).start()),
                    Argument.seconds(OwnTalk.seconds(each.get(i)))));
        }
        return Text.of("The voices: {0}. Choose with --voice.", Argument.of(Text.list(voices)));
    }

    private static Observed<Heard> unseen(Text why) {
        return new Observed.Unseen<>(new Outcome.CouldNotCheck(
                why, new Fix(Text.of("Leave --voice out, or give the times of the questions with --marks."))));
    }
}
