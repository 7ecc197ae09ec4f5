package app.greenroom.speech.room;

import java.util.OptionalDouble;

/**
 * What came back of the sweeps that were played.
 *
 * @param silent whether the microphone gave nothing, or next to nothing: it is muted or dead
 * @param clipped whether what it heard was cut off by a full converter
 * @param torn whether the tones came back out of step: playing or recording was interrupted on the way
 * @param delay from the loudspeaker's driver to the microphone's, in seconds; empty where no echo was heard
 * @param level of the echo against what was played, dB; empty where no echo was heard
 * @param floor an echo under this level would not have been heard, dB
 * @param noise level of the room before the first sweep, dBFS
 */
public record EchoFacts(
        boolean silent,
        boolean clipped,
        boolean torn,
        OptionalDouble delay,
        OptionalDouble level,
        double floor,
        double noise) {}
