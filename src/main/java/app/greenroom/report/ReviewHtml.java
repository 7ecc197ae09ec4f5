package app.greenroom.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.greenroom.model.Picture;
import app.greenroom.model.Review;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * A review as one self-contained page: a timeline whose moments can be pressed to hear them. Nothing is loaded; the sound, if the
 * review carries it, lies in the page. One script, known to the page's policy by its hash, plays it; without scripts and on paper
 * the same page shows everything but the play buttons. Well-formed XML, as {@link HtmlReport}.
 */
public final class ReviewHtml {
    private static final double WIDE = 900;
    private static final double NARROW = 360;

    private ReviewHtml() {}

    /** The page; it is UTF-8 and says so. */
    public static String render(Review review) {
        String script = Templates.read("review.js");
        return Templates.page(
                "review", List.of("report", "review"), new ReviewViews(review, new Svg()).view(script, hash(script)));
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static final class Svg implements ReviewViews.LaneDrawer {
        @Override
        public String lane(ReviewViews.Wide drawing, String label) {
            return SketchSvg.labelled(drawing.of(WIDE), "wide", label)
                    + SketchSvg.labelled(drawing.of(NARROW), "narrow", label);
        }

        @Override
        public String strip(Sketch sketch, String css, String label) {
            return label.isEmpty() ? SketchSvg.ornament(sketch, css) : SketchSvg.labelled(sketch, css, label);
        }

        @Override
        public String ornament(Sketch sketch, String css) {
            return SketchSvg.ornament(sketch, css);
        }

        @Override
        public String overPhoto(Sketch sketch, Picture picture, String css) {
            return SketchSvg.overPhoto(sketch, picture.jpeg(), css, picture.description());
        }
    }
}
