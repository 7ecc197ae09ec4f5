package app.greenroom.report.page;

import app.greenroom.model.Evidence;
import app.greenroom.model.Finding;
import app.greenroom.model.Readiness;
import app.greenroom.model.measure.Limit;
import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.Picture;
import app.greenroom.model.run.Picture.Mark;
import app.greenroom.model.run.SoundStrip;
import app.greenroom.report.AreaSummary;
import app.greenroom.report.Grade;
import app.greenroom.report.Numbers;
import app.greenroom.report.Remedy;
import app.greenroom.report.StripWords;
import app.greenroom.report.Wording;
import app.greenroom.report.draw.Drawer;
import app.greenroom.report.draw.Icons;
import app.greenroom.report.draw.PictureSketch;
import app.greenroom.report.draw.RangeMeter;
import app.greenroom.report.draw.Swatches;
import app.greenroom.report.page.ReportView.Card;
import app.greenroom.report.page.ReportView.Entry;
import app.greenroom.report.page.ReportView.Heard;
import app.greenroom.report.page.ReportView.Probed;
import app.greenroom.report.page.ReportView.Reading;
import app.greenroom.report.page.ReportView.Seen;
import app.greenroom.report.page.ReportView.Step;
import app.greenroom.report.page.ReportView.Tag;
import app.greenroom.report.page.ReportView.Todo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Turns a run into what a page shows. */
final class ReportViews {
    private static final double METER_WIDTH = 120;

    /** About as many lines of cards as two sheets hold when no card is broken. */
    private static final int MOST_LINES = 95;

    /** A card of more lines than this would leave too much of a sheet empty if it were kept whole. */
    private static final int LONG_CARD = 24;

    private final CheckRun run;
    private final Drawer drawer;

    private ReportViews(CheckRun run, Drawer drawer) {
        this.run = run;
        this.drawer = drawer;
    }

    static ReportView of(CheckRun run, Drawer drawer) {
        return new ReportViews(run, drawer).view();
    }

    private ReportView view() {
        Grade grade = Grade.of(run.readiness().status());
        List<Seen> pictures = run.picture().map(this::seen).stream().toList();
        List<Heard> strips = run.sound().flatMap(this::heard).stream().toList();
        List<Probed> networks = run.network().map(story -> NetworkViews.of(story, drawer)).stream()
                .toList();
        List<Card> cards = AreaSummary.of(run).stream().map(this::card).toList();
        return new ReportView(
                cards.stream().mapToInt(ReportViews::lines).sum() > MOST_LINES,
                grade.css(),
                drawer.ornament(Icons.of(grade), "seal"),
                run.readiness().status().title(),
                Wording.headline(run),
                Wording.date(run.at()),
                run.subject().stream()
                        .map(subject -> new ReportView.Subject(subject.role(), subject.name()))
                        .toList(),
                todo(),
                nothing(),
                changed(),
                !pictures.isEmpty() || !strips.isEmpty() || !networks.isEmpty(),
                pictures,
                strips,
                networks,
                cards,
                columns(cards));
    }

    private List<Todo> todo() {
        List<Remedy> first = Remedy.first(run);
        List<Remedy> then = Remedy.then(run);
        boolean ready = run.readiness().status() == Readiness.Status.READY;
        return Stream.of(
                        new Todo("first", first.size() == 1 ? "Fix this first" : "Fix these first", steps(first)),
                        new Todo("then", ready ? "Could be even better" : "After that", steps(then)))
                .filter(todo -> !todo.steps().isEmpty())
                .toList();
    }

    private String nothing() {
        return run.findings().stream().anyMatch(finding -> finding.accepted().isPresent())
                ? "Everything but what you accepted lies inside its good range."
                : "Every number lies inside its good range.";
    }

    private List<ReportView.Changed> changed() {
        return run
                .changes()
                .map(changes -> new ReportView.Changed(Wording.since(changes, run.at()), Wording.changed(changes)))
                .stream()
                .toList();
    }

    private List<Step> steps(List<Remedy> remedies) {
        return remedies.stream()
                .map(remedy -> new Step(
                        remedy.grade().css(),
                        icon(remedy.grade()),
                        remedy.grade().word(),
                        remedy.fix().text(),
                        remedy.why(),
                        remedy.areas()))
                .toList();
    }

    private String icon(Grade grade) {
        return drawer.ornament(Icons.of(grade), "icon");
    }

    private Seen seen(Picture picture) {
        List<Tag> tags = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Mark mark : picture.marks()) {
            if (!mark.label().isBlank() && said.add(PictureSketch.tone(mark) + mark.label())) {
                tags.add(tag(mark));
            }
        }
        return new Seen(drawer.overPhoto(PictureSketch.of(picture), picture, "photo"), picture.description(), tags);
    }

    private Tag tag(Mark mark) {
        return PictureSketch.grade(PictureSketch.tone(mark))
                .map(grade -> new Tag(icon(grade), grade.word(), mark.label()))
                .orElseGet(() -> new Tag(drawer.ornament(Swatches.guide(), "swatch"), "", mark.label()));
    }

    private Optional<Heard> heard(SoundStrip strip) {
        String summary = StripWords.summary(strip);
        String drawing = drawer.strip(strip, summary);
        if (drawing.isEmpty()) {
            return Optional.empty();
        }
        List<Tag> legend = new ArrayList<>();
        legend.add(new Tag(drawer.ornament(Swatches.speech(), "swatch"), "", "You speak"));
        legend.add(new Tag(drawer.ornament(Swatches.room(), "swatch"), "", "The room, nobody speaks"));
        if (!strip.silentPauses().isEmpty()) {
            legend.add(new Tag(drawer.ornament(Swatches.pause(), "swatch"), "", "Silent pause"));
        }
        if (!strip.filledPauses().isEmpty()) {
            legend.add(new Tag(drawer.ornament(Swatches.filler(), "swatch"), "", "Filler, such as “um” or “uh”"));
        }
        if (!strip.noises().isEmpty()) {
            legend.add(new Tag(drawer.ornament(Swatches.noise(), "swatch"), "", "Sudden noise"));
        }
        if (!strip.clipped().isEmpty()) {
            legend.add(new Tag(drawer.ornament(Swatches.clipped(), "swatch"), "", "Too loud, so it is distorted"));
        }
        if (!strip.gaps().isEmpty()) {
            legend.add(new Tag(drawer.ornament(Swatches.gap(), "swatch"), "", "Gap: no sound arrived"));
        }
        if (strip.voice().isPresent() && strip.voiceLimit().isPresent()) {
            legend.add(new Tag(drawer.ornament(Swatches.average(), "swatch"), "", "Your voice, on average"));
        }
        return Optional.of(new Heard(drawing, summary, legend));
    }

    private Card card(AreaSummary area) {
        List<Entry> entries = area.findings().stream().map(this::entry).toList();
        if (entries.isEmpty()) {
            Grade grade = Grade.NOT_ASKED;
            entries = List.of(new Entry(
                    grade.css(), icon(grade), grade.word(), area.sentence(), List.of(), List.of(), List.of()));
        }
        return new Card(
                area.area().id(),
                area.area().title(),
                area.grade().css(),
                lines(entries) > LONG_CARD ? "long" : "",
                icon(area.grade()),
                area.grade().word(),
                area.score().stream().boxed().toList(),
                entries.subList(0, 1),
                entries.subList(1, entries.size()));
    }

    private static List<List<Card>> columns(List<Card> cards) {
        int best = Math.min(1, cards.size());
        int least = Integer.MAX_VALUE;
        for (int split = 1; split < cards.size(); split++) {
            int left = cards.subList(0, split).stream()
                    .mapToInt(ReportViews::lines)
                    .sum();
            int right = cards.subList(split, cards.size()).stream()
                    .mapToInt(ReportViews::lines)
                    .sum();
            if (Math.max(left, right) < least) {
                least = Math.max(left, right);
                best = split;
            }
        }
        return List.of(cards.subList(0, best), cards.subList(best, cards.size()));
    }

    private static int lines(Card card) {
        return lines(card.lead()) + lines(card.others());
    }

    /** About how many lines findings take on a card. */
    private static int lines(List<Entry> entries) {
        return entries.stream()
                .mapToInt(entry ->
                        2 + 2 * entry.fix().size() + 3 * entry.readings().size())
                .sum();
    }

    private Entry entry(Finding finding) {
        Grade grade = Grade.of(finding);
        return new Entry(
                grade.css(),
                icon(grade),
                grade.word(),
                Wording.sentence(finding),
                Stream.concat(Wording.obstacle(finding).stream(), Wording.accepted(finding).stream())
                        .toList(),
                finding.evidence().stream().map(this::reading).toList(),
                Wording.fix(finding).stream().map(fix -> fix.text()).toList());
    }

    private Reading reading(Evidence evidence) {
        String meter = RangeMeter.of(evidence, METER_WIDTH)
                .map(sketch -> drawer.ornament(sketch, "meter"))
                .orElse("");
        return new Reading(
                evidence.label(),
                Numbers.value(evidence),
                meter,
                Numbers.ranges(evidence),
                evidence.limit().map(Limit::source).stream().toList());
    }
}
