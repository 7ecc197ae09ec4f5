package app.greenroom.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Settings;
import app.greenroom.report.Grade;
import java.awt.Color;
import java.util.List;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the themes paint, by the contrasts of WCAG 2.2: text 4.5 to 1 (1.4.3), in high contrast 7 to 1 (1.4.6), borders of controls and the focus 3 to 1 (1.4.11). */
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double ENHANCED = 7;
    private static final double BORDER = 3;

    @ParameterizedTest
    @EnumSource(
            value = Settings.Theme.class,
            names = {"LIGHT", "DARK", "HIGH_CONTRAST"})
    void textBordersAndFocusAreSeen(Settings.Theme theme) throws Exception {
        boolean high = theme == Settings.Theme.HIGH_CONTRAST;
        double text = high ? ENHANCED : TEXT;
        SwingUtilities.invokeAndWait(() -> Look.use(theme, Settings.Theme.LIGHT, 1));
        List<String> grounds = List.of("Panel.background", "Card.background");
        SoftAssertions all = new SoftAssertions();
        for (String ground : grounds) {
            for (String words : List.of("Label.foreground", "CheckBox.foreground", "RadioButton.foreground")) {
                seen(all, theme, words, ground, text);
            }
            for (String border : List.of(
                    "Component.borderColor",
                    "Button.borderColor",
                    "ToggleButton.borderColor",
                    "CheckBox.icon.borderColor",
                    "Component.focusedBorderColor",
                    "Component.focusColor",
                    "Button.focusedBorderColor",
                    "CheckBox.icon.focusedBorderColor")) {
                seen(all, theme, border, ground, BORDER);
            }
            all.assertThat(contrast(Palette.muted(Palette.dark()), color(ground)))
                    .as("%s: less conspicuous text on %s", theme, ground)
                    .isGreaterThanOrEqualTo(text);
            for (Grade grade : Grade.values()) {
                all.assertThat(contrast(Palette.of(grade), color(ground)))
                        .as("%s: %s on %s", theme, grade, ground)
                        .isGreaterThanOrEqualTo(text);
            }
        }
        seen(all, theme, "List.selectionForeground", "List.selectionBackground", text);
        seen(all, theme, "ToolTip.foreground", "ToolTip.background", text);
        seen(all, theme, "TabbedPane.foreground", "Panel.background", text);
        seen(all, theme, "Button.foreground", "Button.background", text);
        seen(all, theme, "Button.default.foreground", "Button.default.background", text);
        seen(all, theme, "TextField.foreground", "TextField.background", text);
        seen(all, theme, "ComboBox.foreground", "ComboBox.background", text);
        seen(all, theme, "Button.default.focusedBorderColor", "Button.default.background", BORDER);
        seen(all, theme, "Button.default.background", "Card.background", BORDER);
        seen(all, theme, "TabbedPane.underlineColor", "Panel.background", BORDER);
        all.assertAll();
        assertThat(Palette.dark()).isEqualTo(theme != Settings.Theme.LIGHT);
        assertThat(Palette.high()).isEqualTo(high);
    }

    private static void seen(SoftAssertions all, Settings.Theme theme, String what, String on, double least) {
        all.assertThat(contrast(color(what), color(on)))
                .as("%s: %s %s on %s %s", theme, what, color(what), on, color(on))
                .isGreaterThanOrEqualTo(least);
    }

    private static Color color(String key) {
        Color color = UIManager.getColor(key);
        assertThat(color).as(key).isNotNull();
        return color;
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
