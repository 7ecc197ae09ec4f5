package app.greenroom.ui.start;

import app.greenroom.ui.look.Controls;
import app.greenroom.ui.look.Rounded;
import app.greenroom.ui.look.Row;
import app.greenroom.ui.look.Texts;
import app.greenroom.ui.look.Wrapped;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import javax.swing.JButton;
import javax.swing.JComponent;

/** What is promised, and the button without which neither camera nor microphone goes on. */
final class ConsentSheet extends Rounded {
    private final JButton agree;

    ConsentSheet(Texts texts, Runnable agreed) {
        super(new BorderLayout(0, UIScale.scale(8)));
        setName("start.consent");
        getAccessibleContext().setAccessibleName(texts.get("start.promise"));
        agree = new Controls(texts).button("start.agree", agreed);
        agree.putClientProperty("FlatLaf.styleClass", "large");
        Controls.primary(agree);
        agree.getAccessibleContext()
                .setAccessibleDescription(texts.get("start.promise.words") + " " + texts.get("start.agree.tip"));
        Row row = new Row(8);
        row.add(agree);
        add(new Wrapped(texts.get("start.promise"), 1.35f, true), BorderLayout.NORTH);
        add(new Wrapped(texts.get("start.promise.words"), 1.1f, false), BorderLayout.CENTER);
        add(row, BorderLayout.SOUTH);
    }

    JComponent first() {
        return agree;
    }
}
