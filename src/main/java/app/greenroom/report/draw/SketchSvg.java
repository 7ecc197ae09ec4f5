package app.greenroom.report.draw;

import app.greenroom.report.page.Markup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Base64;
import java.util.List;

/** Writes a {@link Sketch} as SVG for a page: well-formed XML without ids, scripts or anything to load. */
public final class SketchSvg {
    private final StringBuilder out = new StringBuilder();

    private SketchSvg() {}

    /**
     * A drawing that says something.
     *
     * @param label what it says, for those who cannot see it
     */
    public static String labelled(Sketch sketch, String css, String label) {
        return render(sketch, css, " role=\"img\" aria-label=\"" + Markup.escape(label) + "\"", "");
    }

    /** A drawing that only repeats what words beside it say. */
    public static String ornament(Sketch sketch, String css) {
        return render(sketch, css, " aria-hidden=\"true\"", "");
    }

    /** A drawing over a photograph of the same size. */
    public static String overPhoto(Sketch sketch, byte[] jpeg, String css, String label) {
        String photo = "<image width=\"" + number(sketch.width()) + "\" height=\"" + number(sketch.height())
                + "\" href=\"data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg) + "\"/>";
        return render(sketch, css, " role=\"img\" aria-label=\"" + Markup.escape(label) + "\"", photo);
    }

    private static String render(Sketch sketch, String css, String attributes, String behind) {
        SketchSvg svg = new SketchSvg();
        svg.out
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"")
                .append(css)
                .append("\" viewBox=\"0 0 ");
        svg.out.append(number(sketch.width())).append(' ').append(number(sketch.height()));
        svg.out.append('"').append(attributes).append('>').append(behind);
        sketch.items().forEach(svg::item);
        return svg.out.append("</svg>").toString();
    }

    private void item(Sketch.Item item) {
        if (item instanceof Sketch.Block block) {
            out.append("<rect");
            number("x", block.x());
            number("y", block.y());
            number("width", block.width());
            number("height", block.height());
            if (block.radius() > 0) {
                number("rx", block.radius());
            }
            style("fill", block.ink()).append("\"/>");
        } else if (item instanceof Sketch.Patch patch) {
            out.append("<polygon");
            points(patch.outline());
            style("fill", patch.ink()).append("\"/>");
        } else if (item instanceof Sketch.Stroke stroke) {
            out.append(stroke.closed() ? "<polygon" : "<polyline");
            points(stroke.points());
            style("stroke", stroke.ink()).append(";fill:none;stroke-width:").append(number(stroke.thickness()));
            if (stroke.dash() > 0) {
                out.append(";stroke-dasharray:").append(number(stroke.dash()));
            }
            out.append(";stroke-linejoin:round;stroke-linecap:round\"/>");
        } else if (item instanceof Sketch.Words words) {
            words(words);
        }
    }

    private void words(Sketch.Words words) {
        double width = Sketch.wordsWidth(words.text(), words.size(), words.bold());
        out.append("<text");
        boolean rightToLeft = RightToLeft.is(words.text());
        double left = words.x() - width * words.anchor().share();
        number("x", rightToLeft ? left + width : left); // where a line begins
        number("y", words.y());
        number("textLength", width);
        number("font-size", words.size());
        out.append(rightToLeft ? " direction=\"rtl\"" : "");
        out.append(" lengthAdjust=\"spacingAndGlyphs\"").append(words.bold() ? " font-weight=\"600\"" : "");
        style("fill", words.ink())
                .append("\">")
                .append(Markup.escape(words.text()))
                .append("</text>");
    }

    private StringBuilder style(String property, Ink ink) {
        out.append(" style=\"").append(property).append(':').append(ink.css());
        if (ink.opacity() < 1) {
            out.append(';').append(property).append("-opacity:").append(number(ink.opacity()));
        }
        return out;
    }

    private void points(List<Sketch.Point> points) {
        out.append(" points=\"");
        for (int i = 0; i < points.size(); i++) {
            out.append(i == 0 ? "" : " ").append(number(points.get(i).x())).append(',');
            out.append(number(points.get(i).y()));
        }
        out.append('"');
    }

    private void number(String attribute, double value) {
        out.append(' ').append(attribute).append("=\"").append(number(value)).append('"');
    }

    private static String number(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
