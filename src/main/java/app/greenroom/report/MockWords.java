package app.greenroom.report;

import app.greenroom.model.mock.Mark;
import app.greenroom.model.mock.MockSheet;
import app.greenroom.model.mock.MockSheet.Asked;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The words of what only a mock interview has, the same in all forms of its review. */
public final class MockWords {
    private MockWords() {}

    /** Such as "A mock interview with a mentor." */
    public static Text company(MockSheet sheet) {
        return Text.of("A mock interview {0}.", Argument.of(sheet.company().title()));
    }

    /** Which parts of a story a listener ticked; empty where the question wants no story, or nobody ticked anything. */
    public static Optional<Text> story(MockSheet sheet, Asked asked) {
        boolean somebodyTicks = sheet.remarks().stream()
                .anyMatch(remark -> remark.mark().map(Mark::star).orElse(false));
        if (!asked.question().star() || !somebodyTicks) {
            return Optional.empty();
        }
        List<Text> heard = parts(asked, true);
        List<Text> missing = parts(asked, false);
        if (missing.isEmpty()) {
            return Optional.of(Text.of("All four parts of the story were heard."));
        }
        Text lacking = Text.of("Not ticked: {0}.", Argument.of(Text.list(missing)));
        return Optional.of(
                heard.isEmpty()
                        ? lacking
                        : Text.sentences(Text.of("Heard: {0}.", Argument.of(Text.list(heard))), lacking));
    }

    private static List<Text> parts(Asked asked, boolean ticked) {
        return Arrays.stream(Mark.values())
                .filter(Mark::star)
                .filter(mark -> asked.ticked().contains(mark) == ticked)
                .map(Mark::word)
                .toList();
    }

    /** The calm answer to a question that should not be asked. */
    public static Optional<Text> calm(Asked asked) {
        return asked.question()
                .calm()
                .map(calm -> Text.of("You need not answer this. A calm answer: “{0}”", Argument.name(calm)));
    }

    /** What was marked and noted while a question was on the screen, each with its time. */
    public static List<Text> remarks(MockSheet sheet, Asked asked) {
        return sheet.remarks().stream()
                .filter(remark -> remark.at() >= asked.shown().start()
                        && remark.at() < asked.shown().end())
                .map(remark -> Text.of("{0} {1}", Argument.clock(remark.at()), Argument.of(remark.words())))
                .toList();
    }
}
