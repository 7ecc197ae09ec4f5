package app.greenroom.speech.room;

/**
 * What sounds behind somebody, 16 kHz, its loudness of no meaning.
 *
 * @param source what it is
 * @param group where it is from: never both learnt from and judged by
 * @param real whether a microphone heard it, and no formula made it
 */
@SuppressWarnings("ArrayRecordComponent") // clips are not compared
record NoiseClip(NoiseSource source, String group, boolean real, float[] sound) {}
