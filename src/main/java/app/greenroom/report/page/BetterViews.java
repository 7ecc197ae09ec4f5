package app.greenroom.report.page;

import app.greenroom.model.Finding;
import app.greenroom.report.Grade;
import app.greenroom.report.Wording;
import app.greenroom.report.draw.Icons;
import app.greenroom.report.page.ReviewView.Better;
import app.greenroom.text.Language;

/** What could be better, with its sign, wherever a review says so. */
record BetterViews(LaneDrawer drawer, Language language) {
    String icon(Grade grade) {
        return drawer.ornament(Icons.of(grade), "icon");
    }

    Better better(Finding finding) {
        Grade grade = Grade.of(finding);
        return new Better(
                icon(grade),
                grade.word(language),
                language.say(finding.area().title()),
                Wording.sentence(finding, language),
                Wording.fix(finding, language).stream().toList());
    }
}
