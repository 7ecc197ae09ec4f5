package app.greenroom.ui.coach;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.text.Text;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said, in which order, for how long, and when it is mended. */
class CoachTest {
    private static final Outcome MET = new Outcome.Met();
    private static final Outcome NEAR = new Outcome.Near(new Fix(Text.of("Move a little.")));
    private static final Outcome MISSED = new Outcome.Missed(new Fix(Text.of("Move a lot.")));
    private static final Outcome UNKNOWN =
            new Outcome.CouldNotCheck(Text.of("Nobody spoke."), new Fix(Text.of("Say a few words.")));

    private final Map<String, Finding> known = new LinkedHashMap<>();
    private Set<String> turning = Set.of();
    private boolean deaf;
    private double seconds = 100;
    private Coach coach;

    @BeforeEach
    void begin() {
        coach = new Coach(() -> (long) (seconds * 1e9));
        coach.begin();
        put("light-side", Area.LIGHTING, Importance.DECISIVE, MET, 100);
        put("framing-size", Area.FRAMING, Importance.DECISIVE, MET, 100);
        put("camera-height", Area.CAMERA_HEIGHT, Importance.DECISIVE, MET, 100);
        put("sound-level", Area.SOUND, Importance.DECISIVE, MET, 100);
    }

    @Test
    void itLooksUntilPictureAndSoundAreKnownAndOnlyThenSaysThatAllIsWell() {
        known.remove("sound-level");
        assertThat(say()).isEqualTo(new Saying.Looking());
        put("sound-level", Area.SOUND, Importance.DECISIVE, MET, 100);
        assertThat(say()).isEqualTo(new Saying.Well());
        known.clear();
        assertThat(say()).as("of nothing, nothing is well").isEqualTo(new Saying.Looking());
    }

    @Test
    void whatDecidesComesFirstThenWhatIsWorstThenAdviceAndAPromptComesAfterAFault() {
        put("posture-sway", Area.FRAMING, Importance.ADVICE, NEAR, 60);
        put("framing-headroom", Area.FRAMING, Importance.ADVICE, MISSED, 0);
        put("sound-level", Area.SOUND, Importance.DECISIVE, UNKNOWN, -1);
        put("framing-size", Area.FRAMING, Importance.DECISIVE, NEAR, 70);
        put("light-side", Area.LIGHTING, Importance.DECISIVE, MISSED, 40);
        put("camera-height", Area.CAMERA_HEIGHT, Importance.DECISIVE, MISSED, 10);
        pass(1.3);
        for (String next : List.of(
                "camera-height", "light-side", "framing-headroom", "framing-size", "sound-level", "posture-sway")) {
            assertThat(act().now().check()).isEqualTo(next);
            coach.later();
        }
        assertThat(say()).isEqualTo(new Saying.Rest(6));
        pass(Coach.LATER + 1);
        assertThat(act().now().check()).as("it comes again").isEqualTo("camera-height");
        assertThat(act().more()).isEqualTo(5);
    }

    @Test
    void aMicrophoneThatGivesNothingComesBeforeAllElse() {
        put("camera-height", Area.CAMERA_HEIGHT, Importance.DECISIVE, MISSED, 10);
        put("sound-level", Area.SOUND, Importance.DECISIVE, UNKNOWN, -1);
        deaf = true;
        pass(1.3);
        assertThat(act().now().check()).isEqualTo("sound-level");
    }

    @Test
    void theFirstFindingsAreGatheredBeforeOneIsSaid() {
        put("framing-size", Area.FRAMING, Importance.DECISIVE, NEAR, 70);
        assertThat(say()).isEqualTo(new Saying.Looking());
        seconds += 0.6;
        put("light-side", Area.LIGHTING, Importance.DECISIVE, MISSED, 40);
        assertThat(say()).isEqualTo(new Saying.Looking());
        seconds += 0.5;
        assertThat(act().now().check()).isEqualTo("light-side");
    }

    @Test
    void mendedIsSaidAtOnceWithWhatItWasAndThenTheNextComes() {
        put("camera-height", Area.CAMERA_HEIGHT, Importance.DECISIVE, MISSED, 10);
        put("light-side", Area.LIGHTING, Importance.DECISIVE, MISSED, 40);
        pass(1.3);
        Finding low = act().now();
        seconds += 3; // before a sentence would give way to another
        put("camera-height", Area.CAMERA_HEIGHT, Importance.DECISIVE, MISSED, 30);
        assertThat(act().began()).isEqualTo(low);
        assertThat(act().now().score()).as("the newest number").hasValue(30);
        put("camera-height", Area.CAMERA_HEIGHT, Importance.DECISIVE, MET, 100);
        assertThat(say()).isEqualTo(new Saying.Mended(low, Objects.requireNonNull(known.get("camera-height")), 1));
        pass(Coach.MENDED - 0.2);
        assertThat(say()).isInstanceOf(Saying.Mended.class);
        pass(0.3);
        assertThat(act().now().check()).isEqualTo("light-side");
    }

    @Test
    void aHalfMendedThingIsStillTheSameThing() {
        put("light-side", Area.LIGHTING, Importance.DECISIVE, MISSED, 40);
        pass(1.3);
        assertThat(act().now().check()).isEqualTo("light-side");
        put("framing-size", Area.FRAMING, Importance.DECISIVE, NEAR, 55);
        put("light-side", Area.LIGHTING, Importance.DECISIVE, NEAR, 60);
        pass(Coach.STUCK - 3);
        assertThat(act().now().check()).isEqualTo("light-side");
    }

    @Test
    void whatDoesNotMoveGivesWayToWhatMay() {
        put("picture-rate", Area.PICTURE, Importance.DECISIVE, MISSED, 0);
        pass(1.3 + Coach.STUCK + 5);
        assertThat(act().now().check()).as("nothing else waits").isEqualTo("picture-rate");
        put("framing-size", Area.FRAMING, Importance.DECISIVE, NEAR, 55);
        assertThat(act().now().check()).isEqualTo("framing-size");
    }

    @Test
    void whatDecidesTakesThePlaceOfAdviceButNotAtOnceAndNotWhileItIsBeingMended() {
        put("framing-headroom", Area.FRAMING, Importance.ADVICE, NEAR, 60);
        pass(1.3);
        assertThat(act().now().check()).isEqualTo("framing-headroom");
        put("light-side", Area.LIGHTING, Importance.DECISIVE, MISSED, 40);
        pass(Coach.LEAST - 0.3);
        assertThat(act().now().check()).isEqualTo("framing-headroom");
        turning = Set.of("framing-headroom");
        pass(2);
        assertThat(act().now().check()).isEqualTo("framing-headroom");
        assertThat(act().turning()).isTrue();
        turning = Set.of();
        assertThat(act().now().check()).isEqualTo("light-side");
    }

    @Test
    void whatComesOfMendingIsNoNewComplaintUnlessItStays() {
        put("light-side", Area.LIGHTING, Importance.DECISIVE, MISSED, 40);
        pass(1.3);
        act();
        put("light-change", Area.LIGHTING, Importance.ADVICE, NEAR, 60); // the lamp was switched on
        pass(1);
        put("light-side", Area.LIGHTING, Importance.DECISIVE, MET, 100);
        assertThat(say()).isInstanceOf(Saying.Mended.class);
        put("light-over", Area.LIGHTING, Importance.DECISIVE, MISSED, 20); // the camera finds its exposure
        pass(Coach.MENDED + 0.1);
        assertThat(say()).as("not a word of it").isInstanceOf(Saying.Looking.class);
        put("light-over", Area.LIGHTING, Importance.DECISIVE, MET, 100);
        put("light-change", Area.LIGHTING, Importance.ADVICE, MET, 100);
        pass(0.1);
        assertThat(say()).isEqualTo(new Saying.Well());
    }

    @Test
    void whatStaysAfterMendingIsSaid() {
        put("light-side", Area.LIGHTING, Importance.DECISIVE, MISSED, 40);
        pass(1.3);
        act();
        put("light-side", Area.LIGHTING, Importance.DECISIVE, MET, 100);
        assertThat(say()).isInstanceOf(Saying.Mended.class);
        put("light-over", Area.LIGHTING, Importance.DECISIVE, MISSED, 20);
        say();
        pass(Coach.PATIENCE + 0.1);
        assertThat(act().now().check()).isEqualTo("light-over");
    }

    @Test
    void whatFlapsIsNotSaidAndUnsaidAgainAndAgain() {
        put("framing-size", Area.FRAMING, Importance.DECISIVE, MISSED, 40);
        pass(1.3);
        act();
        int mended = 0;
        boolean before = false;
        for (int i = 0; i < 200; i++) { // twenty seconds, to and fro each second
            put("framing-size", Area.FRAMING, Importance.DECISIVE, i / 10 % 2 == 0 ? MET : MISSED, 50);
            seconds += 0.1;
            boolean now = say() instanceof Saying.Mended;
            mended += now && !before ? 1 : 0;
            before = now;
        }
        assertThat(mended).isEqualTo(1);
    }

    @Test
    void whatWasAcceptedIsNotMendedAndNotSaid() {
        put("camera-height", Area.CAMERA_HEIGHT, Importance.DECISIVE, MISSED, 10);
        pass(1.3);
        act();
        known.computeIfPresent(
                "camera-height", (check, finding) -> finding.accepted(Optional.of(LocalDate.parse("2026-11-02"))));
        assertThat(say()).isEqualTo(new Saying.Well());
    }

    @Test
    void whatCannotBeKnownAnyMoreIsLeftWithoutAWord() {
        put("light-side", Area.LIGHTING, Importance.DECISIVE, MISSED, 40);
        put("framing-size", Area.FRAMING, Importance.DECISIVE, NEAR, 60);
        pass(1.3);
        act();
        known.remove("light-side");
        assertThat(act().now().check()).isEqualTo("framing-size");
    }

    @Test
    void wordsThatWereAskedForAreNotMended() {
        put("sound-level", Area.SOUND, Importance.DECISIVE, UNKNOWN, -1);
        pass(1.3);
        act();
        put("sound-level", Area.SOUND, Importance.DECISIVE, MET, 100);
        assertThat(say()).isEqualTo(new Saying.Well());
    }

    /** A camera that was put back was asked to be plugged in, and to be watched for some seconds longer. */
    @Test
    void whatAPictureDoesNotTellYetIsNoComplaint() {
        put("picture-rate", Area.PICTURE, Importance.DECISIVE, UNKNOWN, -1);
        pass(Coach.SEEN_ANEW - 0.5);
        assertThat(say()).isInstanceOf(Saying.Looking.class);
        pass(1);
        assertThat(act().now().check()).isEqualTo("picture-rate");
    }

    /** The height was not known, then it was wrong, was mended, and nothing was said. */
    @Test
    void whatWasUnknownAndTurnsOutToBeWrongIsMendedToo() {
        put("camera-height", Area.CAMERA_HEIGHT, Importance.DECISIVE, UNKNOWN, -1);
        pass(Coach.SEEN_ANEW + 1);
        act();
        put("camera-height", Area.CAMERA_HEIGHT, Importance.DECISIVE, MISSED, 20);
        Finding low = Objects.requireNonNull(known.get("camera-height"));
        assertThat(act().began()).isEqualTo(low);
        put("camera-height", Area.CAMERA_HEIGHT, Importance.DECISIVE, MET, 100);
        assertThat(say()).isInstanceOfSatisfying(Saying.Mended.class, done -> assertThat(done.before())
                .isEqualTo(low));
    }

    private void put(String check, Area area, Importance importance, Outcome outcome, int score) {
        known.put(
                check,
                new Finding(
                        check,
                        area,
                        importance,
                        outcome,
                        Text.of("It is so."),
                        score < 0 ? OptionalInt.empty() : OptionalInt.of(score),
                        List.of()));
    }

    private Saying say() {
        return coach.say(List.copyOf(known.values()), turning, deaf);
    }

    private Saying.Act act() {
        Saying saying = say();
        assertThat(saying).isInstanceOf(Saying.Act.class);
        return (Saying.Act) saying;
    }

    /** Time goes by, and the coach is asked ten times a second. */
    private void pass(double length) {
        for (int i = 0; i < Math.round(length * 10); i++) {
            seconds += 0.1;
            say();
        }
    }
}
