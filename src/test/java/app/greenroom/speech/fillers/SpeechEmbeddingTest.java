package app.greenroom.speech.fillers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.greenroom.nets.Models;
import app.greenroom.nets.Net;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpeechEmbeddingTest {
    /** Two seconds of noise that is the same everywhere. */
    private static double[] noise() {
        double[] noise = new double[32_000];
        long state = 1;
        for (int i = 0; i < noise.length; i++) {
            state = (state * 1_103_515_245L + 12_345) % (1L << 31);
            noise[i] = ((state >> 16) % 2001 - 1000) / 32768.0;
        }
        return noise;
    }

    private static SpeechEmbedding heard(double[] sound) {
        SpeechEmbedding embedding = new SpeechEmbedding();
        embedding.accept(sound, sound.length);
        return embedding;
    }

    /** Reckoned by ONNX Runtime from openWakeWord's two models, melspectrogram.onnx and embedding_model.onnx. */
    @Test
    void givesWhatTheModelsGiveForTheSameSound() {
        SpeechEmbedding embedding = heard(noise());
        double[] sixth = {-3.431, 23.049, 1.329, -4.348, 15.381, 26.033, 5.698, -17.343};
        double[] twelfth = {-2.11, 17.778, 7.832, -6.502, 14.657, 21.823, 13.283, -14.031};

        same(embedding.rows(6, 7).orElseThrow(), sixth, 155.37);
        same(embedding.rows(12, 13).orElseThrow(), twelfth, 157.30);
    }

    private static void same(float[] row, double[] first, double length) {
        double square = 0;
        for (float each : row) {
            square += each * each;
        }
        for (int i = 0; i < first.length; i++) {
            assertThat((double) row[i]).isCloseTo(first[i], within(0.02));
        }
        assertThat(Math.sqrt(square)).isCloseTo(length, within(0.1));
    }

    @Test
    void aStretchGivesTheSameHoweverItIsAskedFor() {
        float[] all = heard(noise()).rows(-4, 26).orElseThrow();
        SpeechEmbedding later = heard(noise());
        for (int row = 25; row >= -4; row--) {
            assertThat(later.rows(row, row + 1).orElseThrow())
                    .isEqualTo(Arrays.copyOfRange(
                            all, (row + 4) * SpeechEmbedding.SIZE, (row + 5) * SpeechEmbedding.SIZE));
        }
    }

    @Test
    void whatWasAskedForTooEarlyIsHeardAgain() {
        double[] noise = noise();
        SpeechEmbedding embedding = new SpeechEmbedding();
        embedding.accept(noise, 8000);
        float[] early = embedding.rows(4, 8).orElseThrow();
        embedding.accept(Arrays.copyOfRange(noise, 8000, noise.length), noise.length - 8000);

        assertThat(embedding.rows(4, 8).orElseThrow())
                .isNotEqualTo(early)
                .isEqualTo(heard(noise).rows(4, 8).orElseThrow());
    }

    @Test
    void eachStretchIsReckonedOnce() {
        try (Net net = SpeechEmbedding.net(Models.speechEmbedding())) {
            SpeechEmbedding embedding = new SpeechEmbedding(() -> Optional.of(net));
            embedding.accept(noise(), 32_000);
            embedding.rows(4, 14);
            embedding.rows(5, 16);
            assertThat(net.runs()).isEqualTo(2);
        }
    }

    @Test
    void withoutAModelThereIsNothing() {
        SpeechEmbedding embedding = new SpeechEmbedding(Optional::empty);
        embedding.accept(noise(), 32_000);
        assertThat(embedding.rows(0, 5)).isEmpty();
    }

    @Test
    void aModelThatDoesNotRunGivesNothing() {
        Net net = SpeechEmbedding.net(Models.speechEmbedding());
        net.close();
        SpeechEmbedding embedding = new SpeechEmbedding(() -> Optional.of(net));
        embedding.accept(noise(), 32_000);
        assertThat(embedding.rows(0, 5)).isEmpty();
    }
}
