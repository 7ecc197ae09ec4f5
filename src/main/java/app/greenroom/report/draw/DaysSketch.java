package app.greenroom.report.draw;

import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.NetworkStory.Day;
import app.greenroom.model.run.NetworkStory.Days;
import app.greenroom.report.Numbers;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Today beside other days at the same hour: a bar each, today's last and framed, and a broken line at what is usual. */
public final class DaysSketch {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final int MOST_DAYS = 7;
    private static final double TEXT = 13;
    private static final double HEAD = 20;

    private DaysSketch() {}

    /**
     * Draws days.
     *
     * @param width width in units that are about one pixel each
     * @param plot height of the bars' part
     * @return empty when no other day is known, or today's value is not
     */
    public static Optional<Sketch> of(Days days, double width, double plot) {
        if (days.before().isEmpty() || days.today().isEmpty()) {
            return Optional.empty();
        }
        int narrow = width < 450 ? 4 : MOST_DAYS;
        List<Day> before = days.before();
        List<Day> shown = before.subList(Math.max(0, before.size() - narrow), before.size());
        double today = days.today().getAsDouble();
        double most = Math.max(
                days.usual().orElse(0),
                Math.max(today, shown.stream().mapToDouble(Day::value).max().orElse(0)));
        double scale = most > 0 ? plot / most : 0;
        double bottom = HEAD + plot;
        double column = width / (shown.size() + 1);
        List<Sketch.Item> items = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Day day = shown.get(i);
            bar(items, days, Ink.ROOM, day.value(), date(day.date()), (i + 0.5) * column, column, bottom, scale);
        }
        double x = (shown.size() + 0.5) * column;
        Ink ink = days.unusual() ? Ink.BETTER : Ink.OK;
        bar(items, days, ink, today, "today", x, column, bottom, scale);
        items.add(new Sketch.Stroke(Ink.RULE, Sketch.points(0, bottom, width, bottom), 1, 0, false));
        days.usual().ifPresent(usual -> {
            double y = bottom - usual * scale;
            items.add(new Sketch.Stroke(Ink.PAUSE, Sketch.points(0, y, width, y), 1.4, 5, false));
        });
        return Optional.of(new Sketch(width, bottom + 24, items));
    }

    private static void bar(
            List<Sketch.Item> items,
            Days days,
            Ink ink,
            double value,
            String name,
            double middle,
            double column,
            double bottom,
            double scale) {
        double half = Math.min(22, column * 0.3);
        double height = Math.max(2, value * scale);
        items.add(new Sketch.Block(ink, middle - half, bottom - height, 2 * half, height, 3));
        boolean today = name.equals("today");
        if (today) {
            items.add(new Sketch.Stroke(
                    Ink.METER_HAND, Sketch.corners(middle - half, bottom - height, 2 * half, height), 1.6, 0, true));
        }
        items.add(new Sketch.Words(
                Ink.TEXT,
                Numbers.value(Measurement.of("value", value, days.unit())),
                middle,
                bottom - height - 5,
                TEXT,
                today,
                Sketch.Anchor.MIDDLE));
        items.add(new Sketch.Words(Ink.TEXT, name, middle, bottom + 18, TEXT, today, Sketch.Anchor.MIDDLE));
    }

    private static String date(LocalDate date) {
        return DAY.format(date);
    }
}
