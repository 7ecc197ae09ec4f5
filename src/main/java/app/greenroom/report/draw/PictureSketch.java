package app.greenroom.report.draw;

import app.greenroom.model.run.Picture;
import app.greenroom.model.run.Picture.Mark;
import app.greenroom.model.run.Picture.Tone;
import app.greenroom.report.Grade;
import app.greenroom.text.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The marks on a camera picture. Every line lies on a darker, wider one and every label on a dark chip, so that both
 * stay legible over a bright window and over a dark wall. A label's tone is a symbol as well as a colour.
 */
public final class PictureSketch {
    private final double unit;
    private final Picture picture;
    private final Language language;
    private final List<Sketch.Item> lines = new ArrayList<>();
    private final List<Sketch.Item> chips = new ArrayList<>();
    private final List<Place> taken = new ArrayList<>();

    private PictureSketch(Picture picture, Language language) {
        this.picture = picture;
        this.language = language;
        this.unit = picture.width() / 640.0;
    }

    public static Sketch of(Picture picture, Language language) {
        PictureSketch sketch = new PictureSketch(picture, language);
        // What was found lies over the guides; chips are placed for what matters most first.
        List<Mark> marks = picture.marks();
        List<Tone> tones = new ArrayList<>(List.of(Tone.GUIDE, Tone.GOOD, Tone.WARNING, Tone.BAD));
        for (Tone tone : tones) {
            marks.stream().filter(mark -> tone(mark) == tone).forEach(sketch::draw);
        }
        Set<List<Object>> said = new HashSet<>();
        Collections.reverse(tones);
        for (Tone tone : tones) {
            marks.stream()
                    .filter(mark -> tone(mark) == tone && !mark.label().isEmpty())
                    .filter(mark -> said.add(List.of(tone, mark.label())))
                    .forEach(sketch::label);
        }
        List<Sketch.Item> items = new ArrayList<>(sketch.lines);
        items.addAll(sketch.chips);
        return new Sketch(picture.width(), picture.height(), items);
    }

    public static Tone tone(Mark mark) {
        return mark instanceof Mark.Box box ? box.tone() : ((Mark.Line) mark).tone();
    }

    /** The grade whose symbol a mark's label wears; guides wear none. */
    public static Optional<Grade> grade(Tone tone) {
        return switch (tone) {
            case GUIDE -> Optional.empty();
            case GOOD -> Optional.of(Grade.OK);
            case WARNING -> Optional.of(Grade.BETTER);
            case BAD -> Optional.of(Grade.NOT_READY);
        };
    }

    private void draw(Mark mark) {
        Tone tone = tone(mark);
        List<Sketch.Point> points = mark instanceof Mark.Box box
                ? Sketch.corners(box.x(), box.y(), box.width(), box.height())
                : ends((Mark.Line) mark);
        boolean closed = mark instanceof Mark.Box;
        boolean guide = tone == Tone.GUIDE;
        double thickness = (guide ? 1 : 2) * unit;
        double dash = guide ? 5 * unit : 0;
        lines.add(new Sketch.Stroke(Ink.PHOTO_SHADE, points, thickness + 2 * unit, dash, closed));
        lines.add(new Sketch.Stroke(ink(tone), points, thickness, dash, closed));
    }

    private static List<Sketch.Point> ends(Mark.Line line) {
        return Sketch.points(line.x1(), line.y1(), line.x2(), line.y2());
    }

    private static Ink ink(Tone tone) {
        return switch (tone) {
            case GUIDE -> Ink.PHOTO_GUIDE;
            case GOOD -> Ink.PHOTO_GOOD;
            case WARNING -> Ink.PHOTO_WARNING;
            case BAD -> Ink.PHOTO_BAD;
        };
    }

    private void label(Mark mark) {
        Optional<Grade> grade = grade(tone(mark));
        String text = language.say(mark.label());
        double size = 14 * unit;
        double pad = 6 * unit;
        double icon = grade.isPresent() ? size + 5 * unit : 0;
        double width = icon + Sketch.wordsWidth(text, size, true) + 2 * pad;
        double height = size + 1.4 * pad;
        Place place = place(mark, width, height);
        taken.add(place);
        chips.add(new Sketch.Block(Ink.PHOTO_CHIP, place.x, place.y, width, height, 4 * unit));
        double top = place.y + (height - size) / 2;
        grade.ifPresent(
                shown -> chips.addAll(Icons.at(shown, place.x + pad, top, size, ink(tone(mark)), Ink.PHOTO_CHIP)));
        double base = place.y + height / 2 + size * 0.36;
        chips.add(new Sketch.Words(Ink.PHOTO_TEXT, text, place.x + pad + icon, base, size, true, Sketch.Anchor.START));
    }

    /** The first place beside the mark where the chip covers no other one, or else the one that covers least. */
    private Place place(Mark mark, double width, double height) {
        Place best = new Place(0, 0, width, height);
        double least = Double.POSITIVE_INFINITY;
        for (Place candidate : candidates(mark, width, height)) {
            Place inside = candidate.inside(picture.width(), picture.height(), 3 * unit);
            double covered =
                    taken.stream().mapToDouble(other -> other.overlap(inside)).sum();
            if (covered < least) {
                least = covered;
                best = inside;
            }
        }
        return best;
    }

    private List<Place> candidates(Mark mark, double width, double height) {
        double gap = 3 * unit;
        double left;
        double right;
        double top;
        double bottom;
        if (mark instanceof Mark.Box box) {
            left = box.x();
            right = box.x() + box.width();
            top = box.y();
            bottom = box.y() + box.height();
        } else {
            Mark.Line line = (Mark.Line) mark;
            left = Math.min(line.x1(), line.x2());
            right = Math.max(line.x1(), line.x2());
            top = Math.min(line.y1(), line.y2());
            bottom = Math.max(line.y1(), line.y2());
        }
        List<Place> places = new ArrayList<>();
        if (bottom - top < height && right + gap + width < picture.width()) {
            // Beside a level line: above it, the label would hide the eyes that an eye line marks.
            places.add(new Place(right + gap, (top + bottom - height) / 2, width, height));
        }
        for (double y : new double[] {top - height - gap, bottom + gap, top + gap, bottom - height - gap}) {
            places.add(new Place(left, y, width, height));
            places.add(new Place(right - width, y, width, height));
            places.add(new Place((left + right - width) / 2, y, width, height));
        }
        return places;
    }

    private record Place(double x, double y, double width, double height) {
        Place inside(double pictureWidth, double pictureHeight, double margin) {
            double nearX = Math.max(margin, Math.min(x, pictureWidth - width - margin));
            double nearY = Math.max(margin, Math.min(y, pictureHeight - height - margin));
            return new Place(nearX, nearY, width, height);
        }

        double overlap(Place other) {
            double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
            double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
            return Math.max(0, across) * Math.max(0, down);
        }
    }
}
