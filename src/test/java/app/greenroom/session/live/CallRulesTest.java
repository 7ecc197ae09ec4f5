package app.greenroom.session.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Area;
import app.greenroom.model.Evidence;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.live.CallGlance.Sight;
import app.greenroom.model.live.CallGlance.Sign;
import app.greenroom.model.live.LiveLevel;
import app.greenroom.model.live.LiveLook;
import app.greenroom.model.live.SoundEvent;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.measure.Quantity;
import app.greenroom.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is worth a glance beside a call, on a clock of the test's own. */
class CallRulesTest {
    private static final Outcome MET = new Outcome.Met();
    private static final Outcome MISSED = new Outcome.Missed(new Fix(Text.of("Mend it.")));
    private static final Outcome.CouldNotCheck UNKNOWN =
            new Outcome.CouldNotCheck(Text.of("It is black."), new Fix(Text.of("Uncover it.")));
    private static final double QUIET = Guidance.SPEECH_LEVEL.met().low() - 20;
    private static final double LOUD = Guidance.SPEECH_LEVEL.met().high() + 10;

    private final CallRules rules = new CallRules(true, 0);

    @Test
    void nothingIsGreenBeforeAnythingIsKnown() {
        assertThat(rules.glance(0).sign()).isEqualTo(Sign.LISTENING);
        assertThat(rules.glance(0).sight()).isEqualTo(Sight.NONE);
        assertThat(rules.glance(4).sign()).as("no sound came").isEqualTo(Sign.MUTED);
    }

    @Test
    void whoIsSeenAndHeardIsTold() {
        well(1);
        assertThat(rules.glance(2).sign()).isEqualTo(Sign.WELL);
        assertThat(rules.glance(2).sight()).isEqualTo(Sight.WATCHED);
        rules.accept(stands(finding("sound-level", Area.SOUND, UNKNOWN)), 3);
        assertThat(rules.glance(3).sign()).as("nobody has spoken for long").isEqualTo(Sign.SEEN);
    }

    @Test
    void leavingThePictureIsToldOnceItLastsAndIsOverAtOnce() {
        well(1);
        rules.accept(stands(nobody()), 5);
        assertThat(rules.glance(7).sign()).isNotEqualTo(Sign.LEFT).isNotEqualTo(Sign.WELL);
        rules.accept(stands(nobody()), 7);
        assertThat(rules.glance(8).sign()).isEqualTo(Sign.LEFT);
        rules.accept(stands(finding("framing-face", Area.FRAMING, MET)), 9);
        assertThat(rules.glance(9).sign()).isEqualTo(Sign.WELL);
    }

    @Test
    void twoPeopleAreNotCalledNobody() {
        well(1);
        rules.accept(stands(finding("framing-face", Area.FRAMING, MISSED, number(Quantity.FACE_COUNT, 2))), 5);
        assertThat(rules.glance(20).sign()).isEqualTo(Sign.HEARD);
    }

    @Test
    void theDarkIsTold() {
        well(1);
        rules.accept(
                stands(finding("framing-face", Area.FRAMING, MET), finding("light-dim", Area.LIGHTING, MISSED)), 5);
        assertThat(rules.glance(6).sign()).as("no green in the dark").isEqualTo(Sign.HEARD);
        assertThat(rules.glance(8).sign()).isEqualTo(Sign.DARK);
    }

    @Test
    void aQuietVoiceIsToldAndALoudOneIsNone() {
        well(1);
        rules.accept(stands(voice(QUIET)), 5);
        assertThat(rules.glance(8).sign()).isEqualTo(Sign.QUIET);
        rules.accept(stands(voice(LOUD)), 9);
        assertThat(rules.glance(20).sign()).isEqualTo(Sign.SEEN);
    }

    @Test
    void aPictureThatIsGoneHidesWhatWasKnownOfIt() {
        well(1);
        rules.accept(stands(nobody()), 5);
        rules.accept(new LiveEvent.NoPicture(UNKNOWN), 6);
        assertThat(rules.glance(8.5).sign())
                .as("nothing is known of who sits there")
                .isEqualTo(Sign.HEARD);
        assertThat(rules.glance(9).sign()).isEqualTo(Sign.PICTURE_GONE);
        rules.accept(new LiveEvent.PictureBack(), 10);
        rules.accept(stands(finding("framing-face", Area.FRAMING, MET)), 10);
        assertThat(rules.glance(10).sign()).isEqualTo(Sign.WELL);
    }

    @Test
    void aCameraThatNeverGavePicturesIsNoneThatIsGone() {
        rules.accept(new LiveEvent.NoPicture(UNKNOWN), 0);
        hear(1);
        assertThat(rules.glance(9).sign()).isEqualTo(Sign.HEARD);
        assertThat(rules.glance(9).sight()).isEqualTo(Sight.NONE);
    }

    @Test
    void threeUmsAreNothingFourAreToldForAWhileAndTheNextBurstCountsAnew() {
        well(1);
        for (int i = 0; i < 3; i++) {
            um(10 + i);
        }
        assertThat(rules.glance(13).sign()).isEqualTo(Sign.WELL);
        um(14);
        assertThat(rules.glance(14).sign()).isEqualTo(Sign.FILLERS);
        um(28);
        assertThat(rules.glance(28.5).sign()).isEqualTo(Sign.FILLERS);
        assertThat(rules.glance(29.5).sign()).as("one um alone").isEqualTo(Sign.WELL);
    }

    @Test
    void umsThatAreFarApartAreNoBurst() {
        well(1);
        for (int i = 0; i < 10; i++) {
            um(10 + 11 * i);
            assertThat(rules.glance(10 + 11 * i).sign()).isEqualTo(Sign.WELL);
        }
    }

    @Test
    void aMicrophoneThatFallsSilentIsNeverHeardWell() {
        well(1);
        rules.accept(level(LiveLevel.State.SILENT), 5);
        assertThat(rules.glance(5).sign()).isEqualTo(Sign.SEEN);
        assertThat(rules.glance(8).sign()).isEqualTo(Sign.MUTED);
        rules.accept(level(LiveLevel.State.ROOM), 9);
        assertThat(rules.glance(9).sign()).isEqualTo(Sign.WELL);
        rules.accept(new LiveEvent.NoLevel(), 10);
        assertThat(rules.glance(13).sign()).isEqualTo(Sign.MUTED);
    }

    @Test
    void aCameraThatIsLeftToTheCallIsSaidToBe() {
        CallRules deaf = new CallRules(false, 0);
        assertThat(deaf.glance(1).sight()).isEqualTo(Sight.LEFT_TO_CALL);
    }

    private void well(double at) {
        rules.accept(
                new LiveEvent.Looked(
                        new LiveLook(at, 1, 1, List.of(), Optional.empty(), Optional.empty(), Optional.empty())),
                at);
        rules.accept(stands(finding("framing-face", Area.FRAMING, MET), finding("light-dim", Area.LIGHTING, MET)), at);
        hear(at);
    }

    private void hear(double at) {
        rules.accept(level(LiveLevel.State.VOICE), at);
        rules.accept(stands(finding("sound-level", Area.SOUND, MET)), at);
    }

    private void um(double at) {
        rules.accept(new LiveEvent.Heard(new SoundEvent(SoundEvent.Kind.FILLED_PAUSE, new Interval(at - 0.3, at))), at);
    }

    private static LiveEvent level(LiveLevel.State state) {
        return new LiveEvent.Level(
                new LiveLevel(0, -40, state, OptionalDouble.empty(), OptionalDouble.empty(), Guidance.SPEECH_LEVEL));
    }

    private static LiveEvent stands(Finding... findings) {
        return new LiveEvent.Stands(0, List.of(findings));
    }

    private static Finding nobody() {
        return finding("framing-face", Area.FRAMING, MISSED, number(Quantity.FACE_COUNT, 0));
    }

    private static Finding voice(double level) {
        return finding("sound-level", Area.SOUND, MISSED, number(Quantity.SPEECH_LEVEL, level));
    }

    private static Evidence number(Quantity quantity, double value) {
        return new Evidence(quantity.label(), Measurement.of(quantity, value), Optional.empty());
    }

    private static Finding finding(String check, Area area, Outcome outcome, Evidence... evidence) {
        return new Finding(
                check,
                area,
                Importance.DECISIVE,
                outcome,
                Text.of("So it is."),
                OptionalInt.empty(),
                List.of(evidence));
    }
}
