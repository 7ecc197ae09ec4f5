package app.greenroom.ui.mock;

import app.greenroom.mock.link.MentorHost.Stage;
import app.greenroom.text.Text;
import app.greenroom.ui.look.Announcement;
import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.FileChoice;
import app.greenroom.ui.look.Row;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.ItemEvent;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JPanel;

/** How a mentor takes part, the invitation, and how it stands with it. */
final class MentorPane extends JPanel implements MentorDesk.View {
    private final transient MentorDesk desk;
    private final transient Texts texts;
    private final JComboBox<Depth> depth = Controls.choice();
    private final Wrapped about = new Wrapped("");
    private final JButton invite;
    private final JButton copy;
    private final CodeField code;
    private final Wrapped how = new Wrapped("");
    private final Wrapped foreseen = new Wrapped("");
    private final Wrapped stands = new Wrapped("", 1, true);
    private final JPanel linked = new JPanel(new BorderLayout(0, UIScale.scale(6)));
    private transient Runnable changed = () -> {};

    /**
     * What is asked of a mentor.
     *
     * @param title what the interview is called
     * @param recording whether it is to be recorded
     */
    record Asked(String title, boolean recording) {}

    /** A way to take part, with its name. */
    private record Depth(String key, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * @param files asks where the page goes
     */
    MentorPane(MentorDesk desk, Texts texts, FileChoice files, Supplier<Asked> asked) {
        super(new BorderLayout(0, UIScale.scale(6)));
        this.desk = desk;
        this.texts = texts;
        setOpaque(false);
        setName("mentor.pane");
        Controls controls = new Controls(texts);
        for (String key : List.of("mentor.call", "mentor.beside", "mentor.afterwards")) {
            depth.addItem(new Depth(key, texts.get(key)));
        }
        JPanel head = new JPanel(new BorderLayout(UIScale.scale(12), UIScale.scale(4)));
        head.setOpaque(false);
        head.add(controls.label("mentor.depth", depth), BorderLayout.LINE_START);
        head.add(depth, BorderLayout.CENTER);
        head.add(about.muted(), BorderLayout.SOUTH);
        invite = controls.button("mentor.invite", () -> files.save(texts.get("mentor.where"), "mentor.html")
                .ifPresent(file -> {
                    Asked now = asked.get();
                    desk.invite(file, chosen().equals("mentor.call"), now.title(), now.recording());
                }));
        copy = controls.button("mentor.copy", this::copy);
        code = new CodeField(texts, "mentor.code", desk::fault, desk::accept);
        Row row = new Row(8);
        row.add(invite);
        row.add(copy);
        how.setName("mentor.how");
        foreseen.setName("mentor.foreseen");
        stands.setName("mentor.stands");
        stands.setFocusable(true); // so that a screen reader's user can come back to it
        JPanel foot = new JPanel(new BorderLayout(0, UIScale.scale(6)));
        foot.setOpaque(false);
        JPanel made = new JPanel(new BorderLayout(0, UIScale.scale(6)));
        made.setOpaque(false);
        made.add(how, BorderLayout.NORTH);
        made.add(foreseen, BorderLayout.CENTER);
        foot.add(made, BorderLayout.NORTH);
        foot.add(code, BorderLayout.CENTER);
        foot.add(stands, BorderLayout.SOUTH);
        linked.setOpaque(false);
        linked.add(row, BorderLayout.NORTH);
        linked.add(foot, BorderLayout.CENTER);
        add(head, BorderLayout.NORTH);
        add(linked, BorderLayout.CENTER);
        depth.addItemListener(
                e -> { // not an action: that also tells of what was chosen already
                    if (e.getStateChange() == ItemEvent.SELECTED) {
                        desk.leave(); // an invitation to something else is good no longer
                        changed();
                    }
                });
        desk.add(this);
        changed();
    }

    /** Does this as well when something changes. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    private String chosen() {
        return depth.getItemAt(Math.max(0, depth.getSelectedIndex())).key();
    }

    /** Whether a mentor is to be there while the interview is held. */
    boolean live() {
        return !chosen().equals("mentor.afterwards");
    }

    private void copy() {
        desk.code().ifPresent(letters -> {
            Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(letters), null);
            Announcement.say(texts.get("mentor.copied"));
        });
    }

    private void warn(String words) {
        boolean news = !words.isEmpty() && !words.equals(foreseen.getText());
        foreseen.setText(words);
        foreseen.setVisible(!words.isEmpty());
        if (news && isShowing()) {
            Announcement.say(words);
        }
    }

    @Override
    public void changed() {
        Text words = desk.standing().words();
        String said = texts.say(words);
        if (!said.equals(stands.getText())) {
            stands.setText(said);
            stands.getAccessibleContext().setAccessibleName(said);
            if (isShowing()) {
                Announcement.say(said);
            }
        }
        boolean invited = desk.standing().stage() == Stage.INVITED;
        if (!invited) {
            code.clear();
        }
        about.setText(texts.get(chosen() + ".detail"));
        how.setText(desk.how().map(texts::say).orElse(""));
        how.setVisible(!how.getText().isEmpty());
        warn(invited ? desk.foreseen().map(texts::say).orElse("") : "");
        code.setVisible(invited);
        copy.setVisible(invited && desk.code().isPresent());
        linked.setVisible(live());
        revalidate();
        changed.run();
    }
}
