package app.greenroom.network.link;

import app.greenroom.io.JsonField;
import app.greenroom.network.Samples;

/**
 * One name lookup through the system's resolver.
 *
 * @param offset seconds since the run began
 * @param millis how long it took, ms
 * @param result how it ended
 */
public record DnsSample(
        @JsonField(high = Samples.MOST_SECONDS) double offset,
        @JsonField(name = "ms", high = Samples.MOST_MILLIS) double millis,
        Lookup result) {
    public DnsSample {
        Samples.check(offset, millis);
    }

    /** How a lookup ends. */
    public enum Lookup {
        /** There are addresses. */
        FOUND,
        /** A name server answered that there is no such name. */
        NOT_FOUND,
        /** No name server gave an answer in time. */
        NO_ANSWER,
        /** The name server told an address that is none (0.0.0.0 or ::), as filters do to keep a host away. */
        HIDDEN,
        /** It failed, and this computer is on no network at all. */
        NO_NETWORK
    }
}
