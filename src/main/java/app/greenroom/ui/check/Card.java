package app.greenroom.ui.check;

import app.greenroom.model.Area;
import java.util.Locale;
import java.util.Set;

/** The dots beside the picture, one for each area that a call shows or carries. */
@SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
public enum Card {
    LIGHT(Area.LIGHTING),
    FRAMING(Area.FRAMING),
    HEIGHT(Area.CAMERA_HEIGHT),
    PICTURE(Area.PICTURE),
    SOUND(Area.SOUND),
    SPEECH(Area.SPEECH),
    NETWORK(Area.NETWORK);

    private final Set<Area> areas;

    Card(Area... areas) {
        this.areas = Set.of(areas);
    }

    /** The areas whose findings it shows. */
    Set<Area> areas() {
        return areas;
    }

    /** The end of its texts' keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
