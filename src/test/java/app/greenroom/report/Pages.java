package app.greenroom.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads pages back, as XML. */
public final class Pages {
    private Pages() {}

    public static Document parse(String html) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(html)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("the page is not well-formed", e);
        }
    }

    public static List<Element> all(Document page) {
        return elements(page.getElementsByTagName("*"));
    }

    public static List<Element> named(Document page, String name) {
        return elements(page.getElementsByTagName(name));
    }

    public static List<Element> named(Element inside, String name) {
        return elements(inside.getElementsByTagName(name));
    }

    public static List<Element> withClass(Document page, String css) {
        return withClass(page.getDocumentElement(), css);
    }

    public static List<Element> withClass(Element inside, String css) {
        return named(inside, "*").stream()
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ", -1)).contains(css))
                .toList();
    }

    /** The words a reader sees, blanks evened out; a style sheet's are left out. */
    public static String text(Node node) {
        StringBuilder out = new StringBuilder();
        gather(node, out);
        return out.toString().replaceAll("\\s+", " ").strip();
    }

    private static void gather(Node node, StringBuilder out) {
        if (node.getNodeName().equals("style")) {
            return;
        }
        if (node.getNodeType() == Node.TEXT_NODE) {
            out.append(node.getNodeValue());
        }
        boolean block = !List.of("b", "i").contains(node.getNodeName());
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            gather(child, out);
        }
        out.append(block && node.getNodeType() == Node.ELEMENT_NODE ? " " : "");
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> list = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            list.add((Element) nodes.item(i));
        }
        return list;
    }

    /** The colours that a style sheet names, as 0xRRGGBB; the first of each name. */
    public static Map<String, Integer> variables(String css) {
        Map<String, Integer> colors = new HashMap<>();
        Matcher matcher = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});").matcher(css);
        while (matcher.find()) {
            colors.putIfAbsent(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
        }
        return colors;
    }

    /** The contrast ratio of WCAG 2.2 between two colours, 1 to 21. */
    public static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
