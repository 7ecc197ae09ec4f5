package app.greenroom.mock;

import app.greenroom.io.AtomicFile;
import app.greenroom.io.JsonFault;
import app.greenroom.io.JsonField;
import app.greenroom.io.JsonForm;
import app.greenroom.io.StrictJson;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.measure.Quantity;
import app.greenroom.model.mock.MockSheet.Asked;
import app.greenroom.model.review.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What of a session is compared with others, kept in its folder so that nobody has to listen to it again.
 *
 * @param answer the mean length of its answers, seconds; those to questions that need not be answered do not count
 * @param fillers ums and uhs a minute of speech
 * @param pace syllables a second of speech
 */
record SessionNumbers(
        @JsonField(high = 50_000) OptionalDouble answer,
        @JsonField(high = 1_000) OptionalDouble fillers,
        @JsonField(high = 100) OptionalDouble pace) {
    private static final String FILE = "numbers.json";
    private static final int MOST_BYTES = 2_000;
    private static final JsonForm<SessionNumbers> FORM = JsonForm.of(SessionNumbers.class);

    static SessionNumbers of(Review review, List<Asked> asked) {
        return new SessionNumbers(
                answers(review, asked),
                number(review.sound().measurements(), Quantity.PAUSES_FILLED_RATE),
                number(review.sound().measurements(), Quantity.SPEECH_SYLLABLES_RATE));
    }

    private static OptionalDouble answers(Review review, List<Asked> asked) {
        return review.answers().stream()
                .filter(each -> !Timeline.refuses(each, asked))
                .mapToDouble(each -> each.time().length())
                .average();
    }

    static OptionalDouble number(List<Measurement> measurements, Quantity quantity) {
        return measurements.stream()
                .filter(each -> each.id().equals(quantity.id()) && each.value() instanceof Measured.Scalar)
                .mapToDouble(each -> ((Measured.Scalar) each.value()).value())
                .findFirst();
    }

    /** Keeps them; a folder that cannot be written, such as one on a disc, is compared with nothing later. */
    void keep(Path folder) {
        try {
            AtomicFile.kept(folder.resolve(FILE)).write(FORM.write(this));
        } catch (IOException e) {
            return;
        }
    }

    /** Those of a session; empty where it was not reviewed yet, or they are damaged. */
    static Optional<SessionNumbers> of(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(FORM.read(StrictJson.read(file, MOST_BYTES)));
        } catch (JsonFault e) {
            return Optional.empty();
        }
    }
}
