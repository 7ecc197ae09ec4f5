package app.greenroom.speech.fillers;

import java.util.Optional;
import java.util.OptionalDouble;

/** Why it cannot be told how often somebody says um or uh. The first that holds is named. */
public enum FillerDoubt {
    /** A net is missing from this build, or damaged. */
    NO_NET,
    SECOND_VOICE,
    MUSIC,
    /** A telephone's band: the net was not made for it. */
    NARROW,
    NOISY;

    /** Highest frequency, in Hz, under which a band is too narrow. */
    private static final double NARROWEST = 4000;

    /** Speech over noise, in dB: at 10 dB it invents too many, and a measured level errs by 2 dB. */
    private static final double NOISIEST = 12;

    /**
     * What stands against telling.
     *
     * @param bandwidth highest frequency that comes through, Hz
     * @param snr speech over noise in the band of a call, dB
     */
    public static Optional<FillerDoubt> of(FilledPauses.Heard heard, OptionalDouble bandwidth, OptionalDouble snr) {
        if (heard.doubt().isPresent()) {
            return heard.doubt();
        }
        if (bandwidth.isPresent() && bandwidth.getAsDouble() < NARROWEST) {
            return Optional.of(NARROW);
        }
        return snr.isPresent() && snr.getAsDouble() < NOISIEST ? Optional.of(NOISY) : Optional.empty();
    }
}
