package app.greenroom.speech;

/**
 * What {@link ShortTimeAnalysis} found in 40 ms of sound.
 *
 * @param bands power in {@link ShortTimeAnalysis#BANDS} mel bands
 * @param pitch of the strongest period in Hz, 0 when there is none
 * @param periodicity share of the power that repeats with that period, 0–1
 */
@SuppressWarnings("ArrayRecordComponent") // frames are neither compared nor printed
public record ShortTimeFrame(float[] bands, float pitch, float periodicity) {}
