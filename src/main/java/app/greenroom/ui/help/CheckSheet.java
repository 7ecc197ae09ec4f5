package app.greenroom.ui.help;

import app.greenroom.model.Area;
import app.greenroom.model.Evidence;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Limit;
import app.greenroom.model.measure.Measurement;
import app.greenroom.report.Numbers;
import app.greenroom.session.check.CheckGuide;
import app.greenroom.ui.look.Rounded;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of one check. */
final class CheckSheet extends Rounded {
    private final transient CheckGuide.Entry entry;
    private final String all;

    CheckSheet(CheckGuide.Entry entry, Texts texts) {
        super(new GridBagLayout());
        this.entry = entry;
        setName("help." + entry.id());
        List<String> said = new ArrayList<>();
        GridBagConstraints at = new GridBagConstraints();
        at.gridx = 0;
        at.weightx = 1;
        at.fill = GridBagConstraints.HORIZONTAL;
        at.insets = new Insets(0, 0, UIScale.scale(3), 0);
        String title = texts.say(entry.title());
        String about = texts.say(entry.about());
        String weight = texts.get(entry.importance() == Importance.DECISIVE ? "help.decides" : "help.advises") + " "
                + texts.get(entry.quick() ? "help.quick" : "help.long");
        add(new Wrapped(title, 1.08f, true), at);
        add(new Wrapped(about), at);
        add(new Wrapped(weight).muted(), at);
        said.addAll(List.of(title, about, weight));
        List<String> ids = new ArrayList<>(List.of(entry.id())); // as reports and pages name it
        said.add(texts.get("area." + entry.area().id()));
        for (Limit limit : entry.limits()) {
            String line = line(limit, texts);
            int indent = UIScale.scale(12);
            boolean left = texts.direction().isLeftToRight();
            at.insets = new Insets(UIScale.scale(3), left ? indent : 0, UIScale.scale(3), left ? 0 : indent);
            add(new Wrapped(line, 0.95f, false).muted(), at);
            said.add(line);
            ids.add(limit.measurement());
        }
        all = (String.join(" ", said) + " " + String.join(" ", ids)).toLowerCase(texts.locale());
        getAccessibleContext().setAccessibleName(title);
        getAccessibleContext().setAccessibleDescription(String.join(" ", said));
    }

    private static String line(Limit limit, Texts texts) {
        Evidence shown =
                new Evidence(limit.label(), Measurement.of(limit.measurement(), 0, limit.unit()), Optional.of(limit));
        List<String> parts = new ArrayList<>(List.of(texts.say(limit.label())));
        parts.addAll(Numbers.ranges(shown, texts.language()));
        return String.join(" · ", parts) + "\n" + texts.say(limit.source());
    }

    Area area() {
        return entry.area();
    }

    /** Whether a word is said in it; small letters. */
    boolean holds(String word) {
        return all.contains(word);
    }
}
