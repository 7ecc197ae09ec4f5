package app.greenroom.report.draw;

import app.greenroom.model.run.NetworkStory.Part;
import app.greenroom.model.run.NetworkStory.State;
import app.greenroom.report.Grade;
import app.greenroom.report.NetworkWording;
import app.greenroom.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way to the platform: its stations from top to bottom, what was measured beside each part, and a sign that says how the
 * part is. A part with trouble is a broken line with a cross, one that is not known a dotted line with a question mark.
 */
public final class PathSketch {
    private static final double STATION = 30;
    private static final double PART = 40;
    private static final double TEXT = 14;

    private PathSketch() {}

    /** Draws the way; empty when there is nothing to draw. */
    public static Optional<Sketch> of(List<Part> parts, double width, Language language) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<Sketch.Item> items = new ArrayList<>();
        double middle = width / 2;
        station(items, language.say(parts.get(0).from()), 0, middle);
        for (int i = 0; i < parts.size(); i++) {
            double top = STATION + i * (STATION + PART);
            part(items, parts.get(i), top, middle, language);
            station(items, language.say(parts.get(i).to()), top + PART, middle);
        }
        return Optional.of(new Sketch(width, STATION + parts.size() * (STATION + PART), items));
    }

    private static void station(List<Sketch.Item> items, String name, double y, double middle) {
        double box = Math.max(150, Sketch.wordsWidth(name, TEXT, true) + 28);
        items.add(new Sketch.Block(Ink.SPEECH_TINT, middle - box / 2, y, box, STATION, 8));
        items.add(new Sketch.Words(Ink.TEXT, name, middle, y + 20, TEXT, true, Sketch.Anchor.MIDDLE));
    }

    private static void part(List<Sketch.Item> items, Part part, double top, double middle, Language language) {
        Grade grade = grade(part.state());
        Ink ink = ink(part.state());
        double dash = part.state() == State.TROUBLE ? 7 : part.state() == State.UNKNOWN ? 2.5 : 0;
        double thickness = part.state() == State.TROUBLE ? 3.4 : 2.2;
        items.add(
                new Sketch.Stroke(ink, Sketch.points(middle, top + 3, middle, top + PART - 3), thickness, dash, false));
        double y = top + PART / 2;
        items.add(new Sketch.Block(ink, middle - 34, y - 9, 18, 18, 9));
        sign(items, grade, middle - 25, y);
        String words = language.say(NetworkWording.measured(part));
        items.add(new Sketch.Words(Ink.TEXT, words, middle + 14, y + 5, TEXT, false, Sketch.Anchor.START));
    }

    public static Grade grade(State state) {
        return switch (state) {
            case WELL -> Grade.OK;
            case TROUBLE -> Grade.BETTER;
            case UNKNOWN -> Grade.UNKNOWN;
        };
    }

    /** A tick is drawn, because not every font has one. */
    private static void sign(List<Sketch.Item> items, Grade grade, double x, double y) {
        if (grade == Grade.OK) {
            items.add(new Sketch.Stroke(
                    Ink.ON_GRADE, Sketch.points(x - 4, y, x - 1, y + 3.4, x + 4, y - 3.4), 2, 0, false));
        } else {
            items.add(new Sketch.Words(Ink.ON_GRADE, grade.symbol(), x, y + 5, TEXT, true, Sketch.Anchor.MIDDLE));
        }
    }

    private static Ink ink(State state) {
        return switch (state) {
            case WELL -> Ink.OK;
            case TROUBLE -> Ink.BETTER;
            case UNKNOWN -> Ink.UNKNOWN;
        };
    }
}
