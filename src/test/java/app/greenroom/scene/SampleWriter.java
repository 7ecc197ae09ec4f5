package app.greenroom.scene;

import app.greenroom.mock.MockSample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Writes the recorded sessions that come with the program: a drawn person, a synthesised voice. The same session comes out
 * every time, byte for byte. {@code mvn -Psamples process-test-classes} runs it for all of {@code samples/}.
 */
public final class SampleWriter {
    private SampleWriter() {}

    /**
     * Writes samples.
     *
     * @param arguments the folder to write into, then the ids of the samples, each with {@code @} and pictures a second where
     *     it is to have others than usual, such as {@code good-room@10}; all of them where none is named
     * @throws IOException when a sample could not be written
     * @throws IllegalArgumentException when there is no such sample
     */
    public static void main(String... arguments) throws IOException {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("the folder to write samples into is missing");
        }
        List<String> known =
                SampleSessions.all().stream().map(SampleSessions.Sample::id).toList();
        List<String> wanted = List.of(arguments).subList(1, arguments.length);
        for (String id : wanted.isEmpty() ? known : wanted) {
            String[] parts = id.split("@", 2);
            if (!known.contains(parts[0])) {
                throw new IllegalArgumentException("there is no sample '" + id + "', only " + String.join(", ", known));
            }
            OptionalDouble rate =
                    parts.length == 1 ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(parts[1]));
            SampleSessions.write(parts[0], Path.of(arguments[0]), rate);
        }
        if (wanted.isEmpty()) {
            MockSample.write(Path.of(arguments[0]));
        }
    }
}
