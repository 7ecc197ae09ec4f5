package app.greenroom.session.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.LabelledData;
import app.greenroom.session.RequestException;
import app.greenroom.session.review.ReviewRequest.Mark;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        assertThat(TimeMarks.read("1:4:35")).extracting(Mark::seconds).containsExactly(3875.0);
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

    /** PowerShell's {@code >}, Notepad's “Unicode” and “UTF-8”, and editors of before. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void aFileIsReadHoweverItWasSaved(String charset, @TempDir Path folder) throws Exception {
        String text = "0:05 Größe – für wen?\r\n2:10 Wozu?\r\n";
        for (String mark : List.of("", "\uFEFF")) {
            if (charset.startsWith("w") && !mark.isEmpty()) {
                continue;
            }
            Path file = Files.write(folder.resolve("questions.txt"), (mark + text).getBytes(Charset.forName(charset)));
            assertThat(TimeMarks.read(file.toString()))
                    .as(charset + mark)
                    .extracting(m -> m.seconds() + "|" + m.question().orElse("-"))
                    .containsExactly("5.0|Größe – für wen?", "130.0|Wozu?");
        }
    }

    @Test
    void theLabelledMarksAreRead() throws Exception {
        Path folder = LabelledData.folder("files");
        for (String name : List.of("marks-saved-by-powershell-utf16.txt", "marks-arabic-chinese.txt")) {
            assertThat(TimeMarks.read(folder.resolve(name).toString()))
                    .extracting(
                            m -> m.seconds() + "|" + m.question().orElse("-").substring(0, 2))
                    .containsExactly("0.0|ما", "10.0|请介", "18.0|Er");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2:10,0:05",
                "0:05,0:05",
                "no-such-file.txt",
                "0:00,,2:10",
                ":",
                "1:2",
                "0:00,2:10,",
                "0:75",
                "1:75:00"
            })
    void whatIsNoTimeIsSaidToBeNone(String given) {
        assertThatThrownBy(() -> TimeMarks.read(given)).isInstanceOf(RequestException.class);
    }

    @Test
    void aQuestionThatIsTooLongIsSeenToBeCut(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("questions.txt"), "0:05 " + "😀".repeat(301));
        assertThat(TimeMarks.read(file.toString()).get(0).question()).contains("😀".repeat(299) + "…");
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
