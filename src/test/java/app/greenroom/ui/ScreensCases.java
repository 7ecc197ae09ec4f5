package app.greenroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.device.CameraRoom;
import app.greenroom.model.Settings;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.swing.JTabbedPane;

/** Every screen, light and dark, kept as pictures. Run by {@link ScreensTest} with screens of different density. */
public final class ScreensCases implements CameraRoom.Cases {
    @Override
    public Map<String, CameraRoom.Case> cases() {
        Map<String, CameraRoom.Case> cases = new LinkedHashMap<>();
        for (Settings.Theme theme : List.of(Settings.Theme.LIGHT, Settings.Theme.DARK)) {
            cases.put("all screens, " + theme.id(), room -> screens(room, theme));
        }
        return cases;
    }

    private static void screens(CameraRoom room, Settings.Theme theme) throws Exception {
        OpenWindow.camera(room, "low-laptop-bright-window");
        Driver driver = new Driver(OpenWindow.SCREENS);
        String end = "-" + theme.id() + "-" + scale() + "x";
        try (OpenWindow open = new OpenWindow(room, theme)) {
            open.speak();
            driver.until("the height is judged", () -> driver.spoken("card.height").contains("below your eyes"));
            driver.until("a voice is heard", () -> driver.spoken("card.sound").contains("OK"));
            Driver.on(() -> {
                open.window().setSize(new Dimension(1024, 700)); // the least that must do
                return true;
            });
            shoot(driver, "small-check" + end);
            driver.press("guide.quick");
            driver.await("guide.stop");
            shoot(driver, "small-asking" + end);
            driver.await("verdict.word");
            shoot(driver, "small-verdict" + end);
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
                shoot(driver, "small-" + name.replace("tab.", "") + end);
                assertThat(Driver.<List<String>>on(() -> Unnamed.in(open.window()))).isEmpty();
            }
        }
    }

    /** Keeps a picture of the window; it must show something. */
    private static void shoot(Driver driver, String file) throws Exception {
        BufferedImage shot = driver.screenshot("greenroom", file);
        assertThat(shot.getWidth()).as("sharp").isEqualTo(1024 * Integer.parseInt(scale()));
        assertThat(shades(shot)).isGreaterThan(10);
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
