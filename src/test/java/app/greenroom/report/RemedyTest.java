package app.greenroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.run.CheckRun;
import app.greenroom.text.Text;
import app.greenroom.verdict.ReadinessRules;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RemedyTest {
    private static final Outcome MET = new Outcome.Met();
    private static final Outcome SIGN_IN = missed("Open zoom.us and sign in.");
    private static final Outcome NO_CAMERA = unknown("There is no camera.", "Plug a camera in.");
    private static final Outcome NO_MICROPHONE = unknown("There is no microphone.", "Plug a microphone in.");
    private static final Outcome NO_FACE = unknown("Nobody is seen.", "Sit before the camera.");

    /** "One thing: open zoom.us" was said where camera and microphone were missing too. */
    @Test
    void missingDevicesComeFirstAndCount() {
        CheckRun run = run(
                finding("network-web", Area.NETWORK, SIGN_IN),
                finding("light-dim", Area.LIGHTING, NO_CAMERA),
                finding("framing-size", Area.FRAMING, NO_CAMERA),
                finding("sound-level", Area.SOUND, NO_MICROPHONE),
                finding("speech-pace", Area.SPEECH, NO_MICROPHONE));
        assertThat(first(run))
                .containsExactly("Plug a camera in.", "Plug a microphone in.", "Open zoom.us and sign in.");
        assertThat(Wording.headlineOf(run)).hasToString("3 things need fixing before the interview.");
        assertThat(Remedy.then(run)).isEmpty();
    }

    @Test
    void whereSomethingIsSeenTheVerdictsOrderStays() {
        CheckRun run = run(
                finding("network-web", Area.NETWORK, SIGN_IN),
                finding("light-dim", Area.LIGHTING, MET),
                finding("framing-size", Area.FRAMING, NO_FACE),
                finding("sound-level", Area.SOUND, MET));
        assertThat(first(run)).containsExactly("Open zoom.us and sign in.");
        assertThat(Wording.headlineOf(run)).hasToString("One thing needs fixing before the interview.");
        assertThat(Remedy.then(run))
                .extracting(one -> one.fix().text().toString())
                .containsExactly("Sit before the camera.");
    }

    @Test
    void oneThingThatMendsTwoFindingsIsOne() {
        CheckRun run = run(
                finding("light-dim", Area.LIGHTING, missed("Close the curtain.")),
                finding("light-backlight", Area.LIGHTING, missed("Close the curtain.")),
                finding("sound-level", Area.SOUND, MET));
        assertThat(first(run)).containsExactly("Close the curtain.");
        assertThat(Wording.headlineOf(run)).hasToString("One thing needs fixing before the interview.");
    }

    @Test
    void whatIsReadyNeedsNothing() {
        assertThat(first(run(finding("light-dim", Area.LIGHTING, MET)))).isEmpty();
    }

    private static List<String> first(CheckRun run) {
        return Remedy.first(run).stream()
                .map(one -> one.fix().text().toString())
                .toList();
    }

    private static Outcome missed(String fix) {
        return new Outcome.Missed(new Fix(Text.of(fix)));
    }

    private static Outcome unknown(String reason, String fix) {
        return new Outcome.CouldNotCheck(Text.of(reason), new Fix(Text.of(fix)));
    }

    private static Finding finding(String check, Area area, Outcome outcome) {
        return new Finding(
                check,
                area,
                Importance.DECISIVE,
                outcome,
                Text.of("It is so."),
                outcome instanceof Outcome.CouldNotCheck ? OptionalInt.empty() : OptionalInt.of(50),
                List.of());
    }

    private static CheckRun run(Finding... findings) {
        return new CheckRun(
                ExampleRuns.AT,
                List.of(),
                ReadinessRules.judge(List.of(findings)),
                List.of(findings),
                List.of(),
                CheckRun.Shown.NOTHING);
    }
}
