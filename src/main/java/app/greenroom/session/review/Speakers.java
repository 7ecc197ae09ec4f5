package app.greenroom.session.review;

import app.greenroom.model.measure.Interval;
import app.greenroom.speech.LongFacts;
import app.greenroom.speech.OwnTalk;
import app.greenroom.speech.speaker.Diarization;
import app.greenroom.speech.speaker.Diarization.Voices;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.List;

/** Who answers in one line of sound, as far as the voices themselves tell it. */
final class Speakers {
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
        if (parted.voices() == Voices.SEVERAL && clearly) {
            all.add(Text.of(
                    "Voices were told apart by pitch and timbre: the one that speaks longest speaks for {0}, others"
                            + " for {1}.",
                    Argument.seconds(longest), Argument.seconds(others)));
            all.add(Text.of("The answers are those of the voice that speaks longest; the others are shown as such."));
            if (!marked) {
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
        all.add(
                parted.voices() == Voices.SEVERAL
                        ? Text.of(
                                "Several voices speak for about as long, so nobody knows which of them answers, and no"
                                        + " answers are told. Give the times of the questions.")
                        : Text.of(
                                "One voice speaks here, or several that sound alike: that cannot be told surely. So no"
                                        + " answers are told. Give the times of the questions; 0:00 does, if you are"
                                        + " alone."));
        return Heard.doubtful(facts, all);
    }
}
