package app.greenroom.ui;

import app.greenroom.model.Area;
import app.greenroom.model.run.CheckRun;
import javax.swing.JComponent;

/** A screen of the window, beside that of the check. */
public interface Screen {
    /** The key of its title among the texts. */
    String key();

    /** What is shown. */
    JComponent content();

    /** A check came to its end. */
    default void checked(CheckRun run) {}

    /** Somebody wants to know more about an area; the screen that tells it shows it. */
    default void explain(Area area) {}

    /** Something is remembered now that was not, or is no more. */
    default void remembered() {}
}
