package app.greenroom.ui.help;

import app.greenroom.ui.look.Palette;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Font;
import java.awt.event.ActionEvent;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JEditorPane;
import javax.swing.KeyStroke;
import javax.swing.SizeRequirements;
import javax.swing.UIManager;
import javax.swing.event.HyperlinkEvent;
import javax.swing.text.AttributeSet;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultCaret;
import javax.swing.text.Element;
import javax.swing.text.StyleConstants;
import javax.swing.text.View;
import javax.swing.text.ViewFactory;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLDocument;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.ParagraphView;
import javax.swing.text.html.StyleSheet;
import org.jspecify.annotations.Nullable;

/**
 * Shows a page in the letters and colours of the theme. Tab goes from link to link and Enter follows one, as in a browser; the
 * keys that scroll are left to the pane around it.
 */
final class PageView extends JEditorPane {
    private static final List<String> SCROLLING =
            List.of("UP", "DOWN", "PAGE_UP", "PAGE_DOWN", "HOME", "END", "ctrl HOME", "ctrl END");

    private transient @Nullable HelpPage shown;

    /**
     * An empty page.
     *
     * @param follow is told the link that somebody pressed
     */
    PageView(Consumer<String> follow) {
        setName("help.page");
        setEditable(false);
        setOpaque(false);
        setFocusTraversalKeysEnabled(false); // Tab goes through the links first
        SCROLLING.forEach(key -> getInputMap().put(KeyStroke.getKeyStroke(key), "none"));
        key("TAB", "next", () -> step(true));
        key("shift TAB", "previous", () -> step(false));
        key("ENTER", "follow", () -> links().stream()
                .filter(link -> link.start == getSelectionStart() && link.end == getSelectionEnd())
                .findFirst()
                .ifPresent(link -> follow.accept(link.href)));
        addHyperlinkListener(event -> {
            if (event.getEventType() == HyperlinkEvent.EventType.ACTIVATED) {
                follow.accept(event.getDescription());
            }
        });
        if (getCaret() instanceof DefaultCaret caret) {
            caret.setUpdatePolicy(DefaultCaret.NEVER_UPDATE); // a new page begins at its top
        }
    }

    /** Shows a page from its top. */
    void show(HelpPage page) {
        shown = page;
        HTMLEditorKit kit = new Kit();
        kit.setStyleSheet(sheet(kit.getStyleSheet()));
        setEditorKit(kit);
        setText("<html><body>" + page.html() + "</body></html>");
        getAccessibleContext().setAccessibleName(page.title());
        setCaretPosition(0);
        scrollRectToVisible(new java.awt.Rectangle(0, 0, 1, 1));
    }

    /** Brings a place of the page to the top of what is seen; nothing happens where there is no such place. */
    void go(String place) {
        if (!(getDocument() instanceof HTMLDocument document)) {
            return;
        }
        Element element = document.getElement(place);
        if (element != null) {
            try {
                Rectangle2D at = modelToView2D(element.getStartOffset());
                if (at != null) {
                    scrollRectToVisible(new java.awt.Rectangle(0, (int) at.getY(), 1, getVisibleRect().height));
                }
                setCaretPosition(element.getStartOffset());
            } catch (BadLocationException e) {
                throw new IllegalStateException("a heading outside its page", e);
            }
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setOpaque(false);
        setBorder(null);
        if (shown != null) {
            show(shown); // in the new theme's letters and colours
        }
    }

    private void key(String stroke, String name, Runnable action) {
        getInputMap().put(KeyStroke.getKeyStroke(stroke), name);
        getActionMap().put(name, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                action.run();
            }
        });
    }

    /** Selects the next link or the one before; beyond the last one the focus goes on. */
    private void step(boolean forward) {
        List<LinkPlace> links = links();
        int at = -1;
        for (int i = 0; i < links.size(); i++) {
            if (forward ? links.get(i).start < getSelectionEnd() : links.get(i).end <= getSelectionStart()) {
                at = i;
            }
        }
        int next = forward ? at + 1 : at;
        if (next < 0) {
            transferFocusBackward();
        } else if (next >= links.size()) {
            transferFocus();
        } else {
            LinkPlace link = links.get(next);
            setCaretPosition(link.start);
            moveCaretPosition(link.end);
            getCaret().setSelectionVisible(true);
            try {
                Rectangle2D seen = modelToView2D(link.start);
                if (seen != null) {
                    scrollRectToVisible(seen.getBounds());
                }
            } catch (BadLocationException e) {
                throw new IllegalStateException("a link outside its page", e);
            }
        }
    }

    private record LinkPlace(int start, int end, String href) {}

    private List<LinkPlace> links() {
        List<LinkPlace> links = new ArrayList<>();
        if (getDocument() instanceof HTMLDocument document) {
            for (HTMLDocument.Iterator each = document.getIterator(HTML.Tag.A); each.isValid(); each.next()) {
                AttributeSet attributes = each.getAttributes();
                Object href = attributes.getAttribute(HTML.Attribute.HREF);
                if (href != null) {
                    links.add(new LinkPlace(each.getStartOffset(), each.getEndOffset(), href.toString()));
                }
            }
        }
        return links;
    }

    private static StyleSheet sheet(StyleSheet usual) {
        StyleSheet sheet = new StyleSheet();
        sheet.addStyleSheet(usual);
        Font font = UIManager.getFont("Label.font");
        Color ink = UIManager.getColor("Label.foreground");
        Color link = UIManager.getColor("Component.linkColor");
        Color rule = UIManager.getColor("Component.borderColor");
        int size = font.getSize();
        int gap = UIScale.scale(6);
        sheet.addRule("body { font-family: '" + font.getFamily() + "'; font-size: " + size + "px; color: " + hex(ink)
                + "; margin: 0 }");
        sheet.addRule("h1 { font-size: " + Math.round(size * 1.6f) + "px; margin: 0 0 " + gap + " 0 }");
        sheet.addRule("h2 { font-size: " + Math.round(size * 1.3f) + "px; margin: " + 3 * gap + " 0 " + gap + " 0 }");
        sheet.addRule("h3 { font-size: " + Math.round(size * 1.1f) + "px; margin: " + 2 * gap + " 0 " + gap + " 0 }");
        sheet.addRule("p { margin: 0 0 " + gap + " 0 }");
        sheet.addRule("ul, ol { margin: 0 0 " + gap + " " + 4 * gap + " }");
        sheet.addRule("a { color: " + hex(link == null ? ink : link) + " }");
        sheet.addRule("p.code { font-family: monospaced; color: " + hex(Palette.muted(Palette.dark()))
                + "; margin: 0 0 " + gap + " " + 2 * gap + " }");
        sheet.addRule("th { text-align: left; padding: " + gap / 2 + " " + 2 * gap + " " + gap / 2 + " 0 }");
        sheet.addRule("td { padding: " + gap / 2 + " " + 2 * gap + " " + gap / 2 + " 0; border-top: 1px solid "
                + hex(rule == null ? ink : rule) + " }");
        return sheet;
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF);
    }

    /** Knows how to show drawings. */
    private static final class Kit extends HTMLEditorKit {
        private transient @Nullable StyleSheet own;

        @Override
        public void setStyleSheet(StyleSheet sheet) {
            own = sheet;
        }

        @Override
        public StyleSheet getStyleSheet() {
            return own == null ? super.getStyleSheet() : own;
        }

        @Override
        public ViewFactory getViewFactory() {
            return new HTMLFactory() {
                @Override
                public View create(Element element) {
                    if (element.getAttributes().getAttribute(StyleConstants.NameAttribute) == HTML.Tag.IMG) {
                        return new DrawingView(element);
                    }
                    View usual = super.create(element);
                    return usual.getClass() == ParagraphView.class ? new BreakingParagraph(element) : usual;
                }
            };
        }
    }

    /**
     * A paragraph that asks for its longest word's room, and no more than some letters need: what is longer, such as a path in a
     * narrow column, goes on in the next line. Swing's own asks for the longest words of all its pieces side by side.
     */
    private static final class BreakingParagraph extends ParagraphView {
        private static final int MOST = 100;

        BreakingParagraph(Element element) {
            super(element);
        }

        @Override
        protected SizeRequirements calculateMinorAxisRequirements(int axis, @Nullable SizeRequirements known) {
            SizeRequirements needed = super.calculateMinorAxisRequirements(axis, known);
            float longest = 0;
            for (int i = 0; i < getLayoutViewCount(); i++) {
                longest = Math.max(longest, getLayoutView(i).getMinimumSpan(axis));
            }
            needed.minimum = Math.min((int) Math.ceil(longest), UIScale.scale(MOST));
            return needed;
        }
    }
}
