package app.greenroom.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.util.ArrayList;
import java.util.List;
import javax.accessibility.AccessibleContext;
import javax.swing.JButton;
import org.junit.jupiter.api.Test;

class AnnouncementTest {
    private final JButton button = new JButton("Go on");
    private final AccessibleContext reader = button.getAccessibleContext();
    private final List<Object> heard = new ArrayList<>();

    AnnouncementTest() {
        reader.setAccessibleDescription("Goes on");
        reader.addPropertyChangeListener(change -> {
            if (change.getPropertyName().equals(AccessibleContext.ACCESSIBLE_DESCRIPTION_PROPERTY)) {
                heard.add(change.getNewValue());
            }
        });
    }

    @Test
    void isTheDescriptionOfWhatHasTheFocusUntilTheFocusGoesOn() {
        Announcement.through(button, "The camera is back.");
        Announcement.through(button, "The report is saved.");
        assertThat(heard).containsExactly("The camera is back.", "The report is saved.");
        int listeners = button.getFocusListeners().length;

        leave();
        assertThat(reader.getAccessibleDescription()).isEqualTo("Goes on");
        assertThat(button.getFocusListeners()).hasSize(listeners - 1);
    }

    @Test
    void leavesADescriptionAloneThatSomebodyElseHasChanged() {
        Announcement.through(button, "The camera is back.");
        reader.setAccessibleDescription("Read this sentence aloud.");
        leave();
        assertThat(reader.getAccessibleDescription()).isEqualTo("Read this sentence aloud.");
    }

    private void leave() {
        for (FocusListener listener : button.getFocusListeners()) {
            listener.focusLost(new FocusEvent(button, FocusEvent.FOCUS_LOST));
        }
    }
}
