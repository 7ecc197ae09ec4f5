package app.greenroom.speech;

import app.greenroom.capture.AudioBlock;

/**
 * Hears a recording block by block and says what it holds; tests that run very many sessions put their own in the place of
 * {@link SoundAnalysis}. Used by one thread.
 */
public interface SoundMeter {
    /** Begins to hear. */
    interface Opening {
        /**
         * Begins with no sound.
         *
         * @param sampleRate samples a second and channel, 8000–192000
         * @param channels at least 1
         * @throws IllegalArgumentException when the rate or the number of channels is outside these ranges
         */
        SoundMeter open(int sampleRate, int channels);
    }

    /**
     * Takes the next block. Samples that are no number count as zero.
     *
     * @throws IllegalArgumentException when the block has another rate or number of channels than announced
     */
    void accept(AudioBlock block);

    /**
     * What was heard so far, but for the last two or three hundredths of a second, whose frames still wait for what
     * follows. More blocks may come. Times and numbers are those that {@link #finish} would give for the same sound.
     */
    SpeechFacts soFar();

    /** What was heard. To be called once, after the last block. */
    SpeechFacts finish();
}
