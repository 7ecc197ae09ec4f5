package app.greenroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.device.CameraRoom;
import app.greenroom.model.Settings;
import java.awt.Component;
import java.awt.event.KeyEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JTextArea;
import javax.swing.text.JTextComponent;

/** What keys press, and what a check that runs can rely on. Run by {@link KeysWindowTest}. */
public final class KeysCases implements CameraRoom.Cases {
    @Override
    public Map<String, CameraRoom.Case> cases() {
        Map<String, CameraRoom.Case> cases = new LinkedHashMap<>();
        cases.put("Enter presses what has the focus and nothing else", KeysCases::enter);
        cases.put("a whole check by names alone", KeysCases::spoken);
        cases.put("a check is not disturbed, and what it found outlives the window", KeysCases::undisturbed);
        return cases;
    }

    private static void enter(CameraRoom room) throws Exception {
        OpenWindow.camera(room, "good-room", 10);
        Driver driver = new Driver(OpenWindow.SCREENS);
        try (OpenWindow open = new OpenWindow(room, Settings.Theme.LIGHT)) {
            driver.until(
                    "the light is judged", () -> driver.spoken("card.light").contains("OK"));
            focus(driver, "devices.camera");
            driver.keys(KeyEvent.VK_ENTER);
            driver.until("the list is open", () -> cameras(driver, JComboBox::isPopupVisible));
            driver.keys(KeyEvent.VK_ENTER);
            driver.until("the list is closed", () -> !cameras(driver, JComboBox::isPopupVisible));
            focus(driver, "guide.marks");
            driver.keys(KeyEvent.VK_ENTER);
            driver.until("the marks are on", () -> ticked(driver, "guide.marks"));
            assertThat(OpenWindow.working()).doesNotContain("guide");

            driver.press("devices.hear");
            driver.until("no check can be begun", () -> !enabled(driver, "guide.guided"));
            assertThat(enabled(driver, "guide.quick")).isFalse();
            driver.keys(KeyEvent.VK_ALT, KeyEvent.VK_G);
            assertThat(OpenWindow.working()).doesNotContain("guide");
            driver.until("the trial has ended", () -> enabled(driver, "guide.guided"));

            driver.keys(KeyEvent.VK_ALT, KeyEvent.VK_G);
            Component skip = driver.await("guide.skip");
            driver.until("the first step is told", () -> Driver.on(() -> skip.isFocusOwner() ? told(skip) : "")
                    .startsWith("Sit as you will"));
            assertThat(Driver.<List<String>>on(() -> Unnamed.in(open.window()))).isEmpty();
            focus(driver, "guide.stop");
            driver.keys(KeyEvent.VK_ENTER);
            Component quick = driver.await("guide.quick");
            driver.until("the focus is back", () -> Driver.on(quick::isFocusOwner));
            driver.until("the check has stopped", () -> !OpenWindow.working().contains("guide"));

            room.remove(0);
            driver.until("the loss is told", () -> driver.spoken("card.light").contains("Could not check"));
            room.put(
                    0,
                    "name=Other camera",
                    "formats=MJPG",
                    "sizes=1280x720",
                    "rates=10",
                    "rate=10",
                    "pictures=" + OpenWindow.film(room, "good-room"));
            driver.until("the other camera is named", () -> cameras(driver, list -> list.getItemAt(0))
                    .equals("Other camera"));
        }
    }

    /** As somebody whose screen reader knows no more than names, roles and actions; and Escape ends what was begun. */
    private static void spoken(CameraRoom room) throws Exception {
        OpenWindow.camera(room, "good-room", 10);
        Driver driver = new Driver(OpenWindow.SCREENS);
        try (OpenWindow open = new OpenWindow(room, Settings.Theme.LIGHT)) {
            Spoken spoken = new Spoken(open::window);
            open.speak();
            driver.until("the light is told", () -> spoken.has("Light. OK."));
            driver.until("a voice is heard", () -> spoken.value("Sound level") > -60);
            spoken.press("Quick check");
            Component skip = driver.await("guide.skip");
            driver.until("it has the focus", () -> Driver.on(skip::isFocusOwner));
            driver.keys(KeyEvent.VK_ESCAPE);
            driver.until("it has stopped", () -> !OpenWindow.working().contains("guide"));
            driver.await("guide.quick");
            spoken.press("Light. OK.");
            driver.await("details");
            driver.press("details.close");
            driver.until("the check can be begun", () -> enabled(driver, "guide.quick"));
            spoken.press("Quick check");
            driver.until("the verdict is told", () -> spoken.has("READY.") || spoken.has("NOT READY."));
            spoken.press("Open the report");
            driver.until("the report is there", () -> spoken.has("Save as …"));
        }
    }

    private static void undisturbed(CameraRoom room) throws Exception {
        OpenWindow.camera(room, "good-room", 10);
        Driver driver = new Driver(OpenWindow.SCREENS);
        try (OpenWindow open = new OpenWindow(room, Settings.Theme.LIGHT)) {
            open.speak();
            driver.until(
                    "the height is judged", () -> driver.spoken("card.height").contains("OK"));
            driver.until("a voice is heard", () -> driver.spoken("card.sound").contains("OK"));
            MainWindow first = open.window();
            driver.press("guide.patches");
            driver.press("guide.quick");
            driver.await("guide.stop");
            Driver.on(() -> {
                first.open("tab.settings");
                return true;
            });
            Component units = driver.await("settings.units");
            Driver.on(() -> {
                ((JComboBox<?>) units).setSelectedIndex(1);
                return true;
            });
            driver.until(
                    "it is told that the window waits", () -> driver.read("said", JTextArea.class, JTextArea::getText)
                            .startsWith("The window changes as soon as"));
            assertThat(open.window()).isSameAs(first);
            driver.until("another window has come", () -> !first.isDisplayable());
            MainWindow second = open.window();
            Driver.on(() -> {
                second.open("tab.check");
                return true;
            });
            String word = driver.read("verdict.word", JTextComponent.class, JTextComponent::getText);
            assertThat(word).endsWith("READY");
            driver.press("verdict.picture");
            assertThat(driver.spoken("card.network")).contains("OK");
            assertThat(ticked(driver, "guide.patches")).isTrue();
            AtomicBoolean patches = new AtomicBoolean();
            Driver.on(() -> {
                second.check().preview().onPainted((picture, look) -> {
                    if (picture.patches().isPresent()) {
                        patches.set(true);
                    }
                });
                return true;
            });
            driver.until("the patches are looked for", patches::get);
            driver.screenshot("greenroom", "after-change");
        }
    }

    private static void focus(Driver driver, String name) throws InterruptedException {
        Component component = driver.await(name);
        Driver.on(component::requestFocusInWindow);
        driver.until(name + " has the focus", () -> Driver.on(component::isFocusOwner));
    }

    private static <T> T cameras(Driver driver, Function<JComboBox<?>, T> question) throws InterruptedException {
        return driver.read("devices.camera", JComboBox.class, question::apply);
    }

    private static boolean enabled(Driver driver, String name) throws InterruptedException {
        return driver.read(name, Component.class, Component::isEnabled);
    }

    private static boolean ticked(Driver driver, String name) throws InterruptedException {
        return driver.read(name, AbstractButton.class, AbstractButton::isSelected);
    }

    private static String told(Component component) {
        return String.valueOf(component.getAccessibleContext().getAccessibleDescription());
    }
}
