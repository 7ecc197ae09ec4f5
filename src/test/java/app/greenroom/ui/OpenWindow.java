package app.greenroom.ui;

import app.greenroom.capture.device.CameraRoom;
import app.greenroom.memory.Memory;
import app.greenroom.model.Settings;
import app.greenroom.network.TestKeys;
import app.greenroom.network.relay.Impairment;
import app.greenroom.session.LoopbackPlatform;
import app.greenroom.session.device.ComputerMeter;
import app.greenroom.session.device.DeviceMemory;
import app.greenroom.session.device.Devices;
import java.awt.Component;
import java.awt.Window;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/**
 * The whole window of a process in a {@link CameraRoom} with a {@link Display}: real camera driver, real microphone, a
 * platform on loopback, a memory of its own; and somebody who can speak into the microphone.
 */
@NullUnmarked // filled by other threads
final class OpenWindow implements AutoCloseable {
    /** Where screenshots are kept as build output. */
    static final Path SCREENS = Path.of("target", "screens");

    private final LoopbackPlatform platform;
    private final Thread thread;
    private final Memory memory;
    private final Path reports;
    private Process voice;

    /**
     * Opens the window.
     *
     * @param theme light or dark
     */
    OpenWindow(CameraRoom room, Settings.Theme theme) throws Exception {
        this(room, theme, Locale.ENGLISH);
    }

    /** Opens the window with its devices behind something, such as a counter. */
    OpenWindow(CameraRoom room, UnaryOperator<Devices> through) throws Exception {
        this(room, Settings.Theme.LIGHT, Locale.ENGLISH, through);
    }

    /**
     * Opens the window in a language.
     *
     * @param theme light or dark
     */
    OpenWindow(CameraRoom room, Settings.Theme theme, Locale language) throws Exception {
        this(room, theme, language, UnaryOperator.identity());
    }

    private OpenWindow(CameraRoom room, Settings.Theme theme, Locale language, UnaryOperator<Devices> through)
            throws Exception {
        Path folder = Files.createTempDirectory(room.folder(), "window");
        platform = new LoopbackPlatform(folder, new TestKeys(folder), Impairment.NONE, Impairment.NONE);
        memory = new Memory(folder.resolve("data"), folder.resolve("config"));
        Settings usual = Settings.DEFAULTS;
        reports = Files.createDirectory(folder.resolve("reports"));
        memory.settings()
                .save(new Settings(
                        new Settings.Look(Optional.of(language), usual.units(), theme, 1),
                        new Settings.Appointment(usual.platform(), usual.zone(), Optional.<LocalDateTime>empty()),
                        Optional.of(reports),
                        true));
        memory.consent().give(ZonedDateTime.now(Clock.systemUTC())); // as whoever has used it before
        Desktop desktop = new Desktop(new WindowEnvironment(
                through.apply(Devices.system(
                        System::nanoTime, new DeviceMemory(Optional.of(memory.folder())), ComputerMeter.NONE)),
                Clock.systemUTC(),
                System::nanoTime,
                Optional.of(memory),
                Optional.of(platform.endpoints()),
                Optional.empty(),
                "Linux"));
        CountDownLatch opened = new CountDownLatch(1);
        thread = new Thread(
                () -> {
                    try {
                        desktop.run(any -> {
                            opened.countDown();
                        });
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "program");
        thread.start();
        if (!opened.await(120, TimeUnit.SECONDS)) {
            throw new AssertionError("the window did not open");
        }
    }

    /** The report that was saved with this end of its name. */
    Optional<Path> saved(String end) throws IOException {
        try (Stream<Path> files = Files.list(reports)) {
            return files.filter(file -> file.toString().endsWith(end)).findFirst();
        }
    }

    /** The window as it stands now: another one may have taken the place of the first. */
    MainWindow window() {
        return Stream.of(Window.getWindows())
                .filter(one -> one instanceof MainWindow && one.isShowing())
                .map(MainWindow.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** What the window remembers. */
    Memory memory() {
        return memory;
    }

    /** Somebody speaks into the microphone, over and over. */
    void speak() throws IOException {
        silence();
        voice = new ProcessBuilder("sh", "-c", "while paplay --device=room samples/good-room/sound.wav; do :; done")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Nobody speaks. */
    void silence() {
        if (voice != null) {
            voice.descendants().forEach(ProcessHandle::destroy);
            voice.destroy();
            voice = null;
        }
    }

    /** Presses the window's own close button, and waits until the program has come to its end. */
    void shut() {
        Driver.on(() -> {
            MainWindow window = window();
            window.dispatchEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSING));
            return true;
        });
        boolean ended = false;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(20));
            ended = !thread.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!ended) {
            throw new AssertionError("the program goes on without its window");
        }
    }

    @Override
    public void close() throws IOException {
        silence();
        if (thread.isAlive()) {
            shut();
        }
        platform.close();
    }

    /** The pictures of a sample as a film for a camera. */
    static Path film(CameraRoom room, String sample) throws IOException {
        try (Stream<Path> frames = Files.list(Path.of("samples", sample, "frames"))) {
            return room.pictures(sample + ".film", frames.sorted().toList());
        }
    }

    /** A camera that shows a sample over and over. */
    static void camera(CameraRoom room, String sample) throws IOException {
        camera(room, sample, 30);
    }

    /** The same at another rate, in pictures a second: the slower, the more is left of a busy computer. */
    static void camera(CameraRoom room, String sample, int rate) throws IOException {
        room.put(
                0,
                "name=Front camera",
                "formats=MJPG",
                "sizes=1280x720",
                "rates=" + rate,
                "rate=" + rate,
                "pictures=" + film(room, sample));
    }

    /** The names of threads that hold devices or go on working. */
    static List<String> working() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> List.of("live", "camera", "microphone", "preview", "guide", "side")
                        .contains(name))
                .sorted()
                .toList();
    }

    /** Every component that can have the focus by Tab but that nothing names for a screen reader. */
    static List<String> unnamed(Component root) {
        return Unnamed.in(root);
    }
}
