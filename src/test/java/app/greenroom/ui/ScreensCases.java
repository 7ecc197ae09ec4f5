package app.greenroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.device.CameraRoom;
import app.greenroom.model.Settings;
import app.greenroom.ui.look.Look;
import app.greenroom.ui.look.Texts;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;

/**
 * Every screen in one language, kept as pictures, and what can be said of it without looking: nothing is cut off, everything has a
 * name for screen readers, lines run the right way, and in the pseudo-language nothing escapes translation. Run by
 * {@link ScreensTest} with screens of different density.
 */
public final class ScreensCases implements CameraRoom.Cases {
    /** What comes from outside, or is a name in every language. */
    private static final List<String> NAMES = List.of(
            "Greenroom",
            "Common questions", // decks are texts of their own
            "Front camera",
            "English",
            "Deutsch",
            "Español",
            "UTC",
            "GMT",
            "Zoom",
            "GNU General Public License",
            "default", // what ALSA calls its first microphone
            "Pseudo-Accents");

    /** The environment variable that holds the language. */
    static final String LANGUAGE = "GREENROOM_SCREENS";

    @Override
    public Map<String, CameraRoom.Case> cases() {
        String tag = System.getenv().getOrDefault(LANGUAGE, "en");
        return Map.of("all screens", room -> screens(room, Locale.forLanguageTag(tag)));
    }

    private static void screens(CameraRoom room, Locale language) throws Exception {
        OpenWindow.camera(room, "low-laptop-bright-window", 10);
        Driver driver = new Driver(OpenWindow.SCREENS);
        try (OpenWindow open = new OpenWindow(room, Settings.Theme.LIGHT, language)) {
            Texts texts = Look.texts(open.memory().settings().load().value());
            open.speak();
            driver.until(
                    "the height is judged", () -> driver.spoken("card.height").contains(texts.get("grade.not_ready")));
            driver.until("a voice is heard", () -> driver.spoken("card.sound").contains(texts.get("grade.ok")));
            Driver.on(() -> {
                open.window().setSize(new Dimension(1024, 700)); // the least that must do
                return true;
            });
            Screens screens = new Screens(driver, open, language);
            screens.look("check");
            Component card = driver.await("card.height");
            Driver.on(card::requestFocusInWindow);
            driver.keys(KeyEvent.VK_ENTER);
            driver.await("details.close");
            screens.look("details");
            driver.press("details.close");
            driver.press("guide.quick");
            driver.await("guide.stop");
            driver.until("it says what to do", () -> !driver.read("guide.steps", JLabel.class, JLabel::getText)
                    .isEmpty());
            screens.look("asking");
            driver.await("verdict.word");
            screens.look("verdict");
            JTabbedPane tabs = (JTabbedPane) driver.await("tabs");
            int count = Driver.on(tabs::getTabCount);
            for (int i = 0; i < count; i++) {
                int tab = i;
                String name = Driver.on(() -> {
                    tabs.setSelectedIndex(tab);
                    return tabs.getComponentAt(tab).getName();
                });
                if (name.equals("tab.report")) {
                    driver.until("it is laid out", () -> Driver.on(driver.await("report.save")::isEnabled));
                }
                screens.look(name.replace("tab.", ""));
            }
            driver.press("help.about");
            driver.await("about");
            screens.look("about");
            assertThat(screens.faults).isEmpty();
        }
    }

    /** Looks at one screen after the other, and keeps what is wrong with any. */
    private static final class Screens {
        private final Driver driver;
        private final OpenWindow open;
        private final Locale language;
        private final List<String> faults = new ArrayList<>();

        Screens(Driver driver, OpenWindow open, Locale language) {
            this.driver = driver;
            this.open = open;
            this.language = language;
        }

        void look(String screen) throws Exception {
            boolean dialog = screen.equals("details") || screen.equals("about");
            shoot(driver, dialog ? screen : "greenroom", screen + "-" + language.toLanguageTag(), language);
            Component shown = dialog ? driver.await(screen) : open.window();
            boolean pseudo = language.getCountry().equals("XA");
            List<String> found = new ArrayList<>(Driver.<List<String>>on(() -> Unnamed.in(shown)));
            found.addAll(Driver.<List<String>>on(() -> Words.cut(shown)));
            if (pseudo) {
                List<String> names = new ArrayList<>(NAMES);
                names.add(open.memory().folder().resolveSibling("reports").toString());
                found.addAll(Driver.<List<String>>on(() -> Words.untranslated(shown, names)));
            }
            found.forEach(fault -> faults.add(screen + ": " + fault));
            boolean right = Driver.on(() -> !shown.getComponentOrientation().isLeftToRight());
            assertThat(right)
                    .as("from right to left")
                    .isEqualTo(language.getLanguage().equals("ar"));
        }
    }

    /** Keeps pictures of a window, in English in both themes; they must show something. */
    private static void shoot(Driver driver, String window, String screen, Locale language) throws Exception {
        boolean both = language.equals(Locale.ENGLISH);
        for (Settings.Theme theme :
                both ? List.of(Settings.Theme.DARK, Settings.Theme.LIGHT) : List.of(Settings.Theme.LIGHT)) {
            if (both) {
                Driver.on(() -> {
                    Look.use(theme, Settings.Theme.LIGHT, 1);
                    return true;
                });
            }
            String file = "small-" + screen + "-" + theme.id() + "-" + scale() + "x";
            driver.until("something is painted", () -> shades(driver.look(window)) > 10);
            if (window.equals("greenroom")) {
                driver.until("the page is painted", () -> sheet(driver.look(window), language) > 4);
            }
            BufferedImage shot = driver.screenshot(window, file);
            if (window.equals("greenroom")) {
                assertThat(shot.getWidth()).as("sharp").isEqualTo(1024 * Integer.parseInt(scale()));
            }
        }
    }

    /** How many shades there are in the half where the pages of a report lie. */
    private static long sheet(BufferedImage shot, Locale language) {
        int wide = shot.getWidth() / 3;
        int left = shot.getWidth() / 10;
        boolean right = language.getLanguage().equals("ar");
        return shades(shot.getSubimage(
                right ? shot.getWidth() - left - wide : left, shot.getHeight() / 3, wide, shot.getHeight() / 2));
    }

    private static long shades(BufferedImage shot) {
        return IntStream.range(0, shot.getWidth() * shot.getHeight() / 7)
                .map(i -> shot.getRGB(i * 7 % shot.getWidth(), i * 7 / shot.getWidth()))
                .distinct()
                .count();
    }

    private static String scale() {
        return String.format(Locale.ROOT, "%.0f", Double.parseDouble(System.getProperty("sun.java2d.uiScale", "1")));
    }
}
