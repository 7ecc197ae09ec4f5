package app.greenroom.model.live;

import java.util.List;

/**
 * Where a picture is blown out, and where its light is warmer or colder than in most of it.
 *
 * @param columns number of cells across
 * @param rows number of cells down
 * @param cells {@code columns * rows} cells, row by row from the top left
 */
public record LightPatches(int columns, int rows, List<Kind> cells) {
    public LightPatches {
        cells = List.copyOf(cells);
        if (cells.size() != columns * rows) {
            throw new IllegalArgumentException(cells.size() + " cells do not fill " + columns + "×" + rows);
        }
    }

    /** What a cell is. */
    public enum Kind {
        NONE,
        /** Most of it has no detail left: over-exposed. */
        BRIGHT,
        /** Yellower than most of the picture. */
        WARM,
        /** Bluer than most of the picture. */
        COLD
    }
}
