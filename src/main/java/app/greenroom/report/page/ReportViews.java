package app.greenroom.report.page;

import app.greenroom.model.Evidence;
import app.greenroom.model.Finding;
import app.greenroom.model.Readiness;
import app.greenroom.model.measure.TrackRecord;
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
import app.greenroom.report.page.ReportView.Sign;
import app.greenroom.report.page.ReportView.Step;
import app.greenroom.report.page.ReportView.Tag;
import app.greenroom.report.page.ReportView.Todo;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
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
    private final Language language;

    private ReportViews(CheckRun run, Drawer drawer, Language language) {
        this.run = run;
        this.drawer = drawer;
        this.language = language;
    }

    static ReportView of(CheckRun run, Drawer drawer, Language language) {
        return new ReportViews(run, drawer, language).view();
    }

    private ReportView view() {
        List<Seen> pictures = run.picture().map(this::seen).stream().toList();
        List<Heard> strips = run.sound().flatMap(this::heard).stream().toList();
        List<Probed> networks = run.network().map(story -> NetworkViews.of(story, drawer, language)).stream()
                .toList();
        List<Card> cards = AreaSummary.of(run).stream().map(this::card).toList();
        return new ReportView(
                cards.stream().mapToInt(ReportViews::lines).sum() > MOST_LINES,
                heading(),
                todo(),
                nothing(),
                changed(),
                Stream.of(new ReportView.Evidence(pictures, strips, networks))
                        .filter(one -> !pictures.isEmpty() || !strips.isEmpty() || !networks.isEmpty())
                        .toList(),
                cards,
                columns(cards));
    }

    private ReportView.Heading heading() {
        Readiness.Status status = run.readiness().status();
        Grade grade = Grade.of(status);
        return new ReportView.Heading(
                new Sign(grade.css(), drawer.ornament(Icons.of(grade), "seal"), language.say(status.title())),
                Wording.headline(run, language),
                Wording.date(run.at(), language),
                run.subject().stream()
                        .map(subject ->
                                new ReportView.Subject(language.say(subject.role()), language.say(subject.name())))
                        .toList());
    }

    private List<Todo> todo() {
        List<Remedy> first = Remedy.first(run);
        List<Remedy> then = Remedy.then(run);
        boolean ready = run.readiness().status() == Readiness.Status.READY;
        Text before = Text.of(
                "{0, plural, one {Fix this first} other {Fix these first}}", Argument.count(Math.max(1, first.size())));
        Text after = Text.of(ready ? "Could be even better" : "After that");
        return Stream.of(
                        new Todo("first", language.say(before), steps(first)),
                        new Todo("then", language.say(after), steps(then)))
                .filter(todo -> !todo.steps().isEmpty())
                .toList();
    }

    private String nothing() {
        boolean accepted =
                run.findings().stream().anyMatch(finding -> finding.accepted().isPresent());
        return language.say(Text.of(
                accepted
                        ? "Everything but what you accepted lies inside its good range."
                        : "Every number lies inside its good range."));
    }

    private List<ReportView.Changed> changed() {
        return run
                .changes()
                .map(changes -> new ReportView.Changed(
                        Wording.since(changes, run.at(), language), Wording.changed(changes, language)))
                .stream()
                .toList();
    }

    private List<Step> steps(List<Remedy> remedies) {
        return remedies.stream()
                .map(remedy -> new Step(
                        sign(remedy.grade()),
                        language.say(remedy.fix().text()),
                        remedy.why(language),
                        remedy.areas(language)))
                .toList();
    }

    private Sign sign(Grade grade) {
        return new Sign(grade.css(), icon(grade), grade.word(language));
    }

    private String icon(Grade grade) {
        return drawer.ornament(Icons.of(grade), "icon");
    }

    private Seen seen(Picture picture) {
        List<Tag> tags = new ArrayList<>();
        Set<List<Object>> said = new HashSet<>();
        for (Mark mark : picture.marks()) {
            if (!mark.label().isEmpty() && said.add(List.of(PictureSketch.tone(mark), mark.label()))) {
                tags.add(tag(mark));
            }
        }
        return new Seen(
                drawer.overPhoto(PictureSketch.of(picture, language), picture, "photo"),
                language.say(picture.description()),
                tags);
    }

    private Tag tag(Mark mark) {
        return PictureSketch.grade(PictureSketch.tone(mark))
                .map(grade -> new Tag(icon(grade), grade.word(language), language.say(mark.label())))
                .orElseGet(() -> new Tag(drawer.ornament(Swatches.guide(), "swatch"), "", language.say(mark.label())));
    }

    private Optional<Heard> heard(SoundStrip strip) {
        String summary = StripWords.summary(strip, language);
        String drawing = drawer.strip(strip, summary);
        if (drawing.isEmpty()) {
            return Optional.empty();
        }
        List<Tag> legend = new ArrayList<>();
        legend.add(new Tag(drawer.ornament(Swatches.speech(), "swatch"), "", language.say(Text.of("You speak"))));
        legend.add(new Tag(
                drawer.ornament(Swatches.room(), "swatch"), "", language.say(Text.of("The room, nobody speaks"))));
        if (!strip.silentPauses().isEmpty()) {
            legend.add(new Tag(drawer.ornament(Swatches.pause(), "swatch"), "", language.say(Text.of("Silent pause"))));
        }
        if (!strip.filledPauses().isEmpty()) {
            legend.add(new Tag(
                    drawer.ornament(Swatches.filler(language), "swatch"),
                    "",
                    language.say(Text.of("Listen here: um, uh or a drawn-out word"))));
        }
        if (!strip.noises().isEmpty()) {
            legend.add(new Tag(drawer.ornament(Swatches.noise(), "swatch"), "", language.say(Text.of("Sudden noise"))));
        }
        if (!strip.clipped().isEmpty()) {
            legend.add(new Tag(
                    drawer.ornament(Swatches.clipped(), "swatch"),
                    "",
                    language.say(Text.of("Too loud, so it is distorted"))));
        }
        if (!strip.gaps().isEmpty()) {
            legend.add(new Tag(
                    drawer.ornament(Swatches.gap(), "swatch"), "", language.say(Text.of("Gap: no sound arrived"))));
        }
        if (strip.voice().isPresent() && strip.voiceLimit().isPresent()) {
            legend.add(new Tag(
                    drawer.ornament(Swatches.average(), "swatch"),
                    "",
                    language.say(Text.of("Your voice, on average"))));
        }
        return Optional.of(new Heard(drawing, summary, legend));
    }

    private Card card(AreaSummary area) {
        List<Entry> entries = area.findings().stream().map(this::entry).toList();
        if (entries.isEmpty()) {
            entries = List.of(new Entry(
                    sign(Grade.NOT_ASKED), area.sentence(language), List.of(), List.of(), List.of(), List.of()));
        }
        return new Card(
                area.area().id(),
                language.say(area.area().title()),
                sign(area.grade()),
                lines(entries) > LONG_CARD ? "long" : "",
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
        return new Entry(
                sign(Grade.of(finding)),
                Wording.sentence(finding, language),
                Stream.concat(
                                Wording.obstacle(finding, language).stream(),
                                Wording.accepted(finding, language).stream())
                        .toList(),
                finding.evidence().stream().map(this::reading).toList(),
                Wording.trackRecord(finding).map(TrackRecord::text).map(language::say).stream()
                        .toList(),
                Wording.fix(finding, language).stream().toList());
    }

    private Reading reading(Evidence evidence) {
        String meter = RangeMeter.of(evidence, METER_WIDTH)
                .map(sketch -> drawer.ornament(sketch, "meter"))
                .orElse("");
        return new Reading(
                language.say(evidence.label()),
                Numbers.value(evidence, language),
                meter,
                Numbers.ranges(evidence, language),
                evidence.limit().map(limit -> language.say(limit.source())).stream()
                        .toList());
    }
}
