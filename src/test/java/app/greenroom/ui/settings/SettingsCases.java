package app.greenroom.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.FrameSource;
import app.greenroom.memory.Memory;
import app.greenroom.model.Acceptance;
import app.greenroom.model.Settings;
import app.greenroom.session.device.Devices;
import app.greenroom.ui.Desktop;
import app.greenroom.ui.MainWindow;
import app.greenroom.ui.WindowEnvironment;
import com.formdev.flatlaf.FlatLaf;
import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JDialog;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;

/** What {@link SettingsWindowTest} does in a process that has a screen; ends with another status where something is wrong. */
final class SettingsCases {
    static final String DONE = "ALL CHOICES HOLD";
    private static final int PATIENCE_MILLIS = 30_000; // only so that nothing hangs
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Memory memory;

    private SettingsCases(Memory memory) {
        this.memory = memory;
    }

    public static void main(String[] args) {
        int status = 1;
        try {
            new SettingsCases(new Memory(Path.of(args[0], "data"), Path.of(args[0], "choices"))).run();
            System.out.println(DONE);
            status = 0;
        } catch (Throwable e) {
            e.printStackTrace(System.out);
        }
        System.exit(status);
    }

    private void run() throws Exception {
        memory.accepted()
                .accept(new Acceptance(
                        "camera-height",
                        Optional.empty(),
                        ZonedDateTime.of(2026, 11, 24, 8, 0, 0, 0, BERLIN),
                        "The camera is 20° below your eyes.",
                        "low",
                        List.of()));
        Clock clock = Clock.fixed(Instant.parse("2026-11-26T08:00:00Z"), BERLIN);
        WindowEnvironment desk = new WindowEnvironment(
                new NoDevices(),
                clock,
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
        on(() -> {
            window().open("tab.settings");
            return true;
        });

        theme();
        interview();
        relay();
        acceptance();
        language();
        erasure();

        on(() -> {
            window().dispose();
            return true;
        });
        program.join(PATIENCE_MILLIS);
        assertThat(program.isAlive()).isFalse();
    }

    private void theme() throws Exception {
        assertThat(on(FlatLaf::isLafDark)).isFalse();
        choose("settings.theme", 2);
        until(() -> saved().theme() == Settings.Theme.DARK);
        until(FlatLaf::isLafDark);
    }

    private void interview() throws Exception {
        type("settings.day", "3 Dec 2026");
        type("settings.time", "07:40");
        assertThat(saved().interview()).isEmpty();
        zone("CST");
        until(() -> text("settings.here").contains("stands for several time zones"));
        assertThat(saved().zone()).isEmpty();
        zone("America/New_York");
        until(() -> saved().interview().equals(Optional.of(LocalDateTime.of(2026, 12, 3, 7, 40))));
        assertThat(saved().zone()).contains(ZoneId.of("America/New_York"));
        until(() -> text("settings.here").contains("13:40"));
    }

    /** A relay is looked at as it is typed, saved by leaving its field, and its password shows only there. */
    private void relay() throws Exception {
        String server = "turn:ann:secret@turn.example.org:3478?transport=tcp";
        focus("settings.relay");
        type("settings.relay", "turn:ann@turn.example.org");
        assertThat(text("settings.relay.said")).startsWith("This is not a TURN server: write it as");
        focus("settings.day");
        until(() -> text("settings.relay.said").startsWith("Not saved: This is not a TURN server"));
        assertThat(typed("settings.relay")).isEqualTo("turn:ann@turn.example.org");
        assertThat(saved().relay()).isEmpty();
        focus("settings.relay");
        type("settings.relay", " " + server);
        assertThat(text("settings.relay.said")).startsWith("Only needed where");
        focus("settings.day");
        until(() -> saved().relay().equals(Optional.of(new Settings.Relay(server))));
        until(() -> text("settings.relay.said").startsWith("Saved."));
        assertThat(typed("settings.relay")).isEqualTo("turn:ann:•••@turn.example.org:3478?transport=tcp");
        focus("settings.relay");
        assertThat(typed("settings.relay")).isEqualTo(server);
        focus("settings.day");
        assertThat(saved().relay()).contains(new Settings.Relay(server));
    }

    private static void focus(String name) throws Exception {
        Component field = find(name).orElseThrow();
        on(field::requestFocusInWindow);
        until(field::isFocusOwner);
    }

    private static String typed(String name) throws Exception {
        return on(() -> ((JTextField) find(name).orElseThrow()).getText());
    }

    private void acceptance() throws Exception {
        press("undo.camera-height");
        until(() -> memory.accepted().all().value().isEmpty());
        until(() -> find("undo.camera-height").isEmpty());
    }

    private void language() throws Exception {
        MainWindow english = on(SettingsCases::window);
        choose("settings.language", 2);
        until(() -> saved().language().equals(Optional.of(Locale.GERMAN)));
        until(() -> window() != english && !english.isDisplayable());
        assertThat(on(() -> ((AbstractButton) find("settings.erase").orElseThrow()).getText()))
                .isEqualTo("Alles löschen …");
        assertThat(on(FlatLaf::isLafDark)).isTrue();
        until(() -> text("settings.here").contains("13:40"));
        assertThat(text("settings.here")).contains("Donnerstag, 3. Dezember 2026");
    }

    private void erasure() throws Exception {
        MainWindow german = on(SettingsCases::window);
        open("settings.erase");
        answer("Behalten");
        assertThat(saved().theme()).isEqualTo(Settings.Theme.DARK);
        open("settings.erase");
        answer("Alles löschen");
        answer("OK");
        until(() -> !Files.exists(memory.settings().file()));
        assertThat(saved()).isEqualTo(Settings.DEFAULTS);
        until(() -> window() != german && !FlatLaf.isLafDark());
        until(() -> ((AbstractButton) find("settings.erase").orElseThrow())
                .getText()
                .equals("Erase everything …"));
        assertThat(typed("settings.relay")).isEmpty();
    }

    /** Presses a button that opens a dialog, which holds up whoever presses it. */
    private static void open(String name) {
        SwingUtilities.invokeLater(() -> ((AbstractButton) find(name).orElseThrow()).doClick());
    }

    /** Presses the button with these words in a dialog, once there is one, and waits until it is closed. */
    private static void answer(String words) throws InterruptedException {
        until(() -> button(words).isPresent());
        AbstractButton button = on(() -> button(words).orElseThrow());
        SwingUtilities.invokeLater(button::doClick);
        until(() -> !button.isShowing());
    }

    private static Optional<AbstractButton> button(String words) {
        return Stream.of(Window.getWindows())
                .filter(one -> one instanceof JDialog && one.isShowing())
                .flatMap(SettingsCases::parts)
                .filter(part -> part instanceof AbstractButton button && words.equals(button.getText()))
                .map(AbstractButton.class::cast)
                .findFirst();
    }

    private static Stream<Component> parts(Component part) {
        return part instanceof Container all
                ? Stream.concat(Stream.of(part), Stream.of(all.getComponents()).flatMap(SettingsCases::parts))
                : Stream.of(part);
    }

    private Settings saved() {
        return memory.settings().load().value();
    }

    private static void choose(String name, int index) throws Exception {
        on(() -> {
            ((JComboBox<?>) find(name).orElseThrow()).setSelectedIndex(index);
            return true;
        });
    }

    private static void zone(String text) throws Exception {
        on(() -> {
            ((JComboBox<?>) find("settings.zone").orElseThrow()).setSelectedItem(text);
            return true;
        });
    }

    private static void type(String name, String text) throws Exception {
        on(() -> {
            ((JTextField) find(name).orElseThrow()).setText(text);
            return true;
        });
    }

    private static void press(String name) throws Exception {
        on(() -> {
            ((AbstractButton) find(name).orElseThrow()).doClick();
            return true;
        });
    }

    private static String text(String name) {
        return on(() -> ((JTextArea) find(name).orElseThrow()).getText());
    }

    private static MainWindow window() {
        return Stream.of(Window.getWindows())
                .filter(one -> one instanceof MainWindow && one.isShowing())
                .map(MainWindow.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Component> find(String name) {
        return find(window(), name);
    }

    private static Optional<Component> find(Container in, String name) {
        for (Component part : in.getComponents()) {
            if (name.equals(part.getName()) && part.isShowing()) {
                return Optional.of(part);
            }
            Optional<Component> found = part instanceof Container inner ? find(inner, name) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Does something on the Swing thread and waits for it. */
    private static <T> T on(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        if (SwingUtilities.isEventDispatchThread()) {
            task.run();
        } else {
            SwingUtilities.invokeLater(task);
        }
        try {
            return task.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        for (int waited = 0; waited < PATIENCE_MILLIS; waited += 50) {
            if (on(holds::getAsBoolean)) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("this never came about");
    }

    /** A computer without any device. */
    private static final class NoDevices implements Devices {
        @Override
        public FrameSource camera(Optional<String> name) throws CaptureException {
            throw new CaptureException(new DeviceFault.Absent(DeviceName.CAMERA));
        }

        @Override
        public AudioSource microphone(Optional<String> name) throws CaptureException {
            throw new CaptureException(new DeviceFault.Absent(DeviceName.MICROPHONE));
        }

        @Override
        public List<Device> cameras() {
            return List.of();
        }

        @Override
        public List<Device> microphones() {
            return List.of();
        }
    }
}
