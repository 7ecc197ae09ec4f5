package app.greenroom.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.model.live.LiveLevel;
import app.greenroom.model.live.LiveLevel.State;
import app.greenroom.model.live.SoundEvent;
import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.measure.Limit;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LiveTextTest {
    private static final Limit LIMIT = new Limit(
            "speech.level", "dBov", Band.between(-32, -16), Band.between(-42, -10), Text.of("For this test."));

    private static String level(double now, State state, double voice) {
        return LiveText.level(
                new LiveLevel(
                        12.34,
                        now,
                        state,
                        OptionalDouble.of(-56),
                        Double.isNaN(voice) ? OptionalDouble.empty() : OptionalDouble.of(voice),
                        LIMIT),
                TextStyle.plain(),
                Language.english());
    }

    @Test
    void theLevelIsOneLineWithTheRoomMarkedAndAWordForTheVoice() {
        assertThat(level(-21, State.VOICE, -24))
                .isEqualTo("  0:12  [######|##############.........] you speak: good level");
        assertThat(level(-62, State.ROOM, -24)).isEqualTo("  0:12  [===...|.......................] you pause");
        assertThat(level(-35, State.VOICE, -36)).endsWith("] you speak: a little quiet");
        assertThat(level(-50, State.VOICE, -50)).endsWith("] you speak: too quiet");
        assertThat(level(0, State.VOICE, -5))
                .endsWith("] you speak: too loud")
                .contains("[######|#######################]");
        assertThat(level(-100, State.SILENT, Double.NaN)).endsWith("] nothing comes: muted?");
        assertThat(level(-62, State.ROOM, Double.NaN)).endsWith("] speak, to be heard");
    }

    @Test
    void eventsAreOneLineEach() {
        Interval at = new Interval(62.2, 63.6);
        assertThat(LiveText.heard(
                        new SoundEvent(SoundEvent.Kind.FILLED_PAUSE, at), TextStyle.plain(), Language.english()))
                .isEqualTo("  1:02  · um, uh or a drawn-out word\n");
        assertThat(LiveText.heard(
                        new SoundEvent(SoundEvent.Kind.LONG_PAUSE, at), TextStyle.plain(), Language.english()))
                .isEqualTo("  1:02  · pause of 1.4 s\n");
        assertThat(LiveText.heard(new SoundEvent(SoundEvent.Kind.NOISE, at), TextStyle.plain(), Language.english()))
                .isEqualTo("  1:02  · sudden noise\n");
        TextStyle ascii = new TextStyle(80, false, StandardCharsets.US_ASCII);
        assertThat(LiveText.heard(new SoundEvent(SoundEvent.Kind.LOST, at), ascii, Language.english()))
                .isEqualTo("  1:02  * 1.4 s of sound did not arrive\n");
    }
}
