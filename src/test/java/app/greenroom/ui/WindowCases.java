package app.greenroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.device.CameraRoom;
import app.greenroom.model.Settings;
import java.awt.Component;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.JLabel;
import javax.swing.JProgressBar;
import javax.swing.text.JTextComponent;

/** The window as its users use it. Run by {@link WindowTest} in a process with a camera, a microphone and a screen. */
public final class WindowCases implements CameraRoom.Cases {
    @Override
    public Map<String, CameraRoom.Case> cases() {
        Map<String, CameraRoom.Case> cases = new LinkedHashMap<>();
        cases.put("the guided check, from the first picture to the verdict", WindowCases::guided);
        cases.put("the quick check by keyboard, and what a screen reader hears", WindowCases::quick);
        cases.put("a camera that is pulled out and comes back", WindowCases::pulled);
        return cases;
    }

    private static void guided(CameraRoom room) throws Exception {
        OpenWindow.camera(room, "low-laptop-bright-window");
        Driver driver = new Driver(OpenWindow.SCREENS);
        try (SwingThreadWatch swing = new SwingThreadWatch();
                OpenWindow open = new OpenWindow(room, Settings.Theme.LIGHT)) {
            driver.until(
                    "the light is judged", () -> driver.spoken("card.light").contains("bright window"));
            driver.until(
                    "the height is judged", () -> driver.spoken("card.height").contains("below your eyes"));
            open.speak();
            driver.until("a voice is heard", () -> driver.spoken("card.sound").contains("OK"));
            driver.screenshot("greenroom", name("check"));
            OpenWindow.camera(room, "good-room");
            driver.until("the light is seen to be mended", () -> driver.spoken("card.light")
                    .contains("Light. OK"));
            driver.until("the height is seen to be mended", () -> driver.spoken("card.height")
                    .contains("OK"));
            open.silence();
            List<String> asked = steps(driver);
            driver.press("guide.guided");
            driver.until("it asks to look at the camera", () -> asked(asked, 1));
            driver.screenshot("greenroom", name("guided"));
            driver.until("it asks to be quiet", () -> asked(asked, 2));
            driver.until("it asks for the sentence", () -> asked(asked, 3));
            open.speak();
            driver.until("the sentence goes on", () -> progress(driver) > 200);
            driver.press("guide.again");
            driver.until("the sentence begins again", () -> progress(driver) < 200);
            driver.until("it asks for a talk", () -> asked(asked, 4));
            driver.until("enough was said", () -> progress(driver) > 220); // as much as in the quick check
            driver.press("guide.skip");
            driver.await("verdict.word");
            assertThat(verdict(driver)).isEqualTo("READY");
            driver.screenshot("greenroom", name("verdict"));
            driver.press("verdict.report");
            driver.await("report.sheets");
            driver.until(
                    "the report is laid out", () -> driver.read("report.save", Component.class, Component::isEnabled));
            driver.screenshot("greenroom", name("report"));
            driver.press("report.save");
            driver.await("report.chooser");
            driver.keys(KeyEvent.VK_ENTER);
            driver.until("the report is saved", () -> open.saved(".html").isPresent());
            driver.until(
                    "it is the report of this check",
                    () -> Files.readString(open.saved(".html").orElseThrow()).contains("Ready"));
            Driver.on(
                    () -> { // a screen without a window manager gives no window the keys after a dialog
                        open.window().open("tab.check");
                        return true;
                    });
            driver.press("verdict.picture");
            driver.until("the network was looked at", () -> {
                String network = driver.spoken("card.network");
                return network.contains("OK") || network.contains("too busy"); // as a computer that runs tests can be
            });
            assertThat(open.memory().lastGood().load().value()).isPresent();
            assertThat(swing.looks()).isGreaterThan(100);
            assertThat(swing.seen())
                    .as("what the Swing thread did besides painting")
                    .isEmpty();
            open.shut();
            driver.until("the devices are let go", () -> OpenWindow.working().isEmpty());
        }
    }

    private static void quick(CameraRoom room) throws Exception {
        OpenWindow.camera(room, "low-laptop-bright-window");
        Driver driver = new Driver(OpenWindow.SCREENS);
        try (OpenWindow open = new OpenWindow(room, Settings.Theme.DARK)) {
            driver.until(
                    "the light is judged", () -> driver.spoken("card.light").contains("bright window"));
            open.speak();
            driver.until("a voice is heard", () -> driver.spoken("card.sound").contains("OK"));
            driver.screenshot("greenroom", name("check-dark"));
            assertThat(Driver.<List<String>>on(() -> Unnamed.in(open.window()))).isEmpty();
            driver.keys(KeyEvent.VK_ALT, KeyEvent.VK_Q);
            driver.await("guide.stop");
            Component skip = driver.there("guide.skip").orElseThrow();
            List<String> heard = new CopyOnWriteArrayList<>();
            skip.getAccessibleContext()
                    .addPropertyChangeListener(change -> heard.add(String.valueOf(change.getNewValue())));
            driver.until("the focus is where the steps are told", () -> Driver.on(skip::isFocusOwner));
            driver.await("verdict.word");
            assertThat(heard).anyMatch(words -> words.startsWith("Almost done"));
            assertThat(verdict(driver)).isEqualTo("NOT READY");
            assertThat(driver.spoken("verdict")).startsWith("NOT READY. ");
            Component report = driver.await("verdict.report");
            driver.until("the focus is on what leads on", () -> Driver.on(report::isFocusOwner));
            driver.keys(KeyEvent.VK_ENTER);
            driver.await("report.sheets");
            assertThat(OpenWindow.working()).doesNotContain("guide");
            Driver.on(() -> {
                open.window().open("tab.check");
                return true;
            });
            driver.await("verdict.word");
            driver.screenshot("greenroom", name("verdict-dark"));
            assertThat(open.memory().lastGood().load().value()).isEmpty();
            driver.keys(KeyEvent.VK_ALT, KeyEvent.VK_B);
            Component card = driver.await("card.height");
            Driver.on(card::requestFocusInWindow);
            driver.until("the card has the focus", () -> Driver.on(card::isFocusOwner));
            driver.keys(KeyEvent.VK_ENTER);
            driver.await("accept.camera-height");
            driver.screenshot("details", name("details-dark"));
            driver.press("accept.camera-height");
            driver.until("it is accepted", () -> driver.spoken("card.height").contains("Accepted"));
            assertThat(open.memory().accepted().all().value()).hasSize(1);
            driver.press("accept.camera-height");
            driver.until("it is taken back", () -> driver.spoken("card.height").contains("Not ready"));
            driver.press("details.close");
            driver.press("guide.patches");
            Thread.sleep(700); // patches are looked for four times a second
            driver.screenshot("greenroom", name("patches-dark"));
        }
    }

    private static void pulled(CameraRoom room) throws Exception {
        OpenWindow.camera(room, "good-room");
        Driver driver = new Driver(OpenWindow.SCREENS);
        try (OpenWindow open = new OpenWindow(room, Settings.Theme.LIGHT)) {
            driver.until(
                    "the light is judged", () -> driver.spoken("card.light").contains("OK"));
            open.speak();
            room.remove(0);
            driver.until("the loss is told", () -> driver.spoken("card.light").contains("Could not check"));
            String told = driver.read(
                    "preview",
                    Component.class,
                    pane -> String.valueOf(pane.getAccessibleContext().getAccessibleDescription()));
            assertThat(told).contains("Front camera");
            driver.screenshot("greenroom", name("unplugged"));
            OpenWindow.camera(room, "good-room");
            driver.until("the camera is back", () -> driver.spoken("card.light").contains("OK"));
            driver.until("the picture is back", () -> driver.read(
                            "preview",
                            Component.class,
                            pane -> String.valueOf(pane.getAccessibleContext().getAccessibleDescription()))
                    .isEmpty());
        }
    }

    private static String verdict(Driver driver) throws InterruptedException {
        return driver.read("verdict.word", JTextComponent.class, JTextComponent::getText);
    }

    /** Every step that is asked for from now on; a slow computer may look too late for a short one. */
    private static List<String> steps(Driver driver) {
        List<String> asked = new CopyOnWriteArrayList<>();
        JLabel label = (JLabel) driver.there("guide.steps").orElseThrow();
        label.addPropertyChangeListener("text", change -> asked.add(String.valueOf(change.getNewValue())));
        return asked;
    }

    private static boolean asked(List<String> asked, int step) {
        return asked.stream().anyMatch(text -> text.startsWith("Step " + step));
    }

    private static int progress(Driver driver) throws InterruptedException {
        return driver.read("guide.progress", JProgressBar.class, JProgressBar::getValue);
    }

    private static String name(String screen) {
        return screen + "-" + System.getProperty("sun.java2d.uiScale", "1");
    }
}
