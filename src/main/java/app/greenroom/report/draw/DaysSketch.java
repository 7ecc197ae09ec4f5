package app.greenroom.report.draw;

import app.greenroom.model.run.NetworkStory.Day;
import app.greenroom.model.run.NetworkStory.Days;
import app.greenroom.report.Numbers;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Today beside other days at the same hour: a bar each, today's last and framed, and a broken line at what is usual. */
public final class DaysSketch {
    private static final int MOST_DAYS = 7;
    private static final double TEXT = 13;
    private static final double HEAD = 20;
    private static final double GAP = 4; // between names

    private DaysSketch() {}

    /**
     * Draws days.
     *
     * @param width width in units that are about one pixel each
     * @param plot height of the bars' part
     * @return empty when no other day is known, or today's value is not
     */
    public static Optional<Sketch> of(Days days, double width, double plot, Language language) {
        if (days.before().isEmpty() || days.today().isEmpty()) {
            return Optional.empty();
        }
        List<Day> before = days.before();
        double widest = before.stream()
                .mapToDouble(day -> Sketch.wordsWidth(name(day, language), TEXT, false))
                .max()
                .orElse(0);
        int most = (int) Math.max(1, Math.min(width < 450 ? 4 : MOST_DAYS, width / (widest + GAP) - 1));
        List<Day> shown = before.subList(Math.max(0, before.size() - most), before.size());
        double today = days.today().getAsDouble();
        double highest = Math.max(
                days.usual().orElse(0),
                Math.max(today, shown.stream().mapToDouble(Day::value).max().orElse(0)));
        double scale = highest > 0 ? plot / highest : 0;
        double bottom = HEAD + plot;
        double column = width / (shown.size() + 1);
        List<Sketch.Item> items = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Day day = shown.get(i);
            Bar bar = new Bar(Ink.ROOM, day.value(), name(day, language), false, (i + 0.5) * column);
            bar(items, bar, amount(day.value(), days, language), column, bottom, scale);
        }
        double x = (shown.size() + 0.5) * column;
        Ink ink = days.unusual() ? Ink.BETTER : Ink.OK;
        Bar last = new Bar(ink, today, language.say(Text.of("today")), true, x);
        bar(items, last, amount(today, days, language), column, bottom, scale);
        items.add(new Sketch.Stroke(Ink.RULE, Sketch.points(0, bottom, width, bottom), 1, 0, false));
        days.usual().ifPresent(usual -> {
            double y = bottom - usual * scale;
            items.add(new Sketch.Stroke(Ink.PAUSE, Sketch.points(0, y, width, y), 1.4, 5, false));
        });
        return Optional.of(new Sketch(width, bottom + 24, items));
    }

    private record Bar(Ink ink, double value, String name, boolean today, double middle) {}

    private static String name(Day day, Language language) {
        return language.say(Text.of(Argument.briefDay(day.date())));
    }

    private static String amount(double value, Days days, Language language) {
        return language.say(Numbers.amountOf(value, days.unit()));
    }

    private static void bar(
            List<Sketch.Item> items, Bar bar, String value, double column, double bottom, double scale) {
        double middle = bar.middle;
        double half = Math.min(22, column * 0.3);
        double height = Math.max(2, bar.value * scale);
        items.add(new Sketch.Block(bar.ink, middle - half, bottom - height, 2 * half, height, 3));
        if (bar.today) {
            items.add(new Sketch.Stroke(
                    Ink.METER_HAND, Sketch.corners(middle - half, bottom - height, 2 * half, height), 1.6, 0, true));
        }
        items.add(
                new Sketch.Words(Ink.TEXT, value, middle, bottom - height - 5, TEXT, bar.today, Sketch.Anchor.MIDDLE));
        items.add(new Sketch.Words(Ink.TEXT, bar.name, middle, bottom + 18, TEXT, bar.today, Sketch.Anchor.MIDDLE));
    }
}
