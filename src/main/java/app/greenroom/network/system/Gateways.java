package app.greenroom.network.system;

import app.greenroom.io.Tool;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the default gateway: the router that this computer hands everything to that is not for its own network. */
@FunctionalInterface
public interface Gateways {
    /**
     * Asks the system, for IPv4 first.
     *
     * @return empty when there is none, or when the system does not tell
     * @throws InterruptedException when this thread is interrupted
     */
    Optional<InetAddress> find() throws InterruptedException;

    /** The gateway finder for an operating system, by its {@code os.name}. */
    static Gateways of(String system, Tool commands) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return () -> windows(commands);
        } else if (name.startsWith("mac")) {
            return () -> mac(commands);
        }
        return () -> linux(Path.of("/proc/thread-self/net"));
    }

    /**
     * Linux: {@code /proc/net/route}, whose addresses are hexadecimal in the machine's byte order, which is little-endian on
     * every computer that runs this, and {@code /proc/net/ipv6_route} (proc(5), https://docs.kernel.org/networking/).
     */
    static Optional<InetAddress> linux(Path folder) {
        Optional<InetAddress> found = Optional.empty();
        long least = Long.MAX_VALUE;
        for (String line : lines(folder.resolve("route"))) {
            String[] fields = line.trim().split("\\s+", -1);
            // Destination, gateway, flags and mask: RTF_UP and RTF_GATEWAY of linux/route.h.
            if (fields.length >= 8
                    && fields[1].equals("00000000")
                    && fields[7].equals("00000000")
                    && fields[2].matches("[0-9A-Fa-f]{8}")
                    && fields[3].matches("[0-9A-Fa-f]{4}")
                    && (Integer.parseInt(fields[3], 16) & 3) == 3
                    && fields[6].matches("[0-9]{1,9}")
                    && Long.parseLong(fields[6]) < least) {
                byte[] little = HexFormat.of().parseHex(fields[2]);
                byte[] address = {little[3], little[2], little[1], little[0]};
                least = Long.parseLong(fields[6]);
                found = literal(dotted(address));
            }
        }
        return found.isPresent() ? found : linuxSix(folder.resolve("ipv6_route"));
    }

    private static Optional<InetAddress> linuxSix(Path file) {
        for (String line : lines(file)) {
            String[] fields = line.trim().split("\\s+", -1);
            if (fields.length == 10
                    && fields[0].matches("0{32}")
                    && fields[1].equals("00")
                    && fields[4].matches("[0-9a-f]{32}")
                    && !fields[4].matches("0{32}")) {
                String colons = fields[4].replaceAll("(.{4})(?=.)", "$1:");
                return literal(colons + (colons.startsWith("fe8") ? "%" + fields[9] : ""));
            }
        }
        return Optional.empty();
    }

    /** macOS: {@code route -n get default}, in English always (route(8)). */
    static Optional<InetAddress> mac(Tool commands) throws InterruptedException {
        for (List<String> command : List.of(
                List.of("/sbin/route", "-n", "get", "default"),
                List.of("/sbin/route", "-n", "get", "-inet6", "default"))) {
            Matcher gateway = Pattern.compile("^\\s*gateway: (\\S+)", Pattern.MULTILINE)
                    .matcher(commands.run(command).orElse(""));
            if (gateway.find()) {
                Optional<InetAddress> found = literal(gateway.group(1));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Windows: {@code route print}, whose rows hold nothing but numbers, whatever the language
     * (https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/route_ws2008). A row without a
     * gateway says so in words, and is passed over.
     */
    static Optional<InetAddress> windows(Tool commands) throws InterruptedException {
        Matcher four = Pattern.compile(
                        "^\\s*0\\.0\\.0\\.0\\s+0\\.0\\.0\\.0\\s+([0-9.]+)\\s+[0-9.]+\\s+([0-9]{1,9})\\s*$",
                        Pattern.MULTILINE)
                .matcher(
                        commands.run(List.of("route", "print", "-4", "0.0.0.0")).orElse(""));
        Optional<InetAddress> found = Optional.empty();
        long least = Long.MAX_VALUE;
        while (four.find()) {
            long metric = Long.parseLong(four.group(2));
            if (metric < least) {
                least = metric;
                found = literal(four.group(1));
            }
        }
        if (found.isPresent()) {
            return found;
        }
        Matcher six = Pattern.compile("^\\s*([0-9]+)\\s+[0-9]+\\s+::/0\\s+([0-9A-Fa-f:]+)\\s*$", Pattern.MULTILINE)
                .matcher(commands.run(List.of("route", "print", "-6", "::/0")).orElse(""));
        if (six.find()) {
            return literal(six.group(2) + (six.group(2).startsWith("fe80") ? "%" + six.group(1) : ""));
        }
        return Optional.empty();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String dotted(byte[] address) {
        return (address[0] & 0xff) + "." + (address[1] & 0xff) + "." + (address[2] & 0xff) + "." + (address[3] & 0xff);
    }

    /** Reads an address, and never looks a name up. */
    private static Optional<InetAddress> literal(String text) {
        if (!text.matches("[0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}(?:%[\\w.-]{1,20})?")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
