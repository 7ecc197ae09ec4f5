package app.greenroom.speech.speaker;

import app.greenroom.model.measure.Interval;

/**
 * How a voice sounds for a second or two.
 *
 * @param time when, in seconds of the recording
 * @param voiced how many frames of 10 ms with a pitch it was measured in
 * @param traits {@link VoiceSpace#SIZE} numbers, in which pieces of one voice spread by one about their mean; zeros where nothing is voiced
 */
@SuppressWarnings("ArrayRecordComponent") // pieces are neither compared nor printed
public record VoicePiece(Interval time, int voiced, double[] traits) {}
