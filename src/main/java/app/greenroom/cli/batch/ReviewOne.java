package app.greenroom.cli.batch;

import app.greenroom.cli.usage.LanguageChoice;
import app.greenroom.io.SeparateJava;
import app.greenroom.text.Language;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The main method of a process that reviews one recording for another program, such as a cluster's: it starts a {@link ReviewWorker},
 * watches over it, and prints the recording's row as a batch keeps it. It ends with its starter.
 *
 * <p>It reads the recording's URI and the language's tag, each as {@link DataInputStream#readUTF} does; an empty URI stands for a
 * recording that the starter cannot open. Its exit status is 0 when the row was printed, whatever is in it.
 */
public final class ReviewOne {
    private static final int NO_JAVA = 3;

    private ReviewOne() {}

    /** Reviews the recording that it is told of on its input. */
    public static void main(String[] args) throws IOException, InterruptedException {
        OutputStream to = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err);
        DataInputStream from = new DataInputStream(System.in);
        String recording = from.readUTF();
        Language language = LanguageChoice.ofSystem(Locale.forLanguageTag(from.readUTF()));
        ReviewWorker.endWithStarter(from);
        Optional<SeparateJava> java = SeparateJava.of(System.getProperties());
        if (java.isEmpty()) {
            System.exit(NO_JAVA);
        }
        BatchRow row = recording.isEmpty()
                ? ReviewBatch.unreadable(language)
                : ReviewBatch.review(
                        Path.of(URI.create(recording)), () -> ReviewWorker.start(java.orElseThrow()), language);
        to.write(row.json().getBytes(StandardCharsets.UTF_8));
        to.flush();
        System.exit(0);
    }
}
