package app.greenroom.network.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Lists of hosts that a proxy is not for, in the two ways in which they are written. Entries stand between commas,
 * semicolons, bars or spaces, and may be quoted; a scheme before one and a port behind it do not matter here. Ranges of
 * addresses ({@code 10.0.0.0/8}) exempt no name: nothing is looked up for them.
 */
final class ProxyExceptions {
    private static final Pattern BETWEEN = Pattern.compile("[,;|\\s'\"\\[\\]]+");
    private static final Pattern AROUND = Pattern.compile("^[a-z]+://|:[0-9]+$");

    private ProxyExceptions() {}

    /**
     * Whether an entry is the host or a domain that it is in, with or without {@code .} or {@code *.} before it:
     * {@code no_proxy} as curl reads it, GNOME's (https://docs.gtk.org/gio/property.SimpleProxyResolver.ignore-hosts.html)
     * and KDE's.
     */
    static boolean inDomains(String list, String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return Arrays.stream(entries(list))
                .map(entry -> entry.startsWith("*.") ? entry.substring(1) : entry)
                .map(entry -> entry.startsWith(".") ? entry.substring(1) : entry)
                .anyMatch(entry ->
                        entry.equals("*") || (!entry.isEmpty() && (name.equals(entry) || name.endsWith("." + entry))));
    }

    /**
     * Whether an entry is the host, {@code *} standing for any letters and {@code <local>} for all names without a dot:
     * Java's {@code http.nonProxyHosts}, Windows' {@code ProxyOverride} and macOS' exceptions.
     */
    static boolean inPatterns(String list, String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return Arrays.stream(entries(list))
                .anyMatch(entry -> entry.equals("<local>") ? !name.contains(".") : glob(entry, name));
    }

    /** Without a regular expression of the list's making, so that no list takes long. */
    private static boolean glob(String pattern, String name) {
        if (pattern.isEmpty() || !pattern.contains("*")) {
            return !pattern.isEmpty() && pattern.equals(name);
        }
        String[] parts = pattern.split("\\*", -1);
        String last = parts[parts.length - 1];
        if (!name.startsWith(parts[0]) || !name.endsWith(last)) {
            return false;
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length - 1; i++) {
            int found = name.indexOf(parts[i], at);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        return at <= name.length() - last.length();
    }

    private static String[] entries(String list) {
        return Arrays.stream(BETWEEN.split(list.toLowerCase(Locale.ROOT), -1))
                .map(entry -> AROUND.matcher(entry).replaceAll(""))
                .toArray(String[]::new);
    }
}
