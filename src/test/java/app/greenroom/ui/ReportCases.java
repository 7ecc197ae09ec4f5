package app.greenroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.device.CameraRoom;
import app.greenroom.memory.Memory;
import app.greenroom.memory.RememberedRun;
import app.greenroom.memory.RunMemory;
import app.greenroom.model.Settings;
import app.greenroom.model.run.CheckRun;
import app.greenroom.report.ExampleRuns;
import app.greenroom.report.ReportFormat;
import app.greenroom.report.Reports;
import app.greenroom.report.text.TextReport;
import app.greenroom.report.text.TextStyle;
import app.greenroom.text.Language;
import app.greenroom.ui.look.Look;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.report.ReportScreen;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.datatransfer.DataFlavor;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.AbstractButton;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import javax.swing.plaf.basic.BasicFileChooserUI;

/** The report's screen as its users use it. Run by {@link ReportWindowTest} in a process with a screen. */
public final class ReportCases implements CameraRoom.Cases {
    private static final CheckRun RUN = ExampleRuns.notReady();

    @Override
    public Map<String, CameraRoom.Case> cases() {
        Map<String, CameraRoom.Case> cases = new LinkedHashMap<>();
        cases.put("pages and words, larger and smaller, and a copy", ReportCases::shown);
        cases.put("it is saved where its user says, and replaces nothing unasked", ReportCases::saved);
        cases.put("what stays is remembered, and taken back", ReportCases::stays);
        return cases;
    }

    private static void shown(CameraRoom room) throws Exception {
        Driver driver = new Driver(OpenWindow.SCREENS);
        try (SwingThreadWatch swing = new SwingThreadWatch();
                Screen screen = new Screen(room, Settings.Theme.LIGHT)) {
            driver.await("report.none");
            driver.screenshot("report", "report-none");
            driver.press("report.check");
            assertThat(screen.told).containsExactly("check");

            screen.checked(RUN);
            drawn(driver);
            driver.screenshot("report", "report");
            int before = width(driver);
            driver.press("report.larger");
            driver.until("the pages are larger", () -> width(driver) > before * 1.2);
            driver.keys(KeyEvent.VK_CONTROL, KeyEvent.VK_0);
            driver.until("the pages fit again", () -> width(driver) == before);
            assertThat(Driver.<List<String>>on(() -> Unnamed.in(screen.frame))).isEmpty();

            driver.keys(KeyEvent.VK_ALT, KeyEvent.VK_T);
            assertThat(words(driver)).isEqualTo(TextReport.render(RUN, TextStyle.plain(), Language.english()));
            driver.until(
                    "the words have the focus",
                    () -> driver.read("report.words", Component.class, Component::isFocusOwner));
            driver.screenshot("report", "report-text");
            driver.press("report.copy");
            driver.until(
                    "the copy is told",
                    () -> screen.told.contains("The report is copied as text. Paste it into a message."));
            assertThat(Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor))
                    .isEqualTo(TextReport.render(RUN, TextStyle.plain(), Language.english()));
            assertThat(swing.looks()).isGreaterThan(50);
            assertThat(swing.seen())
                    .as("what the Swing thread did besides painting")
                    .isEmpty();
        }
    }

    private static void saved(CameraRoom room) throws Exception {
        Driver driver = new Driver(OpenWindow.SCREENS);
        try (Screen screen = new Screen(room, Settings.Theme.LIGHT)) {
            screen.checked(RUN);
            driver.until("it can be saved", () -> driver.read("report.save", Component.class, Component::isEnabled));
            driver.press("report.save");
            driver.until("a name is offered", () -> name(driver).equals("greenroom-2026-11-23-0740.html"));
            Path folder = driver.read("report.chooser", JFileChooser.class, c -> c.getCurrentDirectory()
                    .toPath());
            assertThat(folder.toRealPath()).isEqualTo(screen.folder.toRealPath()); // as the settings say
            later(driver, chooser -> chooser.setFileFilter(chooser.getChoosableFileFilters()[1]));
            driver.until("the name says PDF", () -> name(driver).equals("greenroom-2026-11-23-0740.pdf"));
            driver.screenshot("report.chooser", "report-save");
            later(driver, JFileChooser::approveSelection);
            Path file = folder.resolve("greenroom-2026-11-23-0740.pdf");
            driver.until("it is saved", () -> screen.told.contains("The report is saved: " + file));
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");

            Path old = Files.writeString(folder.resolve("greenroom-2026-11-23-0740.html"), "kept");
            driver.press("report.save");
            driver.until("a name is offered", () -> name(driver).endsWith(".html"));
            later(driver, JFileChooser::approveSelection);
            driver.until("it asks before it replaces", () -> pressed("Keep it"));
            driver.until("it asks for another name", () -> name(driver).endsWith(".html"));
            later(driver, JFileChooser::approveSelection);
            driver.until(
                    "it asks once more",
                    () -> Driver.on(() -> button("Replace it").isPresent()));
            assertThat(old).hasContent("kept");
            driver.until("it is to be replaced", () -> pressed("Replace it"));
            driver.until("it is replaced", () -> screen.told.contains("The report is saved: " + old));
            assertThat(old).hasBinaryContent(Reports.render(RUN, ReportFormat.HTML, Language.english()));
        }
    }

    private static void stays(CameraRoom room) throws Exception {
        Driver driver = new Driver(OpenWindow.SCREENS);
        try (Screen screen = new Screen(room, Settings.Theme.DARK)) {
            screen.checked(RememberedRun.of(ExampleRuns.remembered(), List.of(), Optional.empty()));
            driver.await("report.stays.camera-height");
            assertThat(verdict(driver)).isEqualTo("NOT READY");
            drawn(driver);
            driver.screenshot("report", "report-dark");
            driver.keys(KeyEvent.VK_ALT, KeyEvent.VK_1);
            driver.await("report.undo.camera-height");
            assertThat(screen.memory.accepted().all().value()).hasSize(1);
            assertThat(screen.told).containsExactly("remembered");
            assertThat(verdict(driver)).isEqualTo("READY");
            driver.press("report.text");
            driver.until("the report says so", () -> words(driver).contains("Accepted by you on "));
            driver.screenshot("report", "report-accepted-dark");
            driver.press("report.undo.camera-height");
            driver.await("report.stays.camera-height");
            assertThat(screen.memory.accepted().all().value()).isEmpty();
            driver.until("the report says it no more", () -> !words(driver).contains("Accepted by you on "));
        }
    }

    /** Waits until a page is on the screen, which is more than white paper. */
    private static void drawn(Driver driver) throws InterruptedException {
        driver.until("a page is drawn", () -> driver.read("report.sheets", Component.class, ReportCases::ink) > 2000);
    }

    /** Dark pixels where there is paper around them; none where there is no paper. */
    private static int ink(Component pages) {
        BufferedImage image = new BufferedImage(pages.getWidth(), 600, BufferedImage.TYPE_INT_RGB);
        pages.paint(image.getGraphics());
        int dark = 0;
        int white = 0;
        int middle = pages.getWidth() / 2;
        for (int y = 60; y < 560; y++) {
            for (int x = middle - 200; x < middle + 200; x++) {
                int green = image.getRGB(x, y) >> 8 & 0xFF;
                dark += green < 110 ? 1 : 0;
                white += green > 250 ? 1 : 0;
            }
        }
        return white > 400 * 500 / 3 ? dark : 0;
    }

    private static String words(Driver driver) throws InterruptedException {
        return driver.read("report.words", JTextArea.class, JTextArea::getText);
    }

    private static String verdict(Driver driver) throws InterruptedException {
        return driver.read("report.verdict", JTextArea.class, JTextArea::getText);
    }

    private static int width(Driver driver) throws InterruptedException {
        return driver.read("report.sheets", Component.class, sheets -> sheets.getPreferredSize().width);
    }

    private static String name(Driver driver) throws InterruptedException {
        return driver.read(
                "report.chooser",
                JFileChooser.class,
                chooser -> String.valueOf(((BasicFileChooserUI) chooser.getUI()).getFileName()));
    }

    /** Does something with the chooser of files; what it leads to may wait for answers. */
    private static void later(Driver driver, Consumer<JFileChooser> what) throws InterruptedException {
        Component chooser = driver.await("report.chooser");
        SwingUtilities.invokeLater(() -> what.accept((JFileChooser) chooser));
    }

    /** Presses a button of a dialog, when it is there. */
    private static boolean pressed(String words) {
        Optional<AbstractButton> button = Driver.on(() -> button(words));
        button.ifPresent(found -> SwingUtilities.invokeLater(found::doClick));
        return button.isPresent();
    }

    private static Optional<AbstractButton> button(String words) {
        for (Window window : Window.getWindows()) {
            Optional<AbstractButton> found = window.isShowing() ? button(window, words) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<AbstractButton> button(Container in, String words) {
        for (Component part : in.getComponents()) {
            if (part instanceof AbstractButton button && words.equals(button.getText()) && button.isShowing()) {
                return Optional.of(button);
            }
            Optional<AbstractButton> found = part instanceof Container inner ? button(inner, words) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The screen in a window of its own, with a memory of its own. */
    private static final class Screen implements AutoCloseable {
        final List<String> told = Collections.synchronizedList(new ArrayList<>());
        final Memory memory;
        final Path folder;
        final JFrame frame;
        private final ReportScreen report;

        Screen(CameraRoom room, Settings.Theme theme) throws Exception {
            folder = Files.createTempDirectory(room.folder(), "reports");
            memory = new Memory(folder.resolve("data"), folder.resolve("config"));
            RunMemory keeper = new RunMemory(Optional.of(memory), Clock.systemUTC(), text -> told.add(text.toString()));
            Settings usual = Settings.DEFAULTS;
            keeper.save(new Settings(
                    new Settings.Look(usual.language(), usual.units(), theme, 1),
                    usual.appointment(),
                    Optional.of(folder),
                    usual.keepHistory()));
            report = Driver.on(() -> {
                Look.use(theme, Settings.Theme.LIGHT, 1);
                return new ReportScreen(keeper, Texts.of(Language.english()), "Linux", new ReportScreen.Host() {
                    @Override
                    public void check() {
                        told.add("check");
                    }

                    @Override
                    public void remembered() {
                        told.add("remembered");
                    }

                    @Override
                    public void say(String sentence) {
                        told.add(sentence);
                    }
                });
            });
            frame = Driver.on(() -> {
                JFrame made = new JFrame();
                made.setName("report");
                made.add(report.content());
                made.setSize(new Dimension(1024, 700));
                made.setVisible(true);
                return made;
            });
        }

        void checked(CheckRun run) {
            Driver.on(() -> {
                report.checked(run);
                return true;
            });
        }

        @Override
        public void close() {
            Driver.on(() -> {
                frame.dispose();
                return true;
            });
        }
    }
}
