package app.greenroom.session.review;

import app.greenroom.io.FileNames;
import app.greenroom.session.RequestException;
import app.greenroom.session.review.ReviewRequest.Mark;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks as people write them: {@code 0:00,2:10,1:04:35}, or a file with one time and, if wanted, the question a line. */
public final class TimeMarks {
    private static final String TIME =
            "(?:(\\d{1,2}):(?=[0-5]?\\d:))?(\\d{1,3}):([0-5]\\d)(?:[.,](\\d{1,3}))?|(\\d{1,6})";
    private static final Pattern LINE = Pattern.compile("\\s*(?:" + TIME + ")(?:[\\s,;]+(.*))?");
    private static final Pattern LIST = Pattern.compile("[\\d:.\\s]+(?:,[\\d:.\\s]+)*");
    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST = 500;
    private static final int LONGEST_QUESTION = 300;

    private TimeMarks() {}

    /**
     * Reads what the user gave.
     *
     * @throws RequestException when it is neither times nor a file with times, or they are not in order
     */
    public static List<Mark> read(String given) throws RequestException {
        List<Mark> marks = new ArrayList<>();
        if (LIST.matcher(given).matches()) {
            for (String time : given.split(",", -1)) {
                marks.add(mark(time.strip(), Optional.empty()));
            }
        } else {
            for (String line : text(FileNames.given(given)).lines().toList()) {
                if (!line.isBlank() && !line.strip().startsWith("#")) {
                    marks.add(mark(line, Optional.of(given)));
                }
            }
        }
        for (int i = 1; i < marks.size(); i++) {
            if (marks.get(i).seconds() <= marks.get(i - 1).seconds()) {
                throw new RequestException(
                        Text.of("The marks are not in order: give each a later time than the last."));
            }
        }
        if (marks.isEmpty() || marks.size() > MOST) {
            throw new RequestException(Text.of("Give 1 to {0} marks, such as 0:00,2:10.", Argument.number(MOST, 0)));
        }
        return marks;
    }

    private static String text(Path file) throws RequestException {
        try (InputStream in = Files.newInputStream(file)) {
            return PlainText.of(in.readNBytes(MOST_BYTES));
        } catch (IOException e) {
            throw new RequestException(
                    Text.of(
                            "The marks “{0}” are neither times, such as 0:00,2:10, nor a file that can be read.",
                            Argument.name(file.toString())),
                    e);
        }
    }

    private static Mark mark(String line, Optional<String> file) throws RequestException {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            Argument said = Argument.name(shortened(line));
            throw new RequestException(file.map(name -> Text.of(
                            "“{0}” holds a line that does not begin with a time such as 2:10: “{1}”.",
                            Argument.name(name), said))
                    .orElseGet(() -> Text.of("Every mark is a time such as 2:10, which this is not: “{0}”.", said)));
        }
        double seconds;
        if (matcher.group(5) != null) {
            seconds = Integer.parseInt(matcher.group(5));
        } else {
            int hours = matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1));
            seconds = 3600.0 * hours + 60.0 * Integer.parseInt(matcher.group(2)) + Integer.parseInt(matcher.group(3));
            if (matcher.group(4) != null) {
                seconds += Double.parseDouble("0." + matcher.group(4));
            }
        }
        return new Mark(
                seconds,
                Optional.ofNullable(matcher.group(6))
                        .map(String::strip)
                        .filter(q -> !q.isEmpty())
                        .map(TimeMarks::question));
    }

    /** A question that is too long ends where it is seen to be cut, and between two letters. */
    private static String question(String said) {
        return said.codePointCount(0, said.length()) <= LONGEST_QUESTION
                ? said
                : said.substring(0, said.offsetByCodePoints(0, LONGEST_QUESTION - 1)) + "…";
    }

    private static String shortened(String line) {
        String stripped = line.replaceAll("\\p{Cntrl}", " ").strip();
        return stripped.length() <= 40 ? stripped : stripped.substring(0, 40) + "…";
    }
}
