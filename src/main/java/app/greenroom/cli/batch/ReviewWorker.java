package app.greenroom.cli.batch;

import app.greenroom.cli.usage.LanguageChoice;
import app.greenroom.io.NativeParts;
import app.greenroom.io.SeparateJava;
import app.greenroom.io.SeparateProcess;
import app.greenroom.memory.Memory;
import app.greenroom.model.Outcome;
import app.greenroom.model.review.Review;
import app.greenroom.session.RequestException;
import app.greenroom.session.review.ReviewRequest;
import app.greenroom.session.review.ReviewSession;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The main method of the process in which one recording of a folder is reviewed. It ends with its starter. */
public final class ReviewWorker {
    /** What the worker says: that it has come further, or its row. */
    static final int FURTHER = 'f';

    static final int ROW = 'r';

    private static final int STARTER_GONE = 1;

    /** Java's part of its memory, in MB; the sound of hours is not kept. */
    private static final int HEAP = 1024;

    /** It tells of each second of sound and each picture; the slowest take a few seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private ReviewWorker() {}

    /**
     * Starts one.
     *
     * @throws IOException when the system starts none
     */
    public static SeparateProcess start(SeparateJava java) throws IOException {
        return java.startLasting(ReviewWorker.class.getName(), HEAP, PATIENCE);
    }

    /** Reviews the recording that it is told of on its input. */
    public static void main(String[] args) throws IOException, InterruptedException {
        DataOutputStream to = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        DataInputStream from = new DataInputStream(System.in);
        Path file = Path.of(URI.create(from.readUTF()));
        Language language = LanguageChoice.ofSystem(Locale.forLanguageTag(from.readUTF()));
        Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
        NativeParts.settle(Memory.partsOfThisComputer(System.getenv(), System.getProperties()), temporary);
        SeparateJava.allow();
        endWithStarter(from);
        byte[] row = row(file, language, to).json().getBytes(StandardCharsets.UTF_8);
        synchronized (to) {
            to.writeByte(ROW);
            to.writeInt(row.length);
            to.write(row);
            to.flush();
        }
        System.exit(0);
    }

    private static BatchRow row(Path file, Language language, DataOutputStream to) throws InterruptedException {
        ReviewSession session = new ReviewSession();
        ReviewRequest request = new ReviewRequest(file, List.of(), Optional.empty(), false);
        try {
            Review review = session.run(request, (what, share) -> further(to));
            return BatchRow.of(review, session.partly(), session.partly() ? language.say(missing(review)) : "");
        } catch (RequestException e) {
            return BatchRow.none(BatchRow.Status.UNREADABLE, language.say(e.text()));
        }
    }

    /** Why a side is missing, each reason once. */
    private static Text missing(Review review) {
        List<Text> reasons = review.findings().stream()
                .filter(finding -> finding.outcome() instanceof Outcome.CouldNotCheck)
                .map(finding -> ((Outcome.CouldNotCheck) finding.outcome()).reason())
                .distinct()
                .collect(Collectors.toList());
        return reasons.isEmpty() ? Text.sentences(review.notes()) : Text.sentences(reasons);
    }

    private static void further(DataOutputStream to) {
        try {
            synchronized (to) {
                to.writeByte(FURTHER);
                to.flush();
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(STARTER_GONE);
        }
    }

    /** Ends this process as soon as nobody can speak to it any more. */
    static void endWithStarter(InputStream from) {
        Thread waiting = new Thread(
                () -> {
                    try {
                        while (from.read() >= 0) {}
                    } catch (IOException e) {
                        // As at the end.
                    }
                    Runtime.getRuntime().halt(STARTER_GONE);
                },
                "starter");
        waiting.setDaemon(true);
        waiting.start();
    }
}
