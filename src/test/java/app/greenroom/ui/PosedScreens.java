package app.greenroom.ui;

import app.greenroom.model.Finding;
import app.greenroom.model.GuideStep;
import app.greenroom.model.run.CheckRun;
import app.greenroom.report.ExampleRuns;
import app.greenroom.session.friend.FriendServers;
import app.greenroom.text.Argument;
import app.greenroom.ui.check.Posed;
import app.greenroom.ui.coach.Saying;
import app.greenroom.ui.look.Scroll;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.mock.PosedMock;
import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JTabbedPane;
import javax.swing.text.JTextComponent;

/** All that the window shows, each brought about by what is run on the Swing thread. */
final class PosedScreens {
    /** A day that can be read two ways, and an abbreviation that does not hold then. */
    private static final String INVITATION =
            "Interview with the Department of Internal Medicine. 03/12/2026 at 7:40 EST, Zoom:"
                    + " https://example.zoom.us/j/1";

    /** Parts that are scrolled to, by the screens that they are looked at on. */
    private static final Map<String, String> PARTS = Map.of(
            "join", "join.pane",
            "found", "start.found",
            "relay", "settings.relay.said",
            "warned", "mentor.foreseen",
            "coach", "preview",
            "mended", "preview",
            "marks", "preview",
            "see", "see");

    private final MainWindow window;
    private final CheckRun run;
    private final SampleLook sample;
    private final Texts texts;

    PosedScreens(MainWindow window, CheckRun run, SampleLook sample, Texts texts) {
        this.window = window;
        this.run = run;
        this.sample = sample;
        this.texts = texts;
    }

    Map<String, Runnable> all() {
        Map<String, Runnable> screens = new LinkedHashMap<>();
        screens.put("consent", () -> tab("tab.start"));
        screens.put("start", this::agreed);
        screens.put("found", () -> {
            part(window, "start.paste", JTextComponent.class).setText(INVITATION);
            part(window, "start.read", AbstractButton.class).doClick();
        });
        screens.put("check", () -> {
            tab("tab.check");
            Posed.idle(window.check());
            Posed.cards(window.check(), run);
        });
        Finding low = finding(run, "camera-height");
        screens.put("coach", () -> {
            Posed.picture(window.check(), sample);
            Posed.says(window.check(), new Saying.Act(low, low, false, 4));
        });
        screens.put(
                "mended",
                () -> Posed.says(
                        window.check(), new Saying.Mended(low, finding(ExampleRuns.ready(), "camera-height"), 3)));
        screens.put("marks", () -> Posed.marks(window.check(), true));
        screens.put("asking", () -> {
            window.check().preview().marks(false); // and no coach either
            tab("tab.check");
            Posed.asking(window.check(), GuideStep.SENTENCE);
        });
        screens.put("see", () -> {
            tab("tab.check");
            Posed.idle(window.check());
            Posed.seeing(window.check());
        });
        screens.put("verdict", () -> {
            Posed.seen(window.check());
            tab("tab.check");
            Posed.idle(window.check());
            Posed.verdict(window.check(), run);
        });
        screens.put("report", () -> tab("tab.report"));
        screens.put(
                "text", () -> part(window, "report.text", AbstractButton.class).doClick());
        screens.put("mock", () -> {
            part(window, "report.pages", AbstractButton.class).doClick();
            tab("tab.mock");
        });
        screens.put("warned", () -> PosedMock.warned(window, texts));
        screens.put("join", () -> PosedMock.join(window, texts));
        screens.put("settings", () -> tab("tab.settings"));
        screens.put("relay", () -> {
            String written = "turn:me@nowhere";
            part(window, "settings.relay", JTextComponent.class).setText(written);
            part(window, "settings.relay.said", JTextComponent.class)
                    .setText(texts.get(
                            "settings.refused",
                            Argument.of(FriendServers.fault(written).orElseThrow())));
        });
        screens.put("help", () -> tab("tab.help"));
        return screens;
    }

    /** Nothing was agreed to yet, and nothing said. */
    static void begin(MainWindow window) {
        part(window, "start.consent", JComponent.class).setVisible(true);
        part(window, "said", JTextComponent.class).setText(" ");
    }

    /** As it is once camera and microphone may go on; nothing is remembered of it. */
    private void agreed() {
        part(window, "start.consent", JComponent.class).setVisible(false);
        for (String button : List.of("start.setup", "start.morning", "start.strip")) {
            part(window, button, JComponent.class).setEnabled(true);
        }
        JTabbedPane tabs = part(window, "tabs", JTabbedPane.class);
        for (int i = 0; i < tabs.getTabCount(); i++) {
            tabs.setEnabledAt(i, true);
        }
    }

    /** Scrolls to what a screen is looked at for. */
    static void reveal(Window window, String screen) {
        String part = PARTS.get(screen);
        if (part != null) {
            search(window, part).ifPresent(one -> Scroll.reveal((JComponent) one));
        }
    }

    /** Whether what another thread works out is there. */
    static boolean there(Window window, String screen) {
        return switch (screen) {
            case "found" ->
                search(window, "start.found")
                        .filter(found -> ((Container) found).getComponentCount() > 0)
                        .isPresent();
            case "report", "text" ->
                search(window, "report.save").filter(Component::isEnabled).isPresent();
            default -> true;
        };
    }

    private static Finding finding(CheckRun run, String check) {
        return run.findings().stream()
                .filter(one -> one.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private void tab(String key) {
        JTabbedPane tabs = part(window, "tabs", JTabbedPane.class);
        for (int i = 0; i < tabs.getTabCount(); i++) {
            if (key.equals(tabs.getComponentAt(i).getName())) {
                tabs.setSelectedIndex(i);
            }
        }
    }

    private static <C extends Component> C part(Container in, String name, Class<C> type) {
        return type.cast(search(in, name).orElseThrow(() -> new AssertionError("no " + name)));
    }

    private static Optional<Component> search(Container in, String name) {
        for (Component part : in.getComponents()) {
            if (name.equals(part.getName())) {
                return Optional.of(part);
            }
            Optional<Component> found = part instanceof Container inner ? search(inner, name) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
