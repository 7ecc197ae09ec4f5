package app.greenroom.network.link;

import app.greenroom.text.Text;

/**
 * How far a run is.
 *
 * @param step what happens now, such as "Connecting to zoom.us (3 of 20)"
 * @param share how much is done, 0–1; never falls
 */
public record LinkProgress(Text step, double share) {}
