package app.greenroom.ui.mock;

import app.greenroom.capture.device.CameraRoom;
import app.greenroom.memory.Memory;
import app.greenroom.memory.RunMemory;
import app.greenroom.model.Settings;
import app.greenroom.session.device.Devices;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.session.friend.FriendHost;
import app.greenroom.text.Text;
import app.greenroom.ui.Driver;
import app.greenroom.ui.WindowEnvironment;
import app.greenroom.ui.live.LiveFeed;
import app.greenroom.ui.look.Look;
import app.greenroom.ui.look.Texts;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.text.JTextComponent;

/** The screen of mock interviews in a window of its own. */
final class MockWindow implements AutoCloseable {
    private static final Path SCREENS = Path.of("target", "screens");

    final Driver driver = new Driver(SCREENS);
    final Texts texts;
    final Path home;
    final List<String> said = new CopyOnWriteArrayList<>();
    private final JFrame frame;
    final LiveFeed feed;

    /** How far time has been put forward, ns. */
    final AtomicLong passed = new AtomicLong();

    MockWindow(CameraRoom room) throws Exception {
        this(room, FakeDevices.none());
    }

    MockWindow(CameraRoom room, Devices devices) throws Exception {
        this(room, devices, Optional.empty());
    }

    /** @param relay the settings' */
    MockWindow(CameraRoom room, Devices devices, Optional<Settings.Relay> relay) throws Exception {
        Path folder = Files.createTempDirectory(room.folder(), "mock");
        Memory memory = new Memory(folder.resolve("data"), folder.resolve("config"));
        Settings usual = Settings.DEFAULTS;
        memory.settings()
                .save(new Settings(
                        new Settings.Look(
                                Optional.of(Locale.forLanguageTag(
                                        System.getenv().getOrDefault(MentorWindowCases.LANGUAGE, "en"))),
                                usual.units(),
                                Settings.Theme.LIGHT,
                                1),
                        new Settings.Appointment(usual.platform(), usual.zone(), Optional.<LocalDateTime>empty()),
                        Optional.empty(),
                        true,
                        relay));
        home = memory.mocks().path();
        WindowEnvironment desk = new WindowEnvironment(
                devices,
                Clock.systemUTC(),
                () -> System.nanoTime() + passed.get(),
                Optional.of(memory),
                Optional.of(Path.of(FriendHost.nobody())),
                Optional.empty(),
                "Linux");
        RunMemory keeper = new RunMemory(Optional.of(memory), Clock.systemUTC(), said -> {});
        keeper.load();
        texts = Look.texts(keeper.settings()).read();
        feed = new LiveFeed(devices);
        frame = Driver.on(() -> {
            Look.use(Settings.Theme.LIGHT, Settings.Theme.LIGHT, 1);
            JFrame made = new JFrame("Greenroom");
            made.setName("greenroom");
            MockScreen screen = new MockScreen(desk, keeper, texts, feed, said::add, List.of(page -> true));
            made.setContentPane(new JPanel(new BorderLayout()));
            made.getContentPane().add(screen.content());
            made.applyComponentOrientation(texts.direction());
            made.setSize(new Dimension(1024, 880));
            made.setVisible(true);
            return made;
        });
    }

    String say(Text text) {
        return texts.say(text);
    }

    String read(String name) {
        return driver.there(name)
                .map(part -> Driver.on(
                        () -> part instanceof JLabel label ? label.getText() : ((JTextComponent) part).getText()))
                .orElse("");
    }

    void until(String name, Text text) throws InterruptedException {
        until(name, say(text));
    }

    void until(String name, String words) throws InterruptedException {
        driver.until(name + " says " + words, () -> read(name).contains(words));
    }

    void type(String name, String text) {
        Component field = driver.find(name).orElseThrow();
        Driver.on(() -> {
            ((JTextComponent) field).setText(text);
            return true;
        });
    }

    void choose(String name, int place) {
        Component combo = driver.find(name).orElseThrow();
        Driver.on(() -> {
            ((JComboBox<?>) combo).setSelectedIndex(place);
            return true;
        });
    }

    /** Scrolls to a button or a box, and presses it. */
    void press(String name) throws InterruptedException {
        JComponent part = (JComponent) driver.there(name).orElseThrow();
        Driver.on(() -> {
            part.scrollRectToVisible(new Rectangle(0, 0, 1, part.getHeight()));
            return true;
        });
        driver.press(name);
    }

    /** A screen without a window manager gives no window the keys after a dialog: so they are handed over. */
    void key(Component to, int code) {
        Driver.on(() -> {
            to.dispatchEvent(new KeyEvent(to, KeyEvent.KEY_PRESSED, 0, 0, code, KeyEvent.CHAR_UNDEFINED));
            return true;
        });
    }

    void focus(Component part) throws InterruptedException {
        Driver.on(part::requestFocusInWindow);
        driver.until(part.getName() + " has the focus", () -> Driver.on(part::isFocusOwner));
    }

    void shoot(String window, String name) throws Exception {
        driver.screenshot(
                window,
                "mentor-" + name + "-" + texts.locale().getLanguage() + "-"
                        + System.getProperty("sun.java2d.uiScale", "1"));
    }

    /** Nothing of an interview goes on. */
    static boolean quiet() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .noneMatch(name -> name.startsWith("mentor")
                        || name.startsWith("mock")
                        || name.startsWith("join")
                        || name.startsWith("candidate")
                        || name.startsWith("call-"));
    }

    @Override
    public void close() {
        Driver.on(() -> {
            frame.dispose();
            return true;
        });
        feed.close();
        try {
            driver.until("no thread is left", MockWindow::quiet);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
