package app.greenroom.report.page;

import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.Picture;
import app.greenroom.model.run.SoundStrip;
import app.greenroom.report.draw.Drawer;
import app.greenroom.report.draw.Sketch;
import app.greenroom.report.draw.SketchSvg;
import app.greenroom.report.draw.StripSketch;
import app.greenroom.text.Language;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * A run as one self-contained page: no scripts, nothing loaded, light and dark, and two or three sheets of A4 when printed. It is
 * well-formed XML, so XML tools read it as well as browsers do.
 */
public final class HtmlReport {
    private static final double WIDE = 560;
    private static final double NARROW = 360;

    private HtmlReport() {}

    /** The page; it is UTF-8 and says so. */
    public static String render(CheckRun run, Language language) {
        return Templates.page("report", ReportViews.of(run, new Svg(language), language), language);
    }

    private record Svg(Language language) implements Drawer {
        @Override
        public String ornament(Sketch sketch, String css) {
            return SketchSvg.ornament(sketch, css);
        }

        @Override
        public String overPhoto(Sketch sketch, Picture picture, String css) {
            return SketchSvg.overPhoto(sketch, picture.jpeg(), css, language.say(picture.description()));
        }

        /** Two drawings of which the style sheet shows one: shrunk to a telephone's width, words would be too small. */
        @Override
        public String figure(DoubleFunction<Optional<Sketch>> drawing, String label) {
            return drawing.apply(WIDE)
                            .map(sketch -> SketchSvg.labelled(sketch, "figure wide", label))
                            .orElse("")
                    + drawing.apply(NARROW)
                            .map(sketch -> SketchSvg.labelled(sketch, "figure narrow", label))
                            .orElse("");
        }

        @Override
        public String strip(SoundStrip strip, String label) {
            String wide = StripSketch.of(strip, WIDE, 96, language)
                    .map(sketch -> SketchSvg.labelled(sketch, "strip wide", label))
                    .orElse("");
            String narrow = StripSketch.of(strip, NARROW, 80, language)
                    .map(sketch -> SketchSvg.labelled(sketch, "strip narrow", label))
                    .orElse("");
            return wide + narrow;
        }
    }
}
