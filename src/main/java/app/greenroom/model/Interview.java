package app.greenroom.model;

import java.net.URI;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * An interview that is to come, or was.
 *
 * @param at when it begins, on the clock of its invitation
 * @param platform the id of the platform that it is held on
 * @param title what it is about, on one line; empty when nobody said
 * @param link where it is joined, an address of the web; empty when there is none
 */
public record Interview(ZonedDateTime at, String platform, String title, Optional<URI> link) {
    /** The longest title, in letters. */
    public static final int LONGEST_TITLE = 120;

    /** The longest address, in letters. */
    public static final int LONGEST_LINK = 2_000;

    /** @throws IllegalArgumentException for an id that is none, a long title, or a link that is no address of the web */
    public Interview {
        if (!Settings.isPlatform(platform)) {
            throw new IllegalArgumentException("not the id of a platform");
        }
        if (title.length() > LONGEST_TITLE || title.lines().count() > 1) {
            throw new IllegalArgumentException("a title is one short line");
        }
        if (link.isPresent() && !isWeb(link.get())) {
            throw new IllegalArgumentException("not an address of the web");
        }
    }

    /** Whether this is an address of the web that can be kept. */
    public static boolean isWeb(URI link) {
        String scheme = link.getScheme();
        return scheme != null
                && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))
                && link.getHost() != null
                && link.toString().length() <= LONGEST_LINK;
    }
}
