package app.greenroom.report.page;

import app.greenroom.model.review.Review;
import app.greenroom.model.run.Picture;
import app.greenroom.report.draw.Sketch;
import app.greenroom.text.Language;
import java.util.List;

/** A review as a PDF: the timeline, the table of answers, what could be better, and when. */
public final class ReviewPdf {
    private static final double WIDTH = 146; // millimetres of a lane, beside its name
    private static final double UNITS = 900;

    private ReviewPdf() {}

    /** The file's bytes. */
    public static byte[] render(Review review, Language language) {
        PdfDrawer drawer = new PdfDrawer(language);
        ReviewView view = new ReviewViews(review, new Paper(drawer), language).view(new ReviewView.Script("", ""));
        return PdfReport.lay(
                Templates.page("review-pdf", List.of("report-pdf", "review-pdf"), view, language), drawer, language);
    }

    private record Paper(PdfDrawer drawer) implements LaneDrawer {
        @Override
        public String lane(LaneDrawer.Wide drawing, String label) {
            return drawer.object(drawing.of(UNITS), "lane", WIDTH, label);
        }

        /** The strips are there to be pressed; on paper the timeline is enough. */
        @Override
        public String strip(Sketch sketch, String css, String label) {
            return "";
        }

        @Override
        public String ornament(Sketch sketch, String css) {
            return drawer.ornament(sketch, css);
        }

        @Override
        public String overPhoto(Sketch sketch, Picture picture, String css) {
            return drawer.overPhoto(sketch, picture, css);
        }
    }
}
