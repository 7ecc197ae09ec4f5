package app.greenroom.network.link;

/**
 * How far a run is.
 *
 * @param step what happens now, such as "Connecting to zoom.us (3 of 20)"
 * @param share how much is done, 0–1; never falls
 */
public record LinkProgress(String step, double share) {}
