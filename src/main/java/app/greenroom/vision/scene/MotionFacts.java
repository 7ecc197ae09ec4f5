package app.greenroom.vision.scene;

import app.greenroom.vision.Place;
import java.util.Optional;

/**
 * Things that move or flicker behind the person.
 *
 * @param share in one frame, the share of the background that changed by itself since the last; over a stretch of frames,
 *     the share of the time in which something did, 0–1
 * @param place where; empty when nothing moved
 */
public record MotionFacts(double share, Optional<Place> place) {}
