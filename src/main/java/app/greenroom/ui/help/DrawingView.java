package app.greenroom.ui.help;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import java.awt.Graphics;
import java.awt.Rectangle;
import java.awt.Shape;
import java.net.URL;
import javax.swing.text.Element;
import javax.swing.text.Position;
import javax.swing.text.View;
import javax.swing.text.html.HTML;
import org.jspecify.annotations.Nullable;

/** A drawing (SVG) in a page, no wider than the page. Its words for those who do not see it are the image's {@code alt}. */
final class DrawingView extends View {
    private final @Nullable FlatSVGIcon drawing;

    DrawingView(Element element) {
        super(element);
        Object source = element.getAttributes().getAttribute(HTML.Attribute.SRC);
        URL url = source == null ? null : HelpPages.drawing(source.toString());
        drawing = url == null ? null : new FlatSVGIcon(url);
    }

    @Override
    public float getPreferredSpan(int axis) {
        if (drawing == null) {
            return 0;
        }
        float width = drawing.getIconWidth(); // at the size of the theme's letters
        float height = drawing.getIconHeight();
        int room = getContainer() == null ? 0 : getContainer().getWidth();
        float shrunk = room > 0 && room < width ? room / width : 1;
        return (axis == X_AXIS ? width : height) * shrunk;
    }

    /** So that it makes no page wider than the window. */
    @Override
    public float getMinimumSpan(int axis) {
        return axis == X_AXIS ? 0 : getPreferredSpan(axis);
    }

    @Override
    public float getAlignment(int axis) {
        return axis == Y_AXIS ? 1 : super.getAlignment(axis);
    }

    @Override
    public void paint(Graphics graphics, Shape place) {
        Rectangle bounds = place.getBounds();
        if (drawing != null) {
            drawing.derive((float) bounds.width / drawing.getIconWidth())
                    .paintIcon(getContainer(), graphics, bounds.x, bounds.y);
        }
    }

    @Override
    public @Nullable String getToolTipText(float x, float y, Shape place) {
        Object words = getElement().getAttributes().getAttribute(HTML.Attribute.ALT);
        return words == null ? null : words.toString();
    }

    @Override
    public Shape modelToView(int position, Shape place, Position.Bias bias) {
        Rectangle bounds = place.getBounds();
        return new Rectangle(
                position > getStartOffset() ? bounds.x + bounds.width : bounds.x, bounds.y, 0, bounds.height);
    }

    @Override
    public int viewToModel(float x, float y, Shape place, Position.Bias[] bias) {
        bias[0] = Position.Bias.Forward;
        return getStartOffset();
    }
}
