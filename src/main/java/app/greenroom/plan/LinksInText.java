package app.greenroom.plan;

import app.greenroom.model.Interview;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the addresses in a text, and the one that leads to a platform. */
final class LinksInText {
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s<>\"'\\\\^`{|}]{3,2000}");

    /** Some mail systems put an address of their own around each link; the true one is a part of its query. */
    private static final Pattern WRAPPED = Pattern.compile("(?i)[?&](?:url|q|u)=(https?(?::|%3A)[^&]{3,1900})");

    private static final int MOST = 200;

    private LinksInText() {}

    /**
     * A link.
     *
     * @param address where it leads
     * @param platform the platform there; empty when it is none that is known
     */
    record Link(URI address, Optional<String> platform) {}

    /** The first link to a platform that is known; else the first of all, and empty where there is none. */
    static Optional<Link> best(String text, Function<String, Optional<String>> platforms) {
        List<Link> all = all(text, platforms);
        return all.stream()
                .filter(link -> link.platform().isPresent())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static List<Link> all(String text, Function<String, Optional<String>> platforms) {
        List<Link> found = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find() && found.size() < MOST) {
            String written = matcher.group();
            Matcher inner = WRAPPED.matcher(written);
            Optional<URI> address = inner.find() ? address(decoded(inner.group(1))) : Optional.empty();
            address.or(() -> address(written))
                    .ifPresent(uri -> found.add(
                            new Link(uri, platforms.apply(uri.getHost().toLowerCase(Locale.ROOT)))));
        }
        return found;
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part; // a per cent sign that stands for itself
        }
    }

    /** The address without the full stop, bracket or the like that ends the sentence it stands in. */
    private static Optional<URI> address(String written) {
        String trimmed = written.replaceAll("[.,;:!?)\\]*_»”’]+$", "");
        try {
            return Optional.of(new URI(trimmed)).filter(Interview::isWeb);
        } catch (URISyntaxException e) {
            return Optional.empty(); // no address after all
        }
    }
}
