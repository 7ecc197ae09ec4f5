package app.greenroom.ui.check;

import app.greenroom.session.device.Devices;
import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.Palette;
import app.greenroom.ui.look.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.FlowLayout;
import java.awt.GridLayout;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.KeyStroke;

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
    private boolean filling;

    /** What choices and buttons do. */
    interface Actions {
        void chosen(Choice choice);

        void lookAgain();

        void seeYourself();

        void hearYourself();

        void testSpeaker();
    }

    DeviceBar(Texts texts, Actions actions) {
        super(new BorderLayout(UIScale.scale(8), 0));
        this.texts = texts;
        controls = new Controls(texts);
        setOpaque(false);
        camera = combo("devices.camera");
        microphone = combo("devices.microphone");
        speaker = combo("devices.speaker");
        camera.setEditable(false);
        JPanel choices = new JPanel(new GridLayout(1, 3, UIScale.scale(8), 0));
        choices.setOpaque(false);
        choices.add(labelled("devices.camera", camera));
        choices.add(labelled("devices.microphone", microphone));
        choices.add(labelled("devices.speaker", speaker));
        add(choices, BorderLayout.CENTER);
        camera.addActionListener(e -> changed(actions));
        microphone.addActionListener(e -> changed(actions));
        see = controls.button("devices.see", actions::seeYourself);
        hear = controls.button("devices.hear", actions::hearYourself);
        test = controls.button("devices.test", actions::testSpeaker);
        JPanel low = new JPanel(new BorderLayout());
        low.setOpaque(false);
        low.add(controls.button("devices.again", actions::lookAgain), BorderLayout.SOUTH);
        add(low, BorderLayout.LINE_END);
    }

    private void changed(Actions actions) {
        if (!filling) {
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
        combo.setPrototypeDisplayValue("Integrated camera XX");
        combo.getAccessibleContext().setAccessibleName(texts.get(key));
        combo.setRenderer(new DefaultListCellRenderer() {
            @Override
            public Component getListCellRendererComponent(
                    JList<?> list, Object value, int index, boolean selected, boolean focus) {
                putClientProperty("html.disable", true); // a device's name is no page
                return super.getListCellRendererComponent(list, value, index, selected, focus);
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
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, UIScale.scale(6), 0));
        buttons.setOpaque(false);
        buttons.add(see);
        buttons.add(hear);
        buttons.add(test);
        return buttons;
    }

    /** Offers these cameras and microphones from now on; what is chosen stays. */
    void offer(List<Devices.Device> cameras, List<Devices.Device> microphones, Choice choice) {
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

    /** Whether devices can be tried now. */
    void trying(boolean possible) {
        see.setEnabled(possible);
        hear.setEnabled(possible);
        test.setEnabled(possible);
    }
}
