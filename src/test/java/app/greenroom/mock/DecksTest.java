package app.greenroom.mock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.mock.Round.Item;
import app.greenroom.model.mock.Deck;
import app.greenroom.model.mock.QuestionKind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecksTest {
    private static Deck read(String text) throws MockException {
        return DeckReader.read(text.getBytes(UTF_8));
    }

    @Test
    void everyDeckOfTheProgramIsWholeAndNamesItsSources() {
        for (String id : Decks.ids()) {
            Deck deck = Decks.own(id);
            assertThat(deck.sources()).as(id).isNotEmpty();
            assertThat(deck.questions()).as(id).hasSizeGreaterThanOrEqualTo(id.equals("story") ? 1 : 8);
            assertThat(new HashSet<>(deck.questions())).as(id).hasSameSizeAs(deck.questions());
        }
        assertThat(Decks.own("behavioural").questions())
                .allMatch(each -> each.star() && each.kind() == QuestionKind.BEHAVIOURAL);
        assertThat(Decks.own(Decks.REFUSALS).questions())
                .allMatch(each ->
                        each.kind() == QuestionKind.REFUSAL && each.calm().isPresent());
    }

    @Test
    void aDeckIsReadLineByLine() throws Exception {
        List<String> lines = List.of(
                "\uFEFFtitle: Mine",
                "source: me",
                "",
                "# remark",
                "kind: sceptic",
                "star: yes",
                "? Why?",
                "> Really?",
                "kind: refusal",
                "star: no",
                "? How old are you?\r",
                "= I would rather not say.");
        Deck deck = read(String.join("\n", lines));
        assertThat(deck.title()).isEqualTo("Mine");
        assertThat(deck.sources()).containsExactly("me");
        assertThat(deck.questions()).hasSize(2);
        assertThat(deck.questions().get(0).followUps()).containsExactly("Really?");
        assertThat(deck.questions().get(0).star()).isTrue();
        assertThat(deck.questions().get(1).calm()).contains("I would rather not say.");
        assertThat(read(Decks.text(deck))).isEqualTo(deck);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: a;? q;wrong | Line 3 of the deck: it begins with none of",
                "title: a;> q | Line 2 of the deck: there is no question above it.",
                "title: a;kind: nice | Line 2 of the deck: the kind must be one of common, field,",
                "title: a;title: b | Line 2 of the deck: the deck has a title already.",
                "title: a;star: maybe | Line 2 of the deck: it must be yes or no.",
                "title: a;? q;= calm | Line 3 of the deck: a calm answer belongs to a question of kind refusal",
                "title: a;? | Line 2 of the deck: it must hold 1 to 400 characters.",
                "? q | The deck has no line",
                "title: a | The deck has no question",
            })
    void whatIsWrongIsSaidWithItsLine(String lines, String said) {
        assertThatThrownBy(() -> read(lines.replace(';', '\n')))
                .isInstanceOf(MockException.class)
                .hasMessageStartingWith(said);
    }

    @Test
    void hiddenLettersAndTooMuchAreRefused() {
        assertThatThrownBy(() -> read("title: a\n? q\u202Eevil"))
                .hasMessage("Line 2 of the deck: it holds a character that cannot be seen.");
        assertThatThrownBy(() -> read("title: a\n? " + "x".repeat(401)))
                .hasMessage("Line 2 of the deck: it must hold 1 to 400 characters.");
        assertThatThrownBy(() -> read("title: a\n" + "? q\n".repeat(501)))
                .hasMessage("Line 502 of the deck: there are more than 500 of these.");
        assertThatThrownBy(() -> DeckReader.read(new byte[200_001])).hasMessage("The deck is longer than 200 kB.");
        assertThatThrownBy(() -> DeckReader.read(new byte[] {(byte) 0xff, (byte) 0xfe}))
                .hasMessageStartingWith("The deck is not a text in UTF-8");
        assertThatThrownBy(() -> Decks.named("no such deck")).hasMessageContaining("There is no deck “no such deck”");
    }

    @Test
    void tenThousandDamagedDecksAreReadOrRefusedAndNothingElse() throws Exception {
        byte[] whole = Decks.text(Decks.own("refusals")).getBytes(UTF_8);
        Random random = new Random(19);
        int refused = 0;
        for (int i = 0; i < 10_000; i++) {
            byte[] damaged = Arrays.copyOf(whole, random.nextInt(whole.length));
            for (int k = 0; k < 3 && damaged.length > 0; k++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(DeckReader.read(damaged).questions()).isNotEmpty();
            } catch (MockException e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(1_000, 10_000);
    }

    @Test
    void aRoundIsTheSameForTheSameWish() {
        Deck deck = Decks.own("common");
        Round.Wish wish = new Round.Wish(Optional.of(7L), true, OptionalInt.of(4), 2);
        Round round = Round.of(deck, wish, Decks.own(Decks.REFUSALS));
        assertThat(round).isEqualTo(Round.of(deck, wish, Decks.own(Decks.REFUSALS)));
        assertThat(round.items())
                .isNotEqualTo(Round.of(
                                deck,
                                new Round.Wish(Optional.of(8L), true, OptionalInt.of(4), 2),
                                Decks.own(Decks.REFUSALS))
                        .items());
        List<Item> own = round.items().stream()
                .filter(item -> item.number() <= deck.questions().size())
                .toList();
        assertThat(own.stream().filter(item -> item.followUp() == 0)).hasSize(4);
        assertThat(round.question(round.items().get(0)).kind()).isEqualTo(QuestionKind.COMMON);
        assertThat(round.items().stream().map(round::question).filter(each -> each.kind() == QuestionKind.REFUSAL))
                .hasSize(2);
        for (Item item : own) {
            if (item.followUp() > 0) {
                assertThat(round.text(item))
                        .isEqualTo(round.question(item).followUps().get(item.followUp() - 1));
            }
        }
    }

    @Test
    void withoutAWishTheDeckIsAskedInItsOrder() {
        Deck deck = Decks.own("doubts");
        Round round = Round.of(deck, Round.Wish.PLAIN, Decks.own(Decks.REFUSALS));
        assertThat(round.items().stream().map(Item::number)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(round.deck()).isEqualTo(deck);
    }
}
