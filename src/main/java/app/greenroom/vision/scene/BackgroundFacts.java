package app.greenroom.vision.scene;

import app.greenroom.vision.Place;
import java.util.Optional;

/**
 * What is behind the person, by the person mask.
 *
 * @param edges share of the background that holds strong edges, 0–1: near 0 for a plain wall
 * @param bright area of the largest bright patch away from the head, as a share of the picture, 0–1
 * @param brightPlace where that patch is; empty when there is none
 */
public record BackgroundFacts(double edges, double bright, Optional<Place> brightPlace) {}
