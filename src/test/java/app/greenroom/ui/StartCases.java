package app.greenroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.memory.Memory;
import app.greenroom.model.Interview;
import app.greenroom.model.Settings;
import app.greenroom.session.device.FakeDevices;
import java.awt.Component;
import java.awt.event.ActionEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextArea;

/** The first minute, in a process of its own that has a display: consent, an invitation, the countdown. */
public final class StartCases {
    static final String DONE = "the first minute went well";

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private StartCases() {}

    public static void main(String[] args) {
        int status = 1;
        try {
            run(Path.of(args[0]));
            System.out.println(DONE);
            status = 0;
        } catch (Throwable e) {
            e.printStackTrace(System.out);
        }
        System.exit(status);
    }

    private static void run(Path folder) throws Exception {
        Memory memory = new Memory(folder.resolve("data"), folder.resolve("choices"));
        Settings usual = Settings.DEFAULTS;
        memory.settings()
                .save(new Settings(
                        new Settings.Look(Optional.of(Locale.ENGLISH), usual.units(), Settings.Theme.LIGHT, 1),
                        usual.appointment(),
                        usual.reports(),
                        true));
        FakeDevices devices = FakeDevices.none();
        CountDownLatch asked = new CountDownLatch(1);
        FakeDevices.Opening<app.greenroom.capture.FrameSource> absent = devices.camera;
        devices.camera = () -> {
            asked.countDown();
            return absent.open();
        };
        WindowEnvironment desk = new WindowEnvironment(
                devices,
                Clock.fixed(Instant.parse("2026-12-02T22:40:00Z"), BERLIN),
                System::nanoTime,
                Optional.of(memory),
                Optional.empty(),
                Optional.empty(),
                "an unknown system");
        CountDownLatch opened = new CountDownLatch(1);
        Thread program = new Thread(() -> {
            try {
                new Desktop(desk).run(any -> opened.countDown());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        program.start();
        opened.await();
        Driver driver = new Driver(folder.resolve("screens"));

        invitation(driver, memory);

        assertThat(asked.getCount())
                .as("no camera is opened before somebody agrees")
                .isEqualTo(1);
        assertThat(read(driver, "start.setup", Component::isEnabled)).isFalse();
        assertThat(driver.find("guide.quick")).isEmpty();
        click(driver, "start.agree");
        asked.await();
        driver.until("it is kept", () -> memory.consent().given().isPresent());
        driver.await("guide.quick");

        Driver.on(() -> {
            ((MainWindow) java.awt.Frame.getFrames()[0]).open("tab.start");
            return true;
        });
        assertThat(driver.find("start.agree")).isEmpty();
        click(driver, "start.setup");
        driver.await("guide.quick");
        Driver.on(() -> {
            ((MainWindow) java.awt.Frame.getFrames()[0]).open("tab.start");
            return true;
        });
        click(driver, "start.remove");
        driver.until("it is forgotten", () -> memory.interviews().all().value().isEmpty());
        driver.until("nothing is next", () -> headline(driver).startsWith("When is your interview"));
        assertThat(memory.settings().load().value().interview()).isEmpty();

        strip(driver, memory);

        Driver.on(() -> {
            java.awt.Frame.getFrames()[0].dispose();
            return true;
        });
        program.join();
    }

    /** Without devices it says that nothing can be watched; it is moved by keys, closed by Escape, and comes up where it was. */
    private static void strip(Driver driver, Memory memory) throws Exception {
        click(driver, "start.strip");
        driver.await("strip.sheet");
        driver.until("it says so by its name", () -> driver.spoken("strip.sheet")
                .startsWith("Nothing can be watched. There is no"));
        press(driver, "RIGHT");
        driver.until("its place is kept", () -> memory.strip().load().isPresent());
        int x = driver.read("strip", Component.class, Component::getX);
        driver.until("where it is", () -> memory.strip().load().orElseThrow().x() == x);
        press(driver, "ESCAPE");
        driver.until("it is closed", () -> driver.find("strip.sheet").isEmpty());
        click(driver, "start.strip");
        driver.await("strip.sheet");
        driver.until("it is where it was", () -> driver.read("strip", Component.class, Component::getX) == x);
        Driver.on(() -> {
            ((MainWindow) java.awt.Frame.getFrames()[0]).open("tab.check");
            return true;
        });
        driver.until(
                "the window says who has the devices",
                () -> read(driver, "preview", preview -> preview.getAccessibleContext()
                        .getAccessibleDescription()
                        .startsWith("Camera and microphone are left to the call.")));
        click(driver, "devices.again");
        driver.until("whoever wants them back has them", () -> driver.find("strip.sheet")
                .isEmpty());
    }

    private static void press(Driver driver, String key) throws Exception {
        JComponent sheet = (JComponent) driver.await("strip.sheet");
        Driver.on(() -> {
            sheet.getActionMap().get(key).actionPerformed(new ActionEvent(sheet, 0, key));
            return true;
        });
    }

    private static void invitation(Driver driver, Memory memory) throws Exception {
        JTextArea pasted = (JTextArea) driver.await("start.paste");
        Driver.on(() -> {
            pasted.setText("See you soon!");
            return true;
        });
        click(driver, "start.read");
        driver.until("it is said why not", () -> text(driver, "start.why").startsWith("No day and time were found"));
        Driver.on(() -> {
            pasted.setText("Thursday, December 3, 2026, 7:40 AM EST, https://teams.microsoft.com/l/meetup-join/1");
            return true;
        });
        click(driver, "start.read");
        driver.until("both clocks are shown", () -> text(driver, "start.reading")
                .equals("Thursday 3 December 2026, 07:40 (America/New_York), which is Thursday 3 December 2026,"
                        + " 13:40 (Europe/Berlin) here"));
        click(driver, "start.keep");
        driver.until("it counts down", () -> headline(driver)
                .equals("Microsoft Teams: Thu 3 Dec, 13:40 on your clock, in 14 h"));
        List<Interview> kept = memory.interviews().all().value();
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).at()).hasToString("2026-12-03T07:40-05:00[America/New_York]");
        assertThat(kept.get(0).platform()).isEqualTo("teams");
        assertThat(memory.settings().load().value().platform()).isEqualTo("teams");
        driver.until("the platform is in sight", () -> driver.read("asked", JLabel.class, JLabel::getText)
                .equals("Microsoft Teams, in 14 h"));
    }

    private static String headline(Driver driver) throws InterruptedException {
        return text(driver, "start.headline");
    }

    private static String text(Driver driver, String name) {
        Optional<Component> found = driver.there(name);
        return Driver.on(
                () -> found.map(JTextArea.class::cast).map(JTextArea::getText).orElse(""));
    }

    private static boolean read(Driver driver, String name, java.util.function.Predicate<Component> what)
            throws InterruptedException {
        Component component = driver.await(name);
        return Driver.on(() -> what.test(component));
    }

    private static void click(Driver driver, String name) throws InterruptedException {
        Component component = driver.await(name);
        Driver.on(() -> {
            ((AbstractButton) component).doClick(0);
            return true;
        });
    }
}
