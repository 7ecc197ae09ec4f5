package app.greenroom.ui.check;

import app.greenroom.model.Area;
import java.util.Locale;
import java.util.Set;

/** The six cards. */
@SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
public enum Card {
    LIGHT(Area.LIGHTING),
    FRAMING(Area.FRAMING, Area.PICTURE),
    HEIGHT(Area.CAMERA_HEIGHT),
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
