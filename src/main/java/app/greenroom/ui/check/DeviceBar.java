package app.greenroom.ui.check;

import app.greenroom.session.device.Devices;
import app.greenroom.ui.live.Choice;
import app.greenroom.ui.look.Beside;
import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.Palette;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Tiles;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.ComponentOrientation;
import java.awt.FlowLayout;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListCellRenderer;

/** Which camera, microphone and speaker are used, each by its name, and the buttons to try them. */
public final class DeviceBar extends JPanel {
    private final transient Texts texts;
    private final transient Controls controls;
    private final JComboBox<String> camera;
    private final JComboBox<String> microphone;
    private final JComboBox<String> speaker;
    private final JButton hear;
    private final JButton see;
    private final JButton test;
    private static final String BEFORE = "greenroom.before";

    private final transient Map<String, String> shown = new LinkedHashMap<>();
    private final transient ListedLevels levels;
    private transient Consumer<String> said = words -> {};
    private final JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, UIScale.scale(6), 0));
    private final JPanel heard = new JPanel(new FlowLayout(FlowLayout.TRAILING, UIScale.scale(6), 0));
    private boolean filling;

    /** What choices and buttons do. */
    interface Actions {
        void chosen(Choice choice);

        void lookAgain();

        void seeYourself();

        void hearYourself();

        void testSpeaker();
    }

    DeviceBar(Texts texts, Devices devices, Actions actions) {
        super(new BorderLayout(UIScale.scale(8), 0));
        this.texts = texts;
        controls = new Controls(texts);
        setOpaque(false);
        camera = combo("devices.camera");
        microphone = combo("devices.microphone");
        speaker = combo("devices.speaker");
        camera.setEditable(false);
        levels = new ListedLevels(microphone, () -> List.copyOf(shown.keySet()), devices);
        microphone.setRenderer(new LevelRenderer());
        Tiles choices = new Tiles();
        choices.add(labelled("devices.camera", camera));
        choices.add(labelled("devices.microphone", microphone));
        choices.add(labelled("devices.speaker", speaker));
        camera.addActionListener(e -> {
            if (!filling && phone().equals(camera.getSelectedItem())) {
                askPhone(actions);
            } else {
                changed(actions);
            }
        });
        microphone.addActionListener(e -> changed(actions));
        see = controls.button("devices.see", actions::seeYourself);
        hear = controls.button("devices.hear", actions::hearYourself);
        test = controls.button("devices.test", actions::testSpeaker);
        add(new Beside(choices, controls.button("devices.again", actions::lookAgain), 8), BorderLayout.CENTER);
    }

    /** The entry that asks for the address of a phone. */
    private String phone() {
        return texts.get("devices.phone");
    }

    /** Asks where a phone shows its camera; what was chosen before stays where nothing is said. */
    private void askPhone(Actions actions) {
        String before = before(camera);
        JTextField address = new JTextField("http://", 28);
        address.setName("devices.phone.address");
        address.getAccessibleContext().setAccessibleName(texts.get("devices.phone.address"));
        JPanel asked = new JPanel(new BorderLayout(0, UIScale.scale(6)));
        Wrapped words = new Wrapped(texts.get("devices.phone.how"));
        words.setColumns(36);
        asked.add(words, BorderLayout.CENTER);
        asked.add(address, BorderLayout.SOUTH);
        asked.applyComponentOrientation(texts.direction());
        address.setComponentOrientation(ComponentOrientation.LEFT_TO_RIGHT);
        Object[] answers = {texts.get("devices.phone.use"), texts.get("devices.phone.not")};
        int answer = JOptionPane.showOptionDialog(
                this, asked, phone(), JOptionPane.DEFAULT_OPTION, JOptionPane.PLAIN_MESSAGE, null, answers, answers[0]);
        String typed = address.getText().strip();
        boolean use = answer == 0 && typed.length() > "http://".length();
        filling = true;
        try {
            if (use) {
                DefaultComboBoxModel<String> model = (DefaultComboBoxModel<String>) camera.getModel();
                if (model.getIndexOf(typed) < 0) {
                    model.insertElementAt(typed, model.getSize() - 1);
                }
            }
            camera.setSelectedItem(use ? typed : before);
        } finally {
            filling = false;
        }
        if (use) {
            changed(actions);
        }
    }

    /** What was chosen last and is a camera. */
    private String before(JComboBox<String> combo) {
        return combo.getClientProperty(BEFORE) instanceof String name ? name : String.valueOf(combo.getItemAt(0));
    }

    private void changed(Actions actions) {
        if (!filling) {
            camera.putClientProperty(BEFORE, camera.getSelectedItem());
            actions.chosen(new Choice(chosen(camera), chosen(microphone)));
        }
    }

    /** What is chosen; the first entry stands for "whatever worked last". */
    private static Optional<String> chosen(JComboBox<String> combo) {
        return combo.getSelectedIndex() <= 0 ? Optional.empty() : Optional.of(String.valueOf(combo.getSelectedItem()));
    }

    /** The speaker that is chosen; empty for the default. */
    Optional<String> speaker() {
        return chosen(speaker);
    }

    private JComboBox<String> combo(String key) {
        JComboBox<String> combo = new JComboBox<>();
        combo.setName(key);
        enterOpens(combo);
        combo.setPrototypeDisplayValue("Integrated camera"); // three of them fit beside each other in a small window
        combo.getAccessibleContext().setAccessibleName(texts.get(key));
        combo.setRenderer(new DefaultListCellRenderer() {
            @Override
            public Component getListCellRendererComponent(
                    JList<?> list, Object value, int index, boolean selected, boolean focus) {
                putClientProperty("html.disable", true); // a device's name is no page
                Object words = value == null ? " " : shown.getOrDefault(String.valueOf(value), String.valueOf(value));
                return super.getListCellRendererComponent(list, words, index, selected, focus);
            }
        });
        return combo;
    }

    /** Enter opens the list, and chooses from it, but presses no button elsewhere on the screen. */
    private static void enterOpens(JComboBox<String> combo) {
        combo.getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "enter");
        combo.getActionMap().put("enter", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                Action choose = combo.getActionMap().get("enterPressed");
                if (!combo.isPopupVisible()) {
                    combo.showPopup();
                } else if (choose != null) {
                    choose.actionPerformed(e);
                }
            }
        });
    }

    private JComponent labelled(String key, JComboBox<String> combo) {
        JPanel pair = new JPanel(new BorderLayout(0, UIScale.scale(2)));
        pair.setOpaque(false);
        JLabel label = new JLabel(texts.get(key)) {
            @Override
            public void updateUI() {
                super.updateUI();
                setForeground(Palette.muted(Palette.dark()));
            }
        };
        label.setLabelFor(combo);
        label.setDisplayedMnemonic(KeyEvent.getExtendedKeyCodeForChar(texts.letter(key)));
        pair.add(label, BorderLayout.NORTH);
        pair.add(combo, BorderLayout.CENTER);
        return pair;
    }

    /** The buttons that try microphone and speaker; they stand beside the level. */
    JComponent tries() {
        buttons.setOpaque(false);
        buttons.add(see);
        buttons.add(hear);
        buttons.add(test);
        heard.setOpaque(false);
        heard.setVisible(false);
        JLabel question = new JLabel(texts.get("devices.heard"));
        question.setName("devices.heard");
        heard.add(question);
        heard.add(answer("devices.heard.yes"));
        heard.add(answer("devices.heard.no"));
        JPanel both = new JPanel(new BorderLayout());
        both.setOpaque(false);
        both.add(buttons, BorderLayout.NORTH);
        both.add(heard, BorderLayout.SOUTH);
        return both;
    }

    /** One of the two answers; no leads to the list of speakers. */
    private JButton answer(String key) {
        JButton button = new JButton(texts.get(key));
        button.setName(key);
        button.getAccessibleContext().setAccessibleDescription(texts.get("devices.heard"));
        button.addActionListener(e -> {
            heard.setVisible(false);
            boolean yes = key.equals("devices.heard.yes");
            said.accept(texts.get(yes ? "devices.heard.good" : "devices.heard.try"));
            (yes ? test : speaker).requestFocusInWindow();
        });
        return button;
    }

    /** Asks whether the sound of the speaker was heard, which nothing but an ear can tell. */
    void askHeard(Consumer<String> told) {
        said = told;
        heard.setVisible(true);
        heard.revalidate();
    }

    /** Offers these cameras and microphones from now on; what is chosen stays. */
    void offer(List<Devices.Device> cameras, List<Devices.Device> microphones, Choice choice) {
        shown.clear();
        microphones.forEach(one -> shown.put(one.name(), one.shown()));
        fill(camera, cameras, choice.camera());
        fill(microphone, microphones, choice.microphone());
    }

    /** Offers these speakers from now on. */
    void offerSpeakers(List<Devices.Device> speakers) {
        fill(speaker, speakers, chosen(speaker));
    }

    /** Has the same speaker chosen as another one; cameras and microphones are chosen for whatever shows them. */
    void follow(DeviceBar other) {
        fill(speaker, List.of(), other.speaker());
    }

    private void fill(JComboBox<String> combo, List<Devices.Device> devices, Optional<String> chosen) {
        filling = true;
        try {
            List<String> names = new ArrayList<>();
            names.add(texts.get("devices.usual"));
            devices.forEach(device -> names.add(device.name()));
            chosen.filter(name -> !names.contains(name)).ifPresent(names::add);
            if (combo == camera) {
                names.add(phone());
            }
            combo.setModel(new DefaultComboBoxModel<>(names.toArray(String[]::new)));
            combo.setSelectedItem(chosen.orElse(names.get(0)));
        } finally {
            filling = false;
        }
    }

    /** Shows which devices are really in use, in the place of "usual"; what stands there stays where none is. */
    void using(Optional<String> cameraName, Optional<String> microphoneName) {
        cameraName.ifPresent(name -> rename(camera, name));
        microphoneName.ifPresent(name -> rename(microphone, name));
    }

    private void rename(JComboBox<String> combo, String name) {
        filling = true;
        try {
            DefaultComboBoxModel<String> model = (DefaultComboBoxModel<String>) combo.getModel();
            String usual = name;
            if (model.getSize() == 0 || usual.equals(model.getElementAt(0))) {
                return;
            }
            int selected = combo.getSelectedIndex();
            model.removeElementAt(0);
            model.insertElementAt(usual, 0);
            combo.setSelectedIndex(Math.max(0, selected));
        } finally {
            filling = false;
        }
    }

    /** While a check runs, neither choices nor trials take room from what it asks for. */
    void checking(boolean now) {
        setVisible(!now);
        buttons.setVisible(!now);
    }

    /** Whether devices can be tried now. */
    void trying(boolean possible) {
        if (!possible) {
            heard.setVisible(false);
        }
        see.setEnabled(possible);
        hear.setEnabled(possible);
        test.setEnabled(possible);
    }

    /** A microphone by its name, with its level beside it in the list that is open. */
    private final class LevelRenderer implements ListCellRenderer<String> {
        private final ListCellRenderer<? super String> plain = microphone.getRenderer();
        private final JPanel both = new JPanel(new BorderLayout(UIScale.scale(8), 0));
        private final ListedLevels.Bar bar = new ListedLevels.Bar();

        @Override
        public Component getListCellRendererComponent(
                JList<? extends String> list, String value, int index, boolean selected, boolean focus) {
            Component words = plain.getListCellRendererComponent(list, value, index, selected, focus);
            if (index < 0) {
                return words; // in the field itself
            }
            both.removeAll();
            both.setBackground(words.getBackground());
            both.setComponentOrientation(list.getComponentOrientation());
            both.add(words, BorderLayout.CENTER);
            both.add(bar.show(levels.of(value), list), BorderLayout.LINE_END);
            bar.setForeground(words.getForeground());
            both.getAccessibleContext()
                    .setAccessibleName(words.getAccessibleContext().getAccessibleName());
            return both;
        }
    }
}
