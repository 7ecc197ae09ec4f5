package app.greenroom.speech.speaker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The directions in which voices differ most from each other, measured by how much one voice differs from itself from moment to moment:
 * Fisher's linear discriminants of what {@link VoicePieces} describes. In this space pieces of one voice spread by one about their mean.
 * Its file holds a line a direction. {@code VoiceSpaceTraining} of the tests makes it.
 */
final class VoiceSpace {
    /** How many directions. */
    static final int SIZE = 10;

    /** Voiced frames of the pieces that it was learnt from, in the middle: fewer spread more. */
    static final double FRAMES = 94;

    private static final String FILE = "voices.weights";

    private final double[][] directions;

    private VoiceSpace(double[][] directions) {
        this.directions = directions;
    }

    private static final class Shipped {
        static final VoiceSpace SPACE = load();

        private static VoiceSpace load() {
            try (InputStream in = VoiceSpace.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException(FILE + " is missing from this build");
                }
                return read(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new IllegalStateException(FILE + " cannot be read from this build", e);
            }
        }
    }

    /** That of this build. */
    static VoiceSpace shipped() {
        return Shipped.SPACE;
    }

    /**
     * Of a file's text.
     *
     * @throws IllegalArgumentException when it has another size than it should, or holds no numbers
     */
    static VoiceSpace read(String text) {
        double[][] lines = text.lines()
                .map(line -> Arrays.stream(line.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
        if (lines.length != SIZE || Arrays.stream(lines).anyMatch(line -> line.length != VoicePieces.RAW)) {
            throw new IllegalArgumentException("not " + SIZE + " lines of " + VoicePieces.RAW + " numbers");
        }
        return new VoiceSpace(lines);
    }

    /** Where a piece lies. */
    double[] traits(double[] raw) {
        double[] traits = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            for (int k = 0; k < raw.length; k++) {
                traits[i] += directions[i][k] * raw[k];
            }
        }
        return traits;
    }
}
