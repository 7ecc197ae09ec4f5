package app.greenroom.network.system;

import app.greenroom.io.Tool;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the system knows of computers on the same network: their hardware addresses. It sends nothing. */
public final class Neighbours {
    private static final Pattern HARDWARE = Pattern.compile("\\b(?:[0-9A-Fa-f]{1,2}[:-]){5}[0-9A-Fa-f]{1,2}\\b");

    private Neighbours() {}

    /**
     * A neighbour's hardware address, as the system remembers it: of Linux from {@code /proc/net/arp} (arp(7)), of Windows and
     * macOS from {@code arp}, whose rows hold the address whatever the language.
     *
     * @param system the operating system's name, as {@code os.name} gives it
     * @return six pairs of hexadecimal digits, such as {@code a4:2b:b0:05:de:1f}; empty where the system knows none
     */
    public static Optional<String> hardware(InetAddress neighbour, String system, Tool commands)
            throws InterruptedException {
        String name = system.toLowerCase(Locale.ROOT);
        String address = neighbour.getHostAddress();
        if (name.startsWith("windows")) {
            return in(commands.run(List.of("arp", "-a", address)).orElse(""), address);
        } else if (name.startsWith("mac")) {
            return in(commands.run(List.of("/usr/sbin/arp", "-n", address)).orElse(""), address);
        }
        return linux(Path.of("/proc/thread-self/net/arp"), address);
    }

    static Optional<String> linux(Path file, String address) {
        try {
            return in(Files.readString(file, StandardCharsets.ISO_8859_1), address);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** In the row that holds the address; all noughts are a neighbour that has not answered. */
    static Optional<String> in(String table, String address) {
        Pattern own = Pattern.compile("(?<![0-9.])" + Pattern.quote(address) + "(?![0-9.])");
        return table.lines()
                .filter(line -> own.matcher(line).find())
                .map(HARDWARE::matcher)
                .filter(Matcher::find)
                .map(found -> plain(found.group()))
                .filter(found -> !found.equals("00:00:00:00:00:00"))
                .findFirst();
    }

    /** macOS leaves leading noughts out. */
    private static String plain(String found) {
        StringBuilder text = new StringBuilder();
        for (String pair : found.toLowerCase(Locale.ROOT).split("[:-]", -1)) {
            text.append(text.length() == 0 ? "" : ":")
                    .append(pair.length() == 1 ? "0" : "")
                    .append(pair);
        }
        return text.toString();
    }
}
