package app.greenroom.ui.help;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * A page of {@code src/site/markdown} as the help shows it. Links to other pages and to the web stay; what leads into the
 * sources, which are not here, becomes plain words, and pictures that are not here are left out.
 *
 * @param name the file's name, such as {@code limits.md}
 * @param title its first heading
 * @param html its body
 * @param pages the names of the pages that it leads to, in their order, each once
 */
record HelpPage(String name, String title, String html, List<String> pages) {
    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final Pattern PAGE = Pattern.compile("([a-z-]+\\.md)?(#[a-z0-9-]+)?");
    private static final Pattern WEB = Pattern.compile("https?://.*");

    HelpPage {
        pages = List.copyOf(pages);
    }

    /**
     * Reads a page.
     *
     * @param markdown CommonMark with the tables of GitHub
     * @param drawn whether a picture of that name can be shown
     */
    static HelpPage of(String name, String markdown, Predicate<String> drawn) {
        Node document = PARSER.parse(markdown);
        Reading reading = new Reading(drawn);
        document.accept(reading);
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    String place = reading.places.get(node);
                    if (place != null) {
                        attributes.put("id", place);
                    }
                })
                .nodeRendererFactory(CodeLines::new)
                .build();
        return new HelpPage(name, reading.title, renderer.render(document), reading.pages);
    }

    /** The page and the place of a link to a page; empty for any other link. Either of the two may be empty. */
    static List<String> target(String link) {
        Matcher matcher = PAGE.matcher(link);
        return matcher.matches()
                ? List.of(
                        matcher.group(1) == null ? "" : matcher.group(1),
                        matcher.group(2) == null ? "" : matcher.group(2).substring(1))
                : List.of();
    }

    /** Whether a link leads into the web. */
    static boolean web(String link) {
        return WEB.matcher(link).matches();
    }

    /** Lines of code that go on in the next line where there is no more room: Swing would make the page wider for them. */
    private static final class CodeLines implements NodeRenderer {
        private final HtmlWriter out;

        CodeLines(HtmlNodeRendererContext context) {
            out = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(FencedCodeBlock.class, Code.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof Code code) {
                out.tag("font", Map.of("face", "monospaced")); // Swing's own code is larger than the words around it
                out.text(code.getLiteral());
                out.tag("/font");
                return;
            }
            out.line();
            out.tag("p", Map.of("class", "code"));
            for (String line :
                    ((FencedCodeBlock) node).getLiteral().stripTrailing().split("\n", -1)) {
                int indent = line.length() - line.stripLeading().length();
                out.text("\u00A0".repeat(indent) + line.strip());
                out.tag("br");
            }
            out.tag("/p");
            out.line();
        }
    }

    /** Names headings as GitHub does, and takes away what cannot be shown here. */
    private static final class Reading extends AbstractVisitor {
        private final Predicate<String> drawn;
        private final Map<Node, String> places = new HashMap<>();
        private final List<String> pages = new ArrayList<>();
        private String title = "";

        Reading(Predicate<String> drawn) {
            this.drawn = drawn;
        }

        @Override
        public void visit(Heading heading) {
            String words = words(heading);
            if (title.isEmpty()) {
                title = words;
            }
            places.put(heading, place(words));
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            List<String> target = target(link.getDestination());
            if (!target.isEmpty()) {
                String page = target.get(0);
                if (!page.isEmpty() && !pages.contains(page)) {
                    pages.add(page);
                }
            } else if (!web(link.getDestination())) {
                unwrap(link);
            }
        }

        @Override
        public void visit(Image image) {
            if (!drawn.test(image.getDestination())) {
                Node parent = image.getParent();
                image.unlink();
                if (parent instanceof Paragraph && parent.getFirstChild() == null) {
                    parent.unlink();
                }
            }
        }

        /** Marks of generated tables; nobody need see them. */
        @Override
        public void visit(HtmlBlock html) {
            html.unlink();
        }

        @Override
        public void visit(HtmlInline html) {
            html.unlink();
        }

        /** The next sibling is looked up before a node is visited, so that what is visited may go. */
        @Override
        protected void visitChildren(Node parent) {
            Node child = parent.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                child.accept(this);
                child = next;
            }
        }

        private static void unwrap(Node node) {
            Node child = node.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                node.insertBefore(child);
                child = next;
            }
            node.unlink();
        }

        private static String words(Node node) {
            StringBuilder words = new StringBuilder();
            node.accept(new AbstractVisitor() {
                @Override
                public void visit(Text text) {
                    words.append(text.getLiteral());
                }

                @Override
                public void visit(Code code) {
                    words.append(code.getLiteral());
                }
            });
            return words.toString();
        }

        /** Small letters and digits, with hyphens for spaces; all other signs go. */
        private static String place(String heading) {
            return heading.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} -]", "")
                    .replace(' ', '-');
        }
    }
}
