package app.greenroom.ui;

import app.greenroom.memory.Memory;
import app.greenroom.memory.RunMemory;
import app.greenroom.model.Interview;
import app.greenroom.model.Settings;
import app.greenroom.model.run.CheckRun;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.ui.check.Posed;
import app.greenroom.ui.look.Look;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.mock.PosedMock;
import app.greenroom.ui.mock.QuestionFrame;
import app.greenroom.ui.strip.PosedStrip;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsEnvironment;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.swing.JFrame;
import javax.swing.RootPaneContainer;

/**
 * Every screen of the window, in a process of its own that has a display, in the sizes, languages and sizes of text that are asked
 * for: prints a line for all that is cut off or lies upon something else. With a folder it keeps pictures as well.
 *
 * <p>Arguments: languages, per cent of text, sizes such as 911x512, themes, all with commas between them; a folder for memory;
 * perhaps a folder for pictures.
 */
public final class FitCases {
    static final String DONE = "everything was measured";

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-02T16:00:00Z"), BERLIN);

    private static final int PATIENCE = 300; // tenths of a second for what another thread works out

    private final Memory memory;
    private final SampleLook sample;
    private final Optional<Path> pictures;
    private int faults;

    private FitCases(Path folder, Optional<Path> pictures) throws Exception {
        sample = SampleLook.of(Path.of("samples", "low-laptop-bright-window"));
        memory = new Memory(folder.resolve("data"), folder.resolve("choices"));
        this.pictures = pictures;
    }

    public static void main(String[] args) {
        int status = 1;
        try {
            FitCases cases = new FitCases(
                    Path.of(args[4]),
                    args.length > 5 ? Optional.of(Files.createDirectories(Path.of(args[5]))) : Optional.empty());
            cases.remember();
            for (String language : args[0].split(",", -1)) {
                for (String percent : args[1].split(",", -1)) {
                    for (String theme : args[3].split(",", -1)) {
                        cases.open(
                                Locale.forLanguageTag(language),
                                Integer.parseInt(percent),
                                Settings.Theme.valueOf(theme),
                                List.of(args[2].split(",", -1)));
                    }
                }
            }
            System.out.println(cases.faults + " faults; " + DONE);
            status = 0;
        } catch (Throwable e) {
            e.printStackTrace(System.out);
        }
        System.exit(status);
    }

    private void remember() {
        memory.interviews()
                .add(new Interview(
                        ZonedDateTime.parse("2026-12-03T07:40-05:00[America/New_York]"),
                        "zoom",
                        "Interview with the Department of Internal Medicine, second round",
                        Optional.of(URI.create("https://example.zoom.us/j/1"))));
        memory.interviews()
                .add(new Interview(
                        ZonedDateTime.parse("2026-12-14T09:00+01:00[Europe/Berlin]"), "teams", "", Optional.empty()));
    }

    private void open(Locale language, int percent, Settings.Theme theme, List<String> sizes) throws Exception {
        Settings usual = Settings.DEFAULTS;
        memory.settings()
                .save(new Settings(
                        new Settings.Look(Optional.of(language), usual.units(), theme, percent / 100.0),
                        usual.appointment(),
                        usual.reports(),
                        true));
        WindowEnvironment desk = new WindowEnvironment(
                FakeDevices.none(),
                CLOCK,
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
        MainWindow window = Driver.on(() -> java.util.stream.Stream.of(Window.getWindows())
                .filter(one -> one instanceof MainWindow && one.isShowing())
                .map(MainWindow.class::cast)
                .findFirst()
                .orElseThrow());
        CheckRun run = sample.run();
        Texts texts = Look.texts(memory.settings().load().value());
        Driver.on(() -> {
            window.check().close(); // nothing live takes the place of what is posed
            window.checked(run);
            Posed.verdict(window.check(), run);
            return true;
        });
        for (String size : sizes) {
            int by = size.indexOf('x');
            Dimension wanted =
                    new Dimension(Integer.parseInt(size.substring(0, by)), Integer.parseInt(size.substring(by + 1)));
            Driver.on(() -> {
                window.setSize(wanted);
                window.validate();
                return true;
            });
            String where = language + " " + percent + " % " + size + " " + theme.id();
            Driver.on(() -> {
                PosedScreens.begin(window);
                return true;
            });
            for (Map.Entry<String, Runnable> screen :
                    new PosedScreens(window, run, sample, texts).all().entrySet()) {
                look(window, screen, where);
            }
            for (Window dialog : Driver.on(() -> Posed.dialogs(window.check(), run, texts))) {
                look(dialog, Map.entry("dialog " + dialog.getName(), () -> {}), where);
                Map.Entry<String, Runnable> squeezed =
                        Map.entry("least dialog " + dialog.getName(), () -> dialog.setSize(dialog.getMinimumSize()));
                look(
                        dialog, squeezed,
                        where); // whoever draws at its edge, or a screen that is late to tell of its size
                Driver.on(() -> {
                    dialog.dispose();
                    return true;
                });
            }
            besides(desk, wanted, where);
            if (size.equals(sizes.get(0))) {
                strip(texts, where);
            }
        }
        Driver.on(() -> {
            window.dispose();
            return true;
        });
        program.join();
    }

    /** What has a window of its own: the mock interview at both ends. */
    private void besides(WindowEnvironment desk, Dimension wanted, String where) throws Exception {
        RunMemory keeper = new RunMemory(Optional.of(memory), CLOCK, said -> {});
        keeper.load();
        Texts texts = Look.texts(keeper.settings());
        GraphicsConfiguration screen = GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getDefaultScreenDevice()
                .getDefaultConfiguration();
        JFrame mentor = Driver.on(() -> open(PosedMock.mentor(texts, screen, sample.frame()), wanted));
        look(mentor, Map.entry("mentor", () -> {}), where);
        Path sessions =
                memory.mocks().path().resolve(where.replace(" ", "")); // in one second by its clock, which stands
        QuestionFrame question = Driver.on(() -> PosedMock.question(desk, keeper, texts, sessions, screen));
        Driver.on(() -> open(question, wanted));
        look(question, Map.entry("question", () -> PosedMock.ask(question)), where);
        Driver.on(() -> {
            mentor.dispose();
            question.dispose();
            return true;
        });
    }

    /** The strip has a size of its own. */
    private void strip(Texts texts, String where) throws Exception {
        PosedStrip strip = Driver.on(() -> new PosedStrip(texts));
        Driver.on(() -> {
            strip.frame().setVisible(true);
            return true;
        });
        for (Map.Entry<String, Runnable> saying : strip.sayings().entrySet()) {
            look(strip.frame(), saying, where);
        }
        Driver.on(() -> {
            strip.frame().dispose();
            return true;
        });
    }

    private static JFrame open(JFrame frame, Dimension size) {
        frame.setSize(size);
        frame.setVisible(true);
        return frame;
    }

    private void look(Window window, Map.Entry<String, Runnable> screen, String where) throws Exception {
        Driver.on(() -> {
            screen.getValue().run();
            return true;
        });
        for (int i = 0; i < PATIENCE && !Driver.on(() -> PosedScreens.there(window, screen.getKey())); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        for (int i = 0; i < 6; i++) { // words wrap, which makes their sheets higher, which is laid out later
            Driver.on(() -> {
                window.validate();
                PosedScreens.reveal(window, screen.getKey());
                return true;
            });
        }
        Container content = ((RootPaneContainer) window).getContentPane();
        List<String> found = new ArrayList<>(Driver.<List<String>>on(() -> Fit.faults(content)));
        if (screen.getKey().equals("verdict")) { // what to do first is why one looks here
            found.addAll(Driver.<List<String>>on(() -> Fit.unseen(content, "verdict.word")));
            found.addAll(Driver.<List<String>>on(() -> Fit.unseen(content, "verdict.fix")));
        }
        for (String fault : found) {
            faults++;
            System.out.println(where + " " + screen.getKey() + ": " + fault);
        }
        if (pictures.isPresent()) {
            BufferedImage image = Driver.on(() -> {
                BufferedImage made =
                        new BufferedImage(content.getWidth(), content.getHeight(), BufferedImage.TYPE_INT_RGB);
                Graphics2D g = made.createGraphics();
                content.paint(g);
                g.dispose();
                return made;
            });
            ContactSheets.keep(image, pictures.get(), screen.getKey(), where);
        }
    }
}
