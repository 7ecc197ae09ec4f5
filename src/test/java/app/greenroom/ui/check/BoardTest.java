package app.greenroom.ui.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.live.FindingChange;
import app.greenroom.model.live.SoundEvent;
import app.greenroom.model.run.CheckRun;
import app.greenroom.report.Grade;
import app.greenroom.text.Text;
import app.greenroom.verdict.ReadinessRules;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class BoardTest {
    private static final Outcome MET = new Outcome.Met();
    private static final Outcome NEAR = new Outcome.Near(new Fix(Text.of("Move a little.")));
    private static final Outcome MISSED = new Outcome.Missed(new Fix(Text.of("Move a lot.")));
    private static final Outcome.CouldNotCheck BLACK =
            new Outcome.CouldNotCheck(Text.of("The picture is black."), new Fix(Text.of("Open the shutter.")));
    private static final Outcome.CouldNotCheck NO_FACE =
            new Outcome.CouldNotCheck(Text.of("No face is seen."), new Fix(Text.of("Sit before the camera.")));

    private final Board board = new Board();

    @Test
    void eachAreaHasADotOfItsOwnNameAndNothingIsKnownAtFirst() {
        assertThat(cards())
                .extracting(CardState::card)
                .containsExactly(
                        Card.LIGHT, Card.FRAMING, Card.HEIGHT, Card.PICTURE, Card.SOUND, Card.SPEECH, Card.NETWORK);
        assertThat(cards()).allSatisfy(state -> {
            assertThat(state.grade()).isEmpty();
            assertThat(state.good()).as("what is not known is not green").isFalse();
            assertThat(state.sentence().isEmpty()).isTrue();
            assertThat(state.fix().isEmpty()).isTrue();
            assertThat(state.score()).isEmpty();
            assertThat(state.more()).isZero();
        });
        assertThat(board.noPicture()).isEmpty();
    }

    @Test
    void everyAreaHasOneCard() {
        for (Area area : Area.values()) {
            assertThat(Arrays.stream(Card.values()).filter(card -> card.areas().contains(area)))
                    .as("%s", area)
                    .hasSize(1);
        }
    }

    @Test
    void ofAnAreaTheWorstLeadsAndImageQualityHasADotOfItsOwn() {
        settle(finding("framing-offset", Area.FRAMING, NEAR, 70));
        settle(finding("framing-eye-line", Area.FRAMING, MISSED, 20));
        settle(finding("picture-resolution", Area.PICTURE, MISSED, 10));
        settle(finding("framing-size", Area.FRAMING, MET, 100));
        CardState framing = card(Card.FRAMING);
        assertThat(framing.findings())
                .extracting(Finding::check)
                .containsExactly("framing-eye-line", "framing-offset", "framing-size");
        assertThat(card(Card.PICTURE).score()).hasValue(10);
        assertThat(framing.grade()).contains(Grade.NOT_READY);
        assertThat(framing.fix()).hasToString("Move a lot.");
        assertThat(framing.score()).hasValue(20);
        assertThat(framing.more()).as("one more to mend").isEqualTo(1);
        assertThat(card(Card.LIGHT).findings()).isEmpty();
    }

    @Test
    void theLatestOfACheckHolds() {
        settle(finding("framing-size", Area.FRAMING, MISSED, 10));
        settle(finding("framing-size", Area.FRAMING, MET, 100));
        assertThat(card(Card.FRAMING).good()).isTrue();
        settle(finding("framing-size", Area.FRAMING, BLACK, -1));
        assertThat(card(Card.FRAMING).grade()).contains(Grade.UNKNOWN);
        assertThat(card(Card.FRAMING).good()).isFalse();
    }

    @Test
    void whatIsAcceptedIsNeitherGreenNorRedAndComesAfterWhatIsNot() {
        settle(finding("framing-size", Area.FRAMING, MISSED, 10));
        settle(finding("framing-offset", Area.FRAMING, NEAR, 60));
        UnaryOperator<Finding> accepted =
                f -> f.check().equals("framing-size") ? f.accepted(Optional.of(LocalDate.parse("2026-11-02"))) : f;
        CardState both = board.cards(accepted).get(1);
        assertThat(both.grade()).contains(Grade.BETTER);
        assertThat(both.findings().get(1).accepted()).isPresent();

        settle(finding("framing-offset", Area.FRAMING, MET, 100));
        CardState one = board.cards(accepted).get(1);
        assertThat(one.grade()).contains(Grade.ACCEPTED);
        assertThat(one.good()).isFalse();
        assertThat(card(Card.FRAMING).grade()).as("taken back").contains(Grade.NOT_READY);
    }

    @Test
    void speechAndNetworkComeFromTheLastCheckAndStayWhenAWatchBegins() {
        board.run(run(
                finding("network-loss", Area.NETWORK, MET, 100),
                finding("speech-pace", Area.SPEECH, NEAR, 50),
                finding("framing-size", Area.FRAMING, MISSED, 0),
                finding("network-udp", Area.NETWORK, new Outcome.NotAsked(Text.of("Not today.")), -1)));
        settle(finding("light-dim", Area.LIGHTING, MET, 100));
        assertThat(card(Card.NETWORK).findings()).extracting(Finding::check).containsExactly("network-loss");
        assertThat(card(Card.SPEECH).grade()).contains(Grade.BETTER);
        assertThat(card(Card.FRAMING).findings())
                .as("the watch itself tells how the picture is")
                .isEmpty();
        board.begin();
        assertThat(card(Card.LIGHT).findings()).isEmpty();
        assertThat(card(Card.NETWORK).good()).isTrue();
        board.run(run());
        assertThat(card(Card.NETWORK).findings()).isEmpty();
    }

    @Test
    void aCardTurnsWhileOneOfItsFindingsMayChange() {
        settle(finding("framing-size", Area.FRAMING, MET, 100));
        settle(finding("light-dim", Area.LIGHTING, MET, 100));
        board.turning(Set.of(), Set.of("framing-size", "sound-level"));
        assertThat(turning()).containsExactly(Card.FRAMING);
        settle(finding("sound-level", Area.SOUND, MET, 100));
        assertThat(turning()).containsExactly(Card.FRAMING, Card.SOUND);
        // The picture's side and the sound's side tell of their own.
        board.turning(Set.of("framing-size"), Set.of("light-dim"));
        assertThat(turning()).containsExactly(Card.LIGHT, Card.SOUND);
        board.begin();
        settle(finding("light-dim", Area.LIGHTING, MET, 100));
        assertThat(turning()).isEmpty();
    }

    /** Findings that could not be told before for another reason once kept the last picture, and its green, for good. */
    @Test
    void withoutAPictureNothingSeenStaysGreenHoweverItWas() {
        settle(finding("light-dim", Area.LIGHTING, MET, 100));
        settle(finding("framing-size", Area.FRAMING, NO_FACE, -1));
        settle(finding("picture-noise", Area.PICTURE, MISSED, 10));
        settle(finding("sound-level", Area.SOUND, MET, 100));
        assertThat(board.noPicture()).isEmpty();
        board.noPicture(Optional.of(BLACK));
        assertThat(board.noPicture()).contains(BLACK);
        for (Card seen : List.of(Card.LIGHT, Card.FRAMING)) {
            assertThat(card(seen).grade()).contains(Grade.UNKNOWN);
            assertThat(card(seen).sentence()).hasToString("The picture is black.");
            assertThat(card(seen).fix()).hasToString("Open the shutter.");
        }
        assertThat(card(Card.SOUND).good()).as("the sound goes on").isTrue();
        board.noPicture(Optional.empty());
        assertThat(card(Card.LIGHT).good()).isTrue();
        assertThat(card(Card.PICTURE).grade()).contains(Grade.NOT_READY);
        board.noPicture(Optional.of(BLACK));
        board.begin();
        assertThat(board.noPicture()).as("another watch").isEmpty();
    }

    @Test
    void countsWhatWasHeardSinceTheWatchBegan() {
        board.heard(SoundEvent.Kind.LOST);
        board.heard(SoundEvent.Kind.LOST);
        assertThat(board.times(SoundEvent.Kind.LOST)).isEqualTo(2);
        for (SoundEvent.Kind kind : SoundEvent.Kind.values()) {
            assertThat(board.times(kind)).isEqualTo(kind == SoundEvent.Kind.LOST ? 2 : 0);
        }
        board.begin();
        assertThat(board.times(SoundEvent.Kind.LOST)).isZero();
    }

    private List<Card> turning() {
        return cards().stream().filter(CardState::turning).map(CardState::card).toList();
    }

    private List<CardState> cards() {
        return board.cards(UnaryOperator.identity());
    }

    private CardState card(Card card) {
        return cards().stream()
                .filter(state -> state.card() == card)
                .findFirst()
                .orElseThrow();
    }

    private void settle(Finding finding) {
        board.change(List.of(new FindingChange(FindingChange.Turn.SETTLED, finding, null)));
    }

    private static CheckRun run(Finding... findings) {
        return new CheckRun(
                ZonedDateTime.parse("2026-11-02T07:40:00Z"),
                List.of(),
                ReadinessRules.judge(List.of(findings)),
                List.of(findings),
                List.of(),
                CheckRun.Shown.NOTHING);
    }

    /** A decisive finding; a negative score stands for none. */
    private static Finding finding(String check, Area area, Outcome outcome, int score) {
        return new Finding(
                check,
                area,
                Importance.DECISIVE,
                outcome,
                Text.of("It is so."),
                score < 0 ? OptionalInt.empty() : OptionalInt.of(score),
                List.of());
    }
}
