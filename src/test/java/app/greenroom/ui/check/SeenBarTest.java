package app.greenroom.ui.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.session.line.LineTake;
import app.greenroom.session.line.MeasuredLine;
import app.greenroom.session.live.SeeYourself;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import java.awt.Component;
import java.awt.Container;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JPanel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The switch between what was recorded and what the line makes of it. */
class SeenBarTest {
    private static final MeasuredLine LINE =
            new MeasuredLine(0.8, 0.03, 40, ZonedDateTime.parse("2026-11-28T18:00+01:00[Europe/Berlin]"));

    private final SeenBar bar = new SeenBar(Texts.of(Language.english()));
    private final SeeYourself.Wishes wishes = new SeeYourself.Wishes();
    private final JPanel hidden = new JPanel();

    @BeforeEach
    void begin() {
        bar.instead(hidden);
        bar.begin(LINE, wishes);
    }

    @Test
    void takesThePlaceOfWhatCannotBeUsedMeanwhile() {
        assertThat(bar.isVisible()).isTrue();
        assertThat(hidden.isVisible()).isFalse();
        bar.end();
        assertThat(bar.isVisible()).isFalse();
        assertThat(hidden.isVisible()).isTrue();
    }

    /** The switch can be pressed as soon as there is something behind it, and says in numbers what one sees. */
    @Test
    void switchesOnceTheOtherWayIsMade() {
        assertThat(button("see.line").isEnabled()).isFalse();
        assertThat(words()).contains("28 November 2026", "0.8 Mbit/s", "3");
        bar.made(LINE, new LineTake.Numbers(104, 21, 700_000, 400, 12));
        assertThat(words())
                .as("nothing is worked out any more")
                .isEqualTo("You can switch now to how it looks on this line.");
        button("see.line").doClick();
        assertThat(wishes.line()).isTrue();
        assertThat(words()).contains("21 of 104", "12 of 400", "0.8 Mbit/s");
        button("see.plain").doClick();
        assertThat(wishes.line()).isFalse();
        assertThat(words()).doesNotContain("Mbit/s");
    }

    @Test
    void saysWhyThereIsNoOtherWay() {
        bar.unable(Text.of("It is not known."));
        assertThat(words()).isEqualTo("It is not known.");
        assertThat(button("see.line").isEnabled()).isFalse();
        assertThat(button("see.end").isEnabled()).isTrue();
    }

    /** What is late must not be read aloud to somebody who has gone on. */
    @Test
    void whatComesWhenItIsOverChangesNothing() {
        String before = words();
        bar.end();
        bar.unable(Text.of("It is not known."));
        bar.made(LINE, new LineTake.Numbers(104, 21, 700_000, 400, 12));
        assertThat(words()).isEqualTo(before);
        assertThat(button("see.line").isEnabled()).isFalse();
    }

    private String words() {
        return ((Wrapped) named(bar, "see.words")).getText();
    }

    private AbstractButton button(String name) {
        return (AbstractButton) named(bar, name);
    }

    private static Component named(Container in, String name) {
        return search(in, name).orElseThrow();
    }

    private static Optional<Component> search(Container in, String name) {
        return Stream.of(in.getComponents())
                .flatMap(part -> name.equals(part.getName())
                        ? Stream.of(part)
                        : part instanceof Container container ? search(container, name).stream() : Stream.empty())
                .findFirst();
    }
}
