package app.greenroom.ui.look;

import com.formdev.flatlaf.FlatDarkLaf;

/** White and yellow on black. Its colours lie in the properties file of the same name. */
public final class FlatHighContrastLaf extends FlatDarkLaf {
    private static final long serialVersionUID = 1L;

    /** Puts it in place. */
    static void use() {
        setup(new FlatHighContrastLaf());
    }

    @Override
    public String getName() {
        return "Greenroom high contrast";
    }

    @Override
    public String getDescription() {
        return getName();
    }
}
