package app.greenroom.ui;

import java.awt.Window;
import java.util.Optional;
import java.util.function.Supplier;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleState;

/** Finds and presses things as a screen reader does: by their accessible names, roles and actions alone. */
final class Spoken {
    private final Supplier<? extends Window> window;

    Spoken(Supplier<? extends Window> window) {
        this.window = window;
    }

    /** Whether something is showing whose name begins so. */
    boolean has(String begin) {
        return Driver.on(() -> find(window.get(), begin).isPresent());
    }

    /** Presses what has this name, or a name that begins so. */
    void press(String begin) {
        Driver.on(() -> {
            AccessibleContext found =
                    find(window.get(), begin).orElseThrow(() -> new AssertionError("nothing is called " + begin));
            if (found.getAccessibleAction() == null
                    || !found.getAccessibleAction().doAccessibleAction(0)) {
                throw new AssertionError(begin + " cannot be pressed");
            }
            return true;
        });
    }

    /** The value of what has this name. */
    double value(String name) {
        return Driver.on(() -> find(window.get(), name)
                .orElseThrow()
                .getAccessibleValue()
                .getCurrentAccessibleValue()
                .doubleValue());
    }

    private static Optional<AccessibleContext> find(Accessible in, String begin) {
        AccessibleContext context = in.getAccessibleContext();
        if (context == null) {
            return Optional.empty();
        }
        String name = context.getAccessibleName();
        boolean showing = context.getAccessibleStateSet().contains(AccessibleState.SHOWING);
        boolean acts = context.getAccessibleAction() != null || context.getAccessibleValue() != null;
        if (showing && name != null && name.startsWith(begin) && (acts || begin.endsWith("."))) {
            return Optional.of(context);
        }
        for (int i = 0; i < context.getAccessibleChildrenCount(); i++) {
            Accessible child = context.getAccessibleChild(i);
            Optional<AccessibleContext> found = child == null ? Optional.empty() : find(child, begin);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
