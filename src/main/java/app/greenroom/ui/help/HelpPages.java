package app.greenroom.ui.help;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages of {@code src/site/markdown}, which the build lays beside this class, in the order in which the first one leads to
 * them.
 */
final class HelpPages {
    static final String FIRST = "index.md";

    private HelpPages() {}

    /**
     * All pages. Takes a moment: never on the Swing thread.
     *
     * @throws IOException when one is missing or cannot be read
     */
    static List<HelpPage> read() throws IOException {
        List<HelpPage> pages = new ArrayList<>();
        HelpPage first = page(FIRST);
        pages.add(first);
        for (String name : first.pages()) {
            pages.add(page(name));
        }
        return pages;
    }

    /** A drawing beside the pages; null where there is none of that name. */
    static @Nullable URL drawing(String name) {
        return name.matches("[a-z-]+\\.svg") ? HelpPages.class.getResource("pages/" + name) : null;
    }

    private static HelpPage page(String name) throws IOException {
        try (InputStream in = HelpPages.class.getResourceAsStream("pages/" + name)) {
            if (in == null) {
                throw new FileNotFoundException("the page " + name + " is missing from this program");
            }
            String markdown = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return HelpPage.of(name, markdown, picture -> drawing(picture) != null);
        }
    }
}
