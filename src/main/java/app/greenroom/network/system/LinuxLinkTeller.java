package app.greenroom.network.system;

import app.greenroom.io.Tool;
import app.greenroom.network.system.LinkSample.Band;
import app.greenroom.network.system.LinkSample.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Linux tells an interface's kind in {@code /sys/class/net} (https://docs.kernel.org/admin-guide/abi-testing.html,
 * sysfs-class-net), Wi-Fi's signal in {@code /proc/net/wireless} where the old interface is built in, and by {@code iw} and
 * {@code nmcli} (https://networkmanager.dev/docs/api/latest/nmcli.html), which also knows whether a link is metered.
 */
final class LinuxLinkTeller implements LinkTeller {
    private static final Pattern TUNNEL =
            Pattern.compile("(?:tun|tap|wg|ppp|ipsec|vti|zt|tailscale|nordlynx|proton|cscotun|gpd|nebula)[0-9a-z-]*");
    private static final Pattern SIGNAL = Pattern.compile("^\\s*signal: (-?[0-9]{1,3}) dBm", Pattern.MULTILINE);
    private static final Pattern FREQUENCY = Pattern.compile("^\\s*freq: ([0-9]{4})", Pattern.MULTILINE);
    private static final Pattern IN_USE = Pattern.compile("^\\*:([0-9]{4}) MHz:([0-9]{1,3})$", Pattern.MULTILINE);
    private static final Pattern METERED = Pattern.compile("^GENERAL\\.METERED:(yes|no)", Pattern.MULTILINE);

    /** ARPHRD_PPP and ARPHRD_NONE of if_arp.h: point-to-point and TUN devices, WireGuard among them. */
    private static final List<String> TUNNEL_TYPES = List.of("512", "65534");

    private final Path root;
    private final Tool commands;

    LinuxLinkTeller(Path root, Tool commands) {
        this.root = root;
        this.commands = commands;
    }

    @Override
    public LinkSample tell(Link link) throws InterruptedException {
        Path device = root.resolve("sys/class/net").resolve(link.name());
        String event = read(device.resolve("uevent"));
        Optional<Boolean> metered = metered(link.name());
        if (Files.exists(device.resolve("wireless")) || event.contains("DEVTYPE=wlan")) {
            return wifi(link.name()).metered(metered);
        }
        return LinkSample.of(link.name(), kind(link, device, event)).metered(metered);
    }

    private static Kind kind(Link link, Path device, String event) {
        String type = read(device.resolve("type")).strip();
        if (event.contains("DEVTYPE=wwan")) {
            return Kind.MOBILE;
        } else if (TUNNEL.matcher(link.name()).matches()
                || Files.exists(device.resolve("tun_flags"))
                || TUNNEL_TYPES.contains(type)) {
            return Kind.VPN;
        }
        // Bridges and other devices made by software have no device behind them: what carries them is not told.
        return type.equals("1") && Files.exists(device.resolve("device")) ? Kind.WIRED : Kind.NOT_TOLD;
    }

    private LinkSample wifi(String name) throws InterruptedException {
        String iw = commands.run(List.of("iw", "dev", name, "link")).orElse("");
        if (iw.isEmpty()) {
            // Where users' search path leaves the system's own tools out.
            iw = commands.run(List.of("/usr/sbin/iw", "dev", name, "link")).orElse("");
        }
        OptionalInt dbm = number(SIGNAL, iw);
        Optional<Band> band = number(FREQUENCY, iw).stream().boxed().findFirst().flatMap(Band::ofMegahertz);
        OptionalInt percent = OptionalInt.empty();
        if (dbm.isEmpty()) {
            dbm = procWireless(name);
        }
        if (dbm.isEmpty() || band.isEmpty()) {
            String list = commands.run(List.of(
                            "nmcli",
                            "-t",
                            "-f",
                            "IN-USE,FREQ,SIGNAL",
                            "device",
                            "wifi",
                            "list",
                            "ifname",
                            name,
                            "--rescan",
                            "no"))
                    .orElse("");
            Matcher used = IN_USE.matcher(list);
            if (used.find()) {
                band = band.isPresent() ? band : Band.ofMegahertz(Integer.parseInt(used.group(1)));
                percent = OptionalInt.of(Math.min(100, Integer.parseInt(used.group(2))));
            }
        }
        return LinkSample.wifi(name, dbm, percent, band);
    }

    /** The level in the fourth column, when it is in dBm, which is negative. */
    private OptionalInt procWireless(String name) {
        Pattern line = Pattern.compile(
                "^\\s*" + Pattern.quote(name) + ":\\s+\\S+\\s+[0-9]+\\.?\\s+(-[0-9]{1,3})\\.?\\s", Pattern.MULTILINE);
        return number(line, read(root.resolve("proc/net/wireless")));
    }

    private Optional<Boolean> metered(String name) throws InterruptedException {
        Matcher told =
                METERED.matcher(commands.run(List.of("nmcli", "-t", "-f", "GENERAL.METERED", "device", "show", name))
                        .orElse(""));
        return told.find() ? Optional.of(told.group(1).equals("yes")) : Optional.empty();
    }

    private static OptionalInt number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
