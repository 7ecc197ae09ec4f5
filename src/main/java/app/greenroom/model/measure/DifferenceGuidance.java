package app.greenroom.model.measure;

import app.greenroom.text.Text;
import java.util.List;

/**
 * From when on a difference to the last good check is told, each with its source: more than the measurement errs by, and
 * enough for anybody to notice. A difference is never judged; limits that judge stand in {@link Guidance}.
 */
public final class DifferenceGuidance {
    private static final List<Difference> ALL = List.of(
            new Difference(
                    "camera.elevation",
                    "deg",
                    3,
                    1,
                    Text.of("It errs by 3.1° at worst on labelled pictures; twice its standard error counts as well.")),
            new Difference(
                    "eye.line", "fraction", 0.06, 1, Text.of("Our choice: three times what the eyes' place errs by at worst.")),
            new Difference(
                    "face.offset",
                    "fraction",
                    0.08,
                    1,
                    Text.of("Our choice: four times what the eyes' place errs by at worst; people lean by less.")),
            new Difference(
                    "face.width",
                    "fraction",
                    0.02,
                    1.25,
                    Text.of("Our choice: a quarter nearer or further; the mesh errs by far less, people lean by about a tenth.")),
            new Difference(
                    "light.peak", "fraction", 0.02, 2, Text.of("Our choice: one stop; less is the camera's own exposure.")),
            new Difference(
                    "speech.level",
                    "dB",
                    6,
                    1,
                    Text.of("It errs by 0.9 dB at worst; 6 dB is half the amplitude, and more than a voice varies by from one"
                            + " day to the next (our choice).")),
            new Difference(
                    "noise.floor",
                    "dB",
                    6,
                    1,
                    Text.of("Speech over noise errs by 3.9 dB at worst; 6 dB are heard by anybody (our choice).")),
            new Difference(
                    "room.rt60", "s", 0.2, 1.5, Text.of("It errs by 25 % at worst; twice that, and a fifth of a second.")),
            new Difference("mic.bandwidth", "Hz", 1000, 1.25, Text.of("The edge is read to about 10 %; twice that and more.")),
            new Difference(
                    "net.rtt.median",
                    "ms",
                    30,
                    1.8,
                    Text.of("Our choice: about twice as long, and by more than round trips vary in a call that Microsoft Teams"
                            + " calls good (30 ms of jitter).")),
            new Difference(
                    "net.jitter",
                    "ms",
                    15,
                    1.8,
                    Text.of("Our choice: about twice as much, and by half of what Microsoft Teams allows.")),
            new Difference(
                    "net.loss",
                    "fraction",
                    0.05,
                    1,
                    Text.of("Our choice: what Daily allows, and two of some forty tries; a single one is chance.")),
            new Difference(
                    "net.wifi.signal",
                    "dB",
                    10,
                    1,
                    Text.of("Our choice: a tenth of the power; a hand beside the computer makes less.")));

    private DifferenceGuidance() {}

    /** All of them, in the order of the areas. */
    public static List<Difference> all() {
        return ALL;
    }
}
