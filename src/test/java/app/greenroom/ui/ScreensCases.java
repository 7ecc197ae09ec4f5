package app.greenroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.device.CameraRoom;
import app.greenroom.model.Settings;
import app.greenroom.ui.look.Look;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.swing.JTabbedPane;

/** Every screen, light and dark, kept as pictures. Run by {@link ScreensTest} with screens of different density. */
public final class ScreensCases implements CameraRoom.Cases {
    @Override
    public Map<String, CameraRoom.Case> cases() {
        return Map.of("all screens, light and dark", ScreensCases::screens);
    }

    private static void screens(CameraRoom room) throws Exception {
        OpenWindow.camera(room, "low-laptop-bright-window", 10);
        Driver driver = new Driver(OpenWindow.SCREENS);
        try (OpenWindow open = new OpenWindow(room, Settings.Theme.LIGHT)) {
            open.speak();
            driver.until(
                    "the height is judged", () -> driver.spoken("card.height").contains("below your eyes"));
            driver.until("a voice is heard", () -> driver.spoken("card.sound").contains("OK"));
            Driver.on(() -> {
                open.window().setSize(new Dimension(1024, 700)); // the least that must do
                return true;
            });
            shoot(driver, "check");
            driver.press("guide.quick");
            driver.await("guide.stop");
            shoot(driver, "asking");
            driver.await("verdict.word");
            shoot(driver, "verdict");
            JTabbedPane tabs = (JTabbedPane) driver.await("tabs");
            int count = Driver.on(tabs::getTabCount);
            for (int i = 1; i < count; i++) {
                int tab = i;
                String name = Driver.on(() -> {
                    tabs.setSelectedIndex(tab);
                    return tabs.getComponentAt(tab).getName();
                });
                if (name.equals("tab.report")) {
                    driver.until("it is laid out", () -> Driver.on(driver.await("report.save")::isEnabled));
                }
                shoot(driver, name.replace("tab.", ""));
                assertThat(Driver.<List<String>>on(() -> Unnamed.in(open.window())))
                        .isEmpty();
            }
        }
    }

    /** Keeps pictures of the window in both themes; they must show something. */
    private static void shoot(Driver driver, String screen) throws Exception {
        for (Settings.Theme theme : List.of(Settings.Theme.DARK, Settings.Theme.LIGHT)) {
            Driver.on(() -> {
                Look.use(theme, false, 1);
                return true;
            });
            String file = "small-" + screen + "-" + theme.id() + "-" + scale() + "x";
            driver.until("something is painted", () -> sheet(driver.look("greenroom")) > 4);
            BufferedImage shot = driver.screenshot("greenroom", file);
            assertThat(shot.getWidth()).as("sharp").isEqualTo(1024 * Integer.parseInt(scale()));
            assertThat(shades(shot)).isGreaterThan(10);
        }
    }

    /** How many shades there are in the left half, where the pages of a report lie. */
    private static long sheet(BufferedImage shot) {
        return shades(shot.getSubimage(
                shot.getWidth() / 10, shot.getHeight() / 3, shot.getWidth() / 3, shot.getHeight() / 2));
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
