package app.greenroom.vision.scene;

import app.greenroom.vision.Place;
import java.util.Optional;

/**
 * Clothing below the chin.
 *
 * @param chroma the CIELAB chroma that a quarter of the clothing exceeds
 * @param loud share of the clothing in loud colours, 0–1: bright and strongly coloured
 * @param stripes share of the clothing that carries fine stripes or checks which a camera makes shimmer, 0–1
 * @param stripesPlace where those are; empty when there are none
 */
public record ClothingFacts(double chroma, double loud, double stripes, Optional<Place> stripesPlace) {}
