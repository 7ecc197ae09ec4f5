package app.greenroom.ui.look;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/** Paragraphs of painted words, broken into centred lines. */
public final class Paragraphs {
    private final Graphics2D graphics;
    private final float width;
    private final List<Line> lines = new ArrayList<>();
    private double height;

    private record Line(TextLayout layout, Color color, double gap) {}

    /**
     * No words yet.
     *
     * @param width of the longest line
     */
    public Paragraphs(Graphics2D graphics, double width) {
        this.graphics = graphics;
        this.width = (float) width;
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    /** Adds a paragraph. */
    public void add(String text, Font font, Color color) {
        if (text.isBlank()) {
            return;
        }
        AttributedString words = new AttributedString(text);
        words.addAttribute(TextAttribute.FONT, font);
        LineBreakMeasurer measurer = new LineBreakMeasurer(words.getIterator(), graphics.getFontRenderContext());
        double gap = lines.isEmpty() ? 0 : font.getSize2D() * 0.6;
        while (measurer.getPosition() < text.length()) {
            TextLayout layout = measurer.nextLayout(width);
            lines.add(new Line(layout, color, gap));
            height += gap + layout.getAscent() + layout.getDescent() + layout.getLeading();
            gap = 0;
        }
    }

    /** Paints all around a middle. */
    public void paint(double x, double y) {
        double top = y - height / 2;
        for (Line line : lines) {
            top += line.gap + line.layout.getAscent();
            graphics.setColor(line.color);
            line.layout.draw(graphics, (float) (x - line.layout.getAdvance() / 2), (float) top);
            top += line.layout.getDescent() + line.layout.getLeading();
        }
    }
}
