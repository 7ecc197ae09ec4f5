package app.greenroom.report.page;

import app.greenroom.model.review.Playback;
import app.greenroom.model.review.Review;
import app.greenroom.model.run.Picture;
import app.greenroom.model.run.Picture.Mark;
import app.greenroom.report.Grade;
import app.greenroom.report.ReviewWords;
import app.greenroom.report.Wording;
import app.greenroom.report.draw.Icons;
import app.greenroom.report.draw.PictureSketch;
import app.greenroom.report.draw.Swatches;
import app.greenroom.report.page.ReviewView.Player;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns a review into what a page shows: {@link OverviewViews} the whole on one line of time, {@link AnswerViews} answer by
 * answer, {@link MomentViews} what can be pressed, {@link MockViews} what only a mock interview has.
 */
final class ReviewViews {
    /** Where the sound goes: it is too large to pass through a template. */
    static final String SOUND_GOES_HERE = "@sound@";

    private final Review review;
    private final LaneDrawer drawer;
    private final Language language;

    ReviewViews(Review review, LaneDrawer drawer, Language language) {
        this.review = review;
        this.drawer = drawer;
        this.language = language;
    }

    /**
     * The view.
     *
     * @param script the page's script; of an empty text for paper
     */
    ReviewView view(ReviewView.Script script) {
        Optional<Playback> playback = review.sound().playback();
        BetterViews better = new BetterViews(drawer, language);
        return new ReviewView(
                head(),
                script,
                new ReviewView.Sound(
                        playback.isPresent(),
                        playback.map(ReviewViews::player).stream().toList()),
                new OverviewViews(review, drawer, language).overview(),
                new AnswerViews(review, drawer, language).answers(),
                new ReviewView.Whole(
                        ReviewWords.measured(review),
                        ReviewWords.better(review).stream().map(better::better).toList(),
                        review.pictures().picture().map(this::seen).stream().toList()),
                new MomentViews(review, language).lists(),
                review.mock().map(sheet -> MockViews.of(sheet, drawer, language)).stream()
                        .toList());
    }

    private ReviewView.Head head() {
        Argument length = ReviewWords.length(review.source().seconds());
        return new ReviewView.Head(
                language.say(Text.of(
                        "Review of {0} · Greenroom",
                        Argument.name(review.source().title()))),
                language.say(Text.name(review.source().title())),
                Wording.date(review.source().at(), language),
                language.say(
                        ReviewWords.measured(review) ? Text.of("{0} of recording.", length) : Text.of("{0}.", length)),
                language.say(ReviewWords.headline(review)),
                review.notes().stream().map(language::say).toList());
    }

    private static Player player(Playback playback) {
        return new Player(
                "data:" + playback.mime() + ";base64," + SOUND_GOES_HERE,
                playback.pieces().stream()
                        .map(p -> MomentViews.seconds(p.start()) + "-" + MomentViews.seconds(p.end()))
                        .collect(Collectors.joining(",")));
    }

    private ReportView.Seen seen(Picture picture) {
        List<ReportView.Tag> tags = new ArrayList<>();
        Set<List<Object>> said = new HashSet<>();
        for (Mark mark : picture.marks()) {
            if (!mark.label().isEmpty() && said.add(List.of(PictureSketch.tone(mark), mark.label()))) {
                Optional<Grade> grade = PictureSketch.grade(PictureSketch.tone(mark));
                tags.add(new ReportView.Tag(
                        drawer.ornament(grade.map(Icons::of).orElseGet(Swatches::guide), "icon"),
                        grade.map(g -> g == Grade.NOT_READY ? Grade.BETTER : g)
                                .map(g -> g.word(language))
                                .orElse(""),
                        language.say(mark.label())));
            }
        }
        return new ReportView.Seen(
                drawer.overPhoto(PictureSketch.of(picture, language), picture, "photo"),
                language.say(picture.description()),
                tags);
    }
}
