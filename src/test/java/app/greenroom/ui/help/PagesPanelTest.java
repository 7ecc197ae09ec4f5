package app.greenroom.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Settings;
import app.greenroom.text.Language;
import app.greenroom.ui.look.Look;
import app.greenroom.ui.look.Texts;
import java.awt.Component;
import java.awt.Container;
import java.awt.event.ActionEvent;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JList;
import javax.swing.JViewport;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.event.HyperlinkEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagesPanelTest {
    private static final String LONG = "word ".repeat(400);
    private static final List<HelpPage> PAGES = List.of(
            page(
                    "index.md",
                    "# First\n\n[second](second.md#the-place), [the web](https://example.org/a) and [again](#end)\n\n"
                            + LONG + "\n\n## End\n"),
            page("second.md", "# Second\n\n" + LONG + "\n\n## The place\n\n" + LONG));

    private final List<URI> opened = new ArrayList<>();

    @BeforeEach
    void look() throws Exception {
        SwingUtilities.invokeAndWait(() -> Look.use(Settings.Theme.LIGHT, Settings.Theme.LIGHT, 1));
    }

    @Test
    void aLinkShowsItsPageFromThePlaceItNames() throws Exception {
        PagesPanel panel = panel(PAGES, 600);
        press(panel, "second.md#the-place");
        SwingUtilities.invokeAndWait(() -> lay(panel));
        SwingUtilities.invokeAndWait(() -> {
            assertThat(find(panel, JList.class).getSelectedIndex()).isEqualTo(1);
            PageView view = find(panel, PageView.class);
            assertThat(view.getAccessibleContext().getAccessibleName()).isEqualTo("Second");
            assertThat(words(view)).contains("Second", "The place");
            view.go("the-place");
            assertThat(view.getVisibleRect().y).isPositive();
        });
        assertThat(opened).isEmpty();
    }

    @Test
    void theWebIsOpenedOnlyWhenItIsPressed() throws Exception {
        PagesPanel panel = panel(PAGES, 600);
        assertThat(opened).isEmpty();
        press(panel, "https://example.org/a");
        assertThat(opened).containsExactly(URI.create("https://example.org/a"));
    }

    @Test
    void tabGoesFromLinkToLinkAndEnterFollows() throws Exception {
        PagesPanel panel = panel(PAGES, 600);
        SwingUtilities.invokeAndWait(() -> {
            PageView view = find(panel, PageView.class);
            assertThat(selected(view, "TAB")).isEqualTo("second");
            assertThat(selected(view, "TAB")).isEqualTo("the web");
            assertThat(selected(view, "TAB")).isEqualTo("again");
            assertThat(selected(view, "shift TAB")).isEqualTo("the web");
            type(view, "ENTER");
        });
        assertThat(opened).containsExactly(URI.create("https://example.org/a"));
    }

    @Test
    void keysThatScrollAreLeftToWhatScrolls() throws Exception {
        PagesPanel panel = panel(PAGES, 600);
        SwingUtilities.invokeAndWait(() -> assertThat(List.of("UP", "DOWN", "PAGE_UP", "PAGE_DOWN", "HOME", "END"))
                .allSatisfy(key -> assertThat(find(panel, PageView.class)
                                .getActionMap()
                                .get(find(panel, PageView.class).getInputMap().get(KeyStroke.getKeyStroke(key))))
                        .isNull()));
    }

    @Test
    void aThemeChangesTheColoursAndKeepsThePage() throws Exception {
        PagesPanel panel = panel(PAGES, 600);
        SwingUtilities.invokeAndWait(() -> {
            PageView view = find(panel, PageView.class);
            String light = ink(view);
            Look.use(Settings.Theme.DARK, Settings.Theme.LIGHT, 1.5);
            SwingUtilities.updateComponentTreeUI(panel);
            assertThat(ink(view)).isNotEqualTo(light);
            assertThat(words(view)).contains("First");
        });
    }

    @Test
    void noPageIsWiderThanTheWindow() throws Exception {
        for (HelpPage page : HelpPages.read()) {
            PagesPanel panel = panel(List.of(page), 760);
            SwingUtilities.invokeAndWait(() -> {
                PageView view = find(panel, PageView.class);
                float least = view.getUI().getRootView(view).getMinimumSpan(javax.swing.text.View.X_AXIS);
                assertThat(least).as(page.name()).isLessThanOrEqualTo(view.getWidth());
            });
        }
    }

    private static HelpPage page(String name, String markdown) {
        return HelpPage.of(name, markdown, any -> false);
    }

    private PagesPanel panel(List<HelpPage> pages, int width) throws Exception {
        PagesPanel[] made = new PagesPanel[1];
        SwingUtilities.invokeAndWait(() -> {
            made[0] = new PagesPanel(pages, Texts.of(Language.english()), opened::add);
            made[0].setSize(width, 400);
            IntStream.range(0, 2).forEach(any -> lay(made[0]));
        });
        return made[0];
    }

    private static void lay(Container container) {
        container.doLayout();
        for (Component each : container.getComponents()) {
            if (each instanceof JViewport viewport && viewport.getView() != null) {
                viewport.getView()
                        .setSize(viewport.getWidth(), viewport.getView().getPreferredSize().height);
            }
            if (each instanceof Container inner) {
                lay(inner);
            }
        }
    }

    private static <T> T find(Container container, Class<T> kind) {
        return parts(container)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + kind.getSimpleName()));
    }

    private static Stream<Component> parts(Container container) {
        return Stream.of(container.getComponents())
                .flatMap(each -> each instanceof Container inner
                        ? Stream.concat(Stream.of(each), parts(inner))
                        : Stream.of(each));
    }

    private static void press(PagesPanel panel, String link) throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            PageView view = find(panel, PageView.class);
            view.fireHyperlinkUpdate(new HyperlinkEvent(view, HyperlinkEvent.EventType.ACTIVATED, null, link));
        });
    }

    private static String selected(PageView view, String key) {
        type(view, key);
        return view.getSelectedText();
    }

    private static void type(PageView view, String key) {
        Object action = view.getInputMap().get(KeyStroke.getKeyStroke(key));
        view.getActionMap().get(action).actionPerformed(new ActionEvent(view, ActionEvent.ACTION_PERFORMED, key));
    }

    private static String words(PageView view) {
        try {
            return view.getDocument().getText(0, view.getDocument().getLength());
        } catch (javax.swing.text.BadLocationException e) {
            throw new AssertionError(e);
        }
    }

    private static String ink(PageView view) {
        return String.valueOf(((javax.swing.text.html.HTMLDocument) view.getDocument())
                .getStyleSheet()
                .getRule("body")
                .getAttribute(javax.swing.text.html.CSS.Attribute.COLOR));
    }
}
