package app.greenroom.session.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.session.RequestException;
import app.greenroom.session.review.ReviewRequest.Mark;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeMarksTest {
    @Test
    void timesAreReadAsPeopleWriteThem() throws Exception {
        assertThat(TimeMarks.read("0:00,2:10, 4:35.5,1:04:35"))
                .extracting(Mark::seconds)
                .containsExactly(0.0, 130.0, 275.5, 3875.0);
        assertThat(TimeMarks.read("5")).extracting(Mark::seconds).containsExactly(5.0);
    }

    @Test
    void aFileMayHoldTheQuestions(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("questions.txt");
        Files.writeString(
                file, "\uFEFF# my interview\n0:05 Why medicine?\n\n2:10\n  4:35,  Tell me, briefly, of you \n");

        assertThat(TimeMarks.read(file.toString()))
                .extracting(mark -> mark.seconds() + "|" + mark.question().orElse("-"))
                .containsExactly("5.0|Why medicine?", "130.0|-", "275.0|Tell me, briefly, of you");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2:10,0:05", "0:05,0:05", "no-such-file.txt", "0:00,,2:10", ":", "1:2", "0:00,2:10,"})
    void whatIsNoTimeIsSaidToBeNone(String given) {
        assertThatThrownBy(() -> TimeMarks.read(given)).isInstanceOf(RequestException.class);
    }

    @Test
    void aLineThatIsNoTimeIsNamed(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("questions.txt");
        Files.writeString(file, "0:05 Why medicine?\nWhy now?\n");
        assertThatThrownBy(() -> TimeMarks.read(file.toString()))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("Why now?");
        Files.writeString(file, "\n");
        assertThatThrownBy(() -> TimeMarks.read(file.toString())).isInstanceOf(RequestException.class);
    }
}
