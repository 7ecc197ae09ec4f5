package app.greenroom.model.measure;

import app.greenroom.text.Unit;
import java.util.List;

/**
 * From when on a difference to the last good check is told, each with its source: more than the measurement errs by, and
 * enough for anybody to notice. A difference is never judged; limits that judge stand in {@link Guidance}.
 */
public final class DifferenceGuidance {
    private static final List<Difference> ALL = List.of(
            Difference.of(
                    Quantity.CAMERA_ELEVATION,
                    Unit.DEGREES,
                    3,
                    1,
                    "It errs by 3.1° at worst on labelled pictures; twice its standard error counts as well."),
            Difference.of(
                    Quantity.EYE_LINE,
                    Unit.FRACTION,
                    0.06,
                    1,
                    "Our choice: three times what the eyes' place errs by at worst."),
            Difference.of(
                    Quantity.FACE_OFFSET,
                    Unit.FRACTION,
                    0.08,
                    1,
                    "Our choice: four times what the eyes' place errs by at worst; people lean by less."),
            Difference.of(
                    Quantity.FACE_WIDTH,
                    Unit.FRACTION,
                    0.02,
                    1.25,
                    "Our choice: a quarter nearer or further; the mesh errs by far less, people lean by about a tenth."),
            Difference.of(
                    Quantity.LIGHT_WHITE,
                    Unit.FRACTION,
                    0.02,
                    2,
                    "Our choice: one stop; less is the camera's own exposure."),
            Difference.of(
                    Quantity.SPEECH_LEVEL,
                    Unit.DECIBELS,
                    6,
                    1,
                    "It errs by 0.9 dB at worst; 6 dB is half the amplitude, and more than a voice varies by from one"
                            + " day to the next (our choice)."),
            Difference.of(
                    Quantity.NOISE_FLOOR,
                    Unit.DECIBELS,
                    6,
                    1,
                    "Speech over noise errs by 3.9 dB at worst; 6 dB are heard by anybody (our choice)."),
            Difference.of(
                    Quantity.ROOM_RT60,
                    Unit.SECONDS,
                    0.2,
                    1.5,
                    "It errs by 25 % at worst; twice that, and a fifth of a second."),
            Difference.of(
                    Quantity.MIC_BANDWIDTH,
                    Unit.HERTZ,
                    1000,
                    1.25,
                    "The edge is read to about 10 %; twice that and more."),
            Difference.of(
                    Quantity.NET_ROUND_TRIP,
                    Unit.MILLISECONDS,
                    30,
                    1.8,
                    "Our choice: about twice as long, and by more than round trips vary in a call that Microsoft Teams"
                            + " calls good (30 ms of jitter)."),
            Difference.of(
                    Quantity.NET_JITTER,
                    Unit.MILLISECONDS,
                    15,
                    1.8,
                    "Our choice: about twice as much, and by half of what Microsoft Teams allows."),
            Difference.of(
                    Quantity.NET_LOSS,
                    Unit.FRACTION,
                    0.05,
                    1,
                    "Our choice: what Daily allows, and two of some forty tries; a single one is chance."),
            Difference.of(
                    Quantity.NET_WIFI_SIGNAL,
                    Unit.DECIBELS,
                    10,
                    1,
                    "Our choice: a tenth of the power; a hand beside the computer makes less."));

    private DifferenceGuidance() {}

    /** All of them, in the order of the areas. */
    public static List<Difference> all() {
        return ALL;
    }
}
