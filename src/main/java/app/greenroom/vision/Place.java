package app.greenroom.vision;

/**
 * A rectangle in a frame, in pixels from the top left corner.
 *
 * @param x left edge
 * @param y top edge
 * @param width width
 * @param height height
 */
public record Place(double x, double y, double width, double height) {}
