package app.greenroom.ui.report;

import app.greenroom.memory.RunMemory;
import app.greenroom.model.run.CheckRun;
import app.greenroom.report.ReportException;
import app.greenroom.report.ReportFormat;
import app.greenroom.report.Reports;
import app.greenroom.text.UserException;
import app.greenroom.ui.MainWindow;
import app.greenroom.ui.Screen;
import app.greenroom.ui.look.Texts;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.HierarchyEvent;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;

/**
 * The report of the last check: what its user reads, keeps and shows to others. Laid out when it is looked at first, because
 * that takes about a second of a processor that the picture needs as well.
 */
public final class ReportScreen implements Screen {
    private static final String KEY = "tab.report";

    /** After an acceptance the same run comes twice, and is laid out once. */
    private static final int SOON_MILLIS = 120;

    private final RunMemory keeper;
    private final Texts texts;
    private final Host host;
    private final ReportPane pane;
    private final Work work;
    private final Saving saving;
    private final Printing printing;
    private final BrowserPage browser;
    private @Nullable CheckRun run;
    private @Nullable CheckRun asked; // what is being laid out, or was
    private @Nullable PreparedReport laid;
    private final Timer soon = new Timer(SOON_MILLIS, e -> lay());

    /** The window around it; called on the Swing thread. */
    public interface Host {
        /** Leads to the check. */
        void check();

        /** What was accepted has changed: the run is recalled, and comes back by {@link #checked}. */
        void remembered();

        /** Says something for a while. */
        void say(String sentence);
    }

    /** The screen in a window. */
    public static ReportScreen in(MainWindow window, RunMemory keeper, Texts texts, String system) {
        return new ReportScreen(keeper, texts, system, new Host() {
            @Override
            public void check() {
                window.open("tab.check");
                window.check().first().requestFocusInWindow();
            }

            @Override
            public void remembered() {
                window.check().remembered();
            }

            @Override
            public void say(String sentence) {
                window.say(sentence);
            }
        });
    }

    /**
     * A screen that has no report yet.
     *
     * @param system the operating system's name, as {@code os.name} gives it
     */
    public ReportScreen(RunMemory keeper, Texts texts, String system, Host host) {
        this.keeper = keeper;
        this.texts = texts;
        this.host = host;
        pane = new ReportPane(texts, new Buttons(), host::check);
        pane.setName(KEY);
        soon.setRepeats(false);
        work = new Work("report", pane::busy);
        saving = new Saving(work, new SaveDialog(pane, texts, system), new Words(), texts);
        printing = Printing.ofThisComputer(ReportScreen::ask, texts);
        browser = BrowserPage.ofThisComputer(texts);
        pane.addHierarchyListener(e -> {
            if ((e.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
                lay();
            }
        });
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public JComponent content() {
        return pane;
    }

    @Override
    public void checked(CheckRun done) {
        run = done;
        PreparedReport before = laid;
        if (before != null && before.run().equals(done)) {
            asked = done;
            pane.side().show(done);
            pane.side().ready(true);
            return;
        }
        pane.begin(done);
        soon.restart();
    }

    private void lay() {
        CheckRun now = run;
        if (now == null || now.equals(asked) || !pane.isShowing()) {
            return;
        }
        asked = now;
        work.run(texts.get("report.laying"), () -> {
            PreparedReport made = PreparedReport.of(now, texts.language());
            SwingUtilities.invokeLater(() -> {
                if (now.equals(run)) {
                    laid = made;
                    pane.show(made);
                } else {
                    made.pages().close();
                }
            });
        });
    }

    /** Asks on the Swing thread, and waits for the answer elsewhere. */
    private static boolean ask(BooleanSupplier question) {
        AtomicBoolean answer = new AtomicBoolean();
        try {
            SwingUtilities.invokeAndWait(() -> answer.set(question.getAsBoolean()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
        return answer.get();
    }

    /** Whether it is remembered of what a run missed that it stays. */
    private boolean stays(CheckRun of, String check) {
        return !keeper.accepted().isEmpty()
                && of.findings().stream()
                        .filter(finding -> finding.check().equals(check))
                        .anyMatch(finding ->
                                keeper.marked(finding, of.devices()).accepted().isPresent());
    }

    private final class Words implements Saving.Told {
        @Override
        public void done(String sentence) {
            pane.notice().hideIt();
            host.say(sentence);
        }

        @Override
        public void trouble(String sentence) {
            pane.notice().say(sentence);
        }
    }

    /** Tells later what came of something. */
    private void tell(String sentence) {
        SwingUtilities.invokeLater(() -> host.say(sentence));
    }

    private void trouble(UserException why) {
        SwingUtilities.invokeLater(() -> pane.notice().say(texts.say(why.text())));
    }

    private final class Buttons implements SideColumn.Actions {
        @Override
        public void save() {
            CheckRun shown = run;
            if (shown != null) {
                saving.save(shown, () -> keeper.settings().reports());
            }
        }

        @Override
        public void print() {
            CheckRun shown = run;
            if (shown == null) {
                return;
            }
            work.run(texts.get("report.printing"), () -> {
                try {
                    if (printing.print(Reports.render(shown, ReportFormat.PDF, texts.language()), Names.stem(shown))) {
                        tell(texts.get("report.printed"));
                    }
                } catch (ReportException e) {
                    trouble(e);
                }
            });
        }

        @Override
        public void browse() {
            CheckRun shown = run;
            if (shown == null) {
                return;
            }
            work.run(texts.get("report.browsing"), () -> {
                try {
                    byte[] page = Reports.render(shown, ReportFormat.HTML, texts.language());
                    tell(browser.open(page, Names.of(shown, ReportFormat.HTML)));
                } catch (ReportException e) {
                    trouble(e);
                }
            });
        }

        @Override
        public void copy() {
            PreparedReport shown = laid;
            if (shown == null || !shown.run().equals(run)) { // the text of another run
                return;
            }
            try {
                StringSelection text = new StringSelection(shown.text());
                Toolkit.getDefaultToolkit().getSystemClipboard().setContents(text, text);
                host.say(texts.get("report.copied"));
            } catch (IllegalStateException e) { // another program has hold of the clipboard
                pane.notice().say(texts.get("report.copy.busy"));
            }
        }

        @Override
        public void accept(String check, boolean stays) {
            CheckRun shown = run;
            if (shown == null) {
                return;
            }
            work.run(texts.get("report.remembering"), () -> {
                if (stays) {
                    keeper.accept(shown, check);
                } else {
                    keeper.undo(check, shown.devices());
                }
                boolean done = stays(shown, check) == stays;
                // The window may know the run no more, after it was made anew for another language.
                CheckRun recalled = keeper.beside(shown);
                SwingUtilities.invokeLater(() -> {
                    if (done) {
                        checked(recalled);
                        host.remembered();
                    } else {
                        pane.side().unchanged();
                        pane.notice().say(texts.get("report.notremembered"));
                    }
                });
            });
        }
    }
}
