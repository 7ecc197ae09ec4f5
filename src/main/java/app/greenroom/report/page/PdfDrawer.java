package app.greenroom.report.page;

import app.greenroom.model.run.Picture;
import app.greenroom.model.run.SoundStrip;
import app.greenroom.report.draw.Drawer;
import app.greenroom.report.draw.Sketch;
import app.greenroom.report.draw.SketchPainter;
import app.greenroom.report.draw.StripSketch;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import com.openhtmltopdf.extend.FSObjectDrawer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/** Puts drawings into the PDF's page by number, and paints them when the renderer asks for them. */
final class PdfDrawer implements Drawer {
    /** The type of the page's {@code object} elements. */
    static final String TYPE = "greenroom/sketch";

    private static final double PICTURE_WIDTH = 76;
    private static final double STRIP_WIDTH = 76;

    private final List<Sketch> sketches = new ArrayList<>();
    private final Language language;

    PdfDrawer(Language language) {
        this.language = language;
    }

    @Override
    public String ornament(Sketch sketch, String css) {
        double width =
                switch (css) {
                    case "seal" -> 15;
                    case "meter" -> 18;
                    case "swatch" -> 5;
                    default -> 3.6;
                };
        return object(sketch, css, width, "");
    }

    @Override
    public String overPhoto(Sketch sketch, Picture picture, String css) {
        double height = PICTURE_WIDTH * sketch.height() / sketch.width();
        String size = "width:" + millimetres(PICTURE_WIDTH) + ";height:" + millimetres(height);
        return "<div class=\"" + css + "\" style=\"" + size + "\"><img style=\"" + size + "\" alt=\""
                + Markup.escape(language.say(picture.description())) + "\" src=\"data:image/jpeg;base64,"
                + Base64.getEncoder().encodeToString(picture.jpeg()) + "\"/>"
                + object(
                        sketch,
                        "over",
                        PICTURE_WIDTH,
                        language.say(Text.of("The marks on the picture, listed below it")))
                + "</div>";
    }

    @Override
    public String figure(DoubleFunction<Optional<Sketch>> drawing, String label) {
        return drawing.apply(560)
                .map(sketch -> object(sketch, "strip", STRIP_WIDTH * Math.min(1, sketch.width() / 560), label))
                .orElse("");
    }

    @Override
    public String strip(SoundStrip strip, String label) {
        return StripSketch.of(strip, 560, 96, language)
                .map(sketch -> object(sketch, "strip", STRIP_WIDTH, label))
                .orElse("");
    }

    /** A drawing, so many millimetres wide. */
    String object(Sketch sketch, String css, double width, String label) {
        sketches.add(sketch);
        double height = width * sketch.height() / sketch.width();
        return "<object type=\"" + TYPE + "\" class=\"" + css + "\" data=\"" + (sketches.size() - 1) + "\" alt=\""
                + Markup.escape(label) + "\" style=\"width:" + millimetres(width) + ";height:" + millimetres(height)
                + "\"></object>";
    }

    private static String millimetres(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString() + "mm";
    }

    /** All words of all drawings. */
    String words() {
        return sketches.stream().map(Sketch::said).collect(Collectors.joining(" "));
    }

    /** What the renderer calls for each drawing; the fonts must stay open until it is done. */
    FSObjectDrawer painting(Typeface regular, Typeface bold) {
        return (element, x, y, width, height, device, context, dotsPerPixel) -> {
            Sketch sketch = sketches.get(Integer.parseInt(element.getAttribute("data")));
            double scale = 1.0 / dotsPerPixel;
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) (width * scale),
                    (float) (height * scale),
                    graphics -> new SketchPainter(graphics, regular, bold).paint(sketch, width * scale));
            return Map.of();
        };
    }
}
