package app.greenroom.session.check;

import app.greenroom.check.Check;
import app.greenroom.check.StandardChecks;
import app.greenroom.model.Area;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.text.Text;
import java.util.List;
import java.util.Optional;

/** What there is to explain about the checks, for whoever shows help. */
public final class CheckGuide {
    private CheckGuide() {}

    /**
     * One check.
     *
     * @param id its stable id, such as {@code light-backlight}
     * @param title its name in a few words
     * @param about what it looks at, in one or two sentences
     * @param area where it belongs
     * @param importance whether it can decide the verdict
     * @param quick whether the quick check asks for it
     * @param limits what its numbers are held against, each with its source; none where it judges by yes or no
     */
    public record Entry(
            String id, Text title, Text about, Area area, Importance importance, boolean quick, List<Limit> limits) {
        public Entry {
            limits = List.copyOf(limits);
        }
    }

    /** What the check with this id is called; empty for one that this version knows no more. */
    public static Optional<Text> title(String check) {
        return StandardChecks.all().stream()
                .filter(one -> one.id().equals(check))
                .map(Check::title)
                .findFirst();
    }

    /** Every check, in the order of the areas. */
    public static List<Entry> all() {
        return StandardChecks.all().stream()
                .map(check -> new Entry(
                        check.id(), check.title(), check.about(), check.area(), check.importance(), check.quick(), check.limits()))
                .toList();
    }

    /** The ids of all checks, in the order of the areas. */
    public static List<String> ids() {
        return StandardChecks.all().stream().map(check -> check.id()).toList();
    }
}
