package app.greenroom.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.greenroom.model.review.Review;
import app.greenroom.model.run.Picture;
import app.greenroom.report.draw.Sketch;
import app.greenroom.report.draw.SketchSvg;
import app.greenroom.text.Language;
import java.nio.ByteBuffer;
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

    /** The page's bytes; it is UTF-8 and says so. */
    public static byte[] render(Review review, Language language) {
        String script = Templates.read("review.js");
        String page = Templates.page(
                "review",
                List.of("report", "review"),
                new ReviewViews(review, new Svg(language), language).view(new ReviewView.Script(script, hash(script))),
                language);
        if (review.sound().playback().isEmpty()) {
            return page.getBytes(UTF_8);
        }
        // The player comes last, so nothing before it can pass for the place.
        int place = page.lastIndexOf(ReviewViews.SOUND_GOES_HERE);
        byte[] before = page.substring(0, place).getBytes(UTF_8);
        byte[] sound =
                Base64.getEncoder().encode(review.sound().playback().get().bytes());
        byte[] after =
                page.substring(place + ReviewViews.SOUND_GOES_HERE.length()).getBytes(UTF_8);
        return ByteBuffer.allocate(before.length + sound.length + after.length)
                .put(before)
                .put(sound)
                .put(after)
                .array();
    }

    static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private record Svg(Language language) implements LaneDrawer {
        @Override
        public String lane(LaneDrawer.Wide drawing, String label) {
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
            return SketchSvg.overPhoto(sketch, picture.jpeg(), css, language.say(picture.description()));
        }
    }
}
