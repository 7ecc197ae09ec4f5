package app.greenroom.mock;

import app.greenroom.model.mock.Deck;
import app.greenroom.model.mock.Question;
import app.greenroom.model.mock.QuestionKind;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a deck, a text in UTF-8 that may come from anybody. Each line is one of
 *
 * <pre>
 * title: what the deck is called
 * source: where its questions come from (as often as wanted)
 * kind: common, field, behavioural, sceptic, doubts, refusal or story; holds for the questions after it
 * star: yes or no; whether answers to the questions after it are stories of situation, task, action and result
 * ? a question
 * &gt; a follow-up of the question above
 * = a calm answer to the question above, which has kind refusal
 * # a remark
 * </pre>
 *
 * An empty line means nothing. What is wrong is said with its line.
 */
final class DeckReader {
    static final int MOST_BYTES = 200_000;
    static final int MOST_QUESTIONS = 500;
    static final int LONGEST = 400;

    private static final int MOST_FOLLOW_UPS = 8;
    private static final int MOST_SOURCES = 20;

    private final List<Question> questions = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private @Nullable String title;
    private QuestionKind kind = QuestionKind.COMMON;
    private boolean star;
    private int line;

    private DeckReader() {}

    /**
     * Reads a deck.
     *
     * @throws MockException which names the first line that is wrong
     */
    static Deck read(byte[] bytes) throws MockException {
        if (bytes.length > MOST_BYTES) {
            throw new MockException(Text.of("The deck is longer than {0} kB.", Argument.number(MOST_BYTES / 1000, 0)));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MockException(Text.of("The deck is not a text in UTF-8: save it as one."), e);
        }
        return new DeckReader().deck(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private Deck deck(String text) throws MockException {
        for (String each : text.lines().toList()) {
            line++;
            String said = each.strip();
            if (!said.isEmpty() && !said.startsWith("#")) {
                take(said);
            }
        }
        if (title == null) {
            throw new MockException(Text.of("The deck has no line “title: …”."));
        } else if (questions.isEmpty()) {
            throw new MockException(Text.of("The deck has no question, that is no line that begins with “?”."));
        }
        return new Deck(title, sources, questions);
    }

    private void take(String said) throws MockException {
        if (said.codePoints().anyMatch(DeckReader::isHidden)) {
            throw wrong(Text.of("it holds a character that cannot be seen"));
        }
        char first = said.charAt(0);
        if (first == '?' || first == '>' || first == '=') {
            String words = said.substring(1).strip();
            if (words.isEmpty() || words.length() > LONGEST) {
                throw wrong(Text.of("it must hold 1 to {0} characters", Argument.number(LONGEST, 0)));
            }
            question(first, words);
            return;
        }
        int colon = said.indexOf(':');
        String name = colon < 0 ? "" : said.substring(0, colon).strip();
        String value = said.substring(colon + 1).strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw wrong(Text.of("it must hold 1 to {0} characters", Argument.number(LONGEST, 0)));
        }
        switch (name) {
            case "title" -> {
                if (title != null) {
                    throw wrong(Text.of("the deck has a title already"));
                }
                title = value;
            }
            case "source" -> {
                if (sources.size() >= MOST_SOURCES) {
                    throw wrong(Text.of("there are more than {0} of these", Argument.number(MOST_SOURCES, 0)));
                }
                sources.add(value);
            }
            case "kind" -> kind = kind(value);
            case "star" -> star = yes(value);
            default -> throw wrong(Text.of("it begins with none of title:, source:, kind:, star:, ?, >, = and #"));
        }
    }

    /** Controls, and what turns the direction of a text or hides in it. */
    private static boolean isHidden(int letter) {
        int type = Character.getType(letter);
        return letter != '\t' && (type == Character.CONTROL || (type == Character.FORMAT && letter != 0x200D));
    }

    private QuestionKind kind(String id) throws MockException {
        return Arrays.stream(QuestionKind.values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> wrong(Text.of(
                        "the kind must be one of {0}",
                        Argument.name(Arrays.stream(QuestionKind.values())
                                .map(QuestionKind::id)
                                .collect(Collectors.joining(", "))))));
    }

    private boolean yes(String value) throws MockException {
        return switch (value) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw wrong(Text.of("it must be yes or no"));
        };
    }

    private void question(char first, String words) throws MockException {
        if (first == '?') {
            if (questions.size() >= MOST_QUESTIONS) {
                throw wrong(Text.of("there are more than {0} of these", Argument.number(MOST_QUESTIONS, 0)));
            }
            questions.add(new Question(words, List.of(), kind, star, Optional.empty()));
            return;
        }
        if (questions.isEmpty()) {
            throw wrong(Text.of("there is no question above it"));
        }
        int last = questions.size() - 1;
        Question asked = questions.get(last);
        if (first == '>') {
            if (asked.followUps().size() >= MOST_FOLLOW_UPS) {
                throw wrong(Text.of("there are more than {0} of these", Argument.number(MOST_FOLLOW_UPS, 0)));
            }
            List<String> more = new ArrayList<>(asked.followUps());
            more.add(words);
            questions.set(last, new Question(asked.text(), more, asked.kind(), asked.star(), asked.calm()));
        } else if (asked.kind() != QuestionKind.REFUSAL || asked.calm().isPresent()) {
            throw wrong(Text.of("a calm answer belongs to a question of kind refusal, and each has one"));
        } else {
            questions.set(
                    last,
                    new Question(asked.text(), asked.followUps(), asked.kind(), asked.star(), Optional.of(words)));
        }
    }

    private MockException wrong(Text why) {
        return new MockException(Text.of("Line {0} of the deck: {1}.", Argument.number(line, 0), Argument.of(why)));
    }
}
