package app.greenroom.ui;

import java.awt.Desktop.Action;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What a system's own menu of programs offers, as macOS has it in its bar: about, settings and quit lead into the window. */
final class SystemMenu {
    private SystemMenu() {}

    /** What the menu does. */
    interface Actions {
        void about();

        void settings();

        void quit();
    }

    /** Ties the menu to the window where the system has one. */
    static void tie(Actions actions) {
        if (java.awt.Desktop.isDesktopSupported()) {
            java.awt.Desktop desktop = java.awt.Desktop.getDesktop();
            tie(desktop::isSupported, what -> {
                switch (what) {
                    case APP_ABOUT -> desktop.setAboutHandler(e -> actions.about());
                    case APP_PREFERENCES -> desktop.setPreferencesHandler(e -> actions.settings());
                    default ->
                        desktop.setQuitHandler((e, response) -> {
                            response.cancelQuit(); // the window closes as by its button, and ends the program itself
                            actions.quit();
                        });
                }
            });
        }
    }

    static void tie(Predicate<Action> supported, Consumer<Action> handle) {
        for (Action each : new Action[] {Action.APP_ABOUT, Action.APP_PREFERENCES, Action.APP_QUIT_HANDLER}) {
            if (supported.test(each)) {
                handle.accept(each);
            }
        }
    }
}
