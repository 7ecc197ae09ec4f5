package app.greenroom.report.draw;

import app.greenroom.model.review.Moment;
import app.greenroom.text.Language;
import java.util.List;

/** The small samples beside the words of a legend. */
public final class Swatches {
    private static final double WIDTH = 22;
    private static final double HEIGHT = 14;

    private Swatches() {}

    public static Sketch guide() {
        return of(new Sketch.Stroke(Ink.PAUSE, Sketch.points(1, HEIGHT / 2, WIDTH - 1, HEIGHT / 2), 1.6, 4, false));
    }

    public static Sketch speech() {
        return of(hills(Ink.SPEECH, 12), new Sketch.Block(Ink.SPEECH, 0, HEIGHT - 1, WIDTH, 1, 0));
    }

    public static Sketch room() {
        return of(hills(Ink.ROOM, 4), new Sketch.Block(Ink.ROOM, 0, HEIGHT - 1, WIDTH, 1, 0));
    }

    public static Sketch pause() {
        return of(new Sketch.Stroke(Ink.PAUSE, Sketch.corners(1, 1, WIDTH - 2, HEIGHT - 2), 1.4, 0, true));
    }

    public static Sketch filler(Language language) {
        String um = language.say(Moment.Kind.FILLER.word());
        return of(
                new Sketch.Block(Ink.FILLER, 0, 0, WIDTH, HEIGHT, 3),
                new Sketch.Words(
                        Ink.ON_FILLER,
                        um,
                        WIDTH / 2,
                        10.2,
                        Math.min(10, 10 * WIDTH / Sketch.wordsWidth(um, 10, true)),
                        true,
                        Sketch.Anchor.MIDDLE));
    }

    public static Sketch dot() {
        return of(new Sketch.Block(Ink.SPEECH, WIDTH / 2 - 3, HEIGHT / 2 - 3, 6, 6, 3));
    }

    public static Sketch cross() {
        return of(
                new Sketch.Stroke(Ink.BAD, Sketch.points(7, 3, 15, 11), 2, 0, false),
                new Sketch.Stroke(Ink.BAD, Sketch.points(7, 11, 15, 3), 2, 0, false));
    }

    public static Sketch noise() {
        return of(StripMarks.diamond(WIDTH / 2, HEIGHT / 2));
    }

    public static Sketch clipped() {
        return of(StripMarks.teeth(1, 3, WIDTH - 2));
    }

    public static Sketch gap() {
        return of(StripMarks.gap(7, 1, 8, HEIGHT - 2));
    }

    public static Sketch average() {
        return of(StripMarks.average(0, WIDTH, HEIGHT / 2));
    }

    private static Sketch.Patch hills(Ink ink, double height) {
        return new Sketch.Patch(
                ink,
                Sketch.points(
                        0,
                        HEIGHT,
                        4,
                        HEIGHT - height * 0.7,
                        8,
                        HEIGHT - height * 0.4,
                        12,
                        HEIGHT - height,
                        17,
                        HEIGHT - height * 0.5,
                        WIDTH,
                        HEIGHT));
    }

    private static Sketch of(Sketch.Item... items) {
        return new Sketch(WIDTH, HEIGHT, List.of(items));
    }
}
