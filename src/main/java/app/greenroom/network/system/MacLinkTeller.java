package app.greenroom.network.system;

import app.greenroom.io.Tool;
import app.greenroom.network.system.LinkSample.Band;
import app.greenroom.network.system.LinkSample.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * macOS tells an interface's hardware port by {@code networksetup}, in English always, and Wi-Fi's state by {@code
 * system_profiler -xml}, whose keys are the same in every language (their manual pages: networksetup(8),
 * system_profiler(8)). The latter may take longer than a tool is given; then the signal is not told.
 */
final class MacLinkTeller implements LinkTeller {
    private static final Pattern TUNNEL = Pattern.compile("(?:utun|ppp|ipsec|tun|tap)[0-9]+");
    private static final Pattern CURRENT = Pattern.compile(
            "<key>spairport_current_network_information</key>(.*?)(?:<key>spairport_airport_other|$)", Pattern.DOTALL);
    private static final Pattern SIGNAL =
            Pattern.compile("<key>spairport_signal_noise</key>\\s*<string>(-[0-9]{1,3}) dBm");
    private static final Pattern CHANNEL =
            Pattern.compile("<key>spairport_network_channel</key>\\s*<string>[0-9]{1,3} \\((2|5|6)[.0-9]*\\s?GHz");

    private final Tool commands;

    MacLinkTeller(Tool commands) {
        this.commands = commands;
    }

    @Override
    public LinkSample tell(Link link) throws InterruptedException {
        if (TUNNEL.matcher(link.name()).matches()) {
            return LinkSample.of(link.name(), Kind.VPN);
        }
        String ports =
                commands.run(List.of("networksetup", "-listallhardwareports")).orElse("");
        Matcher port = Pattern.compile("Hardware Port: (.*)\\s+Device: " + Pattern.quote(link.name()) + "\\s")
                .matcher(ports);
        String name = port.find() ? port.group(1).strip().toLowerCase(Locale.ROOT) : "";
        if (name.equals("wi-fi") || name.equals("airport")) {
            return wifi(link.name());
        } else if (name.contains("iphone") || name.contains("ipad")) {
            return LinkSample.of(link.name(), Kind.MOBILE);
        }
        boolean wired = name.contains("ethernet") || name.contains("lan") || name.contains("thunderbolt");
        return LinkSample.of(link.name(), wired ? Kind.WIRED : Kind.NOT_TOLD);
    }

    private LinkSample wifi(String name) throws InterruptedException {
        String profile = commands.run(List.of("system_profiler", "-xml", "SPAirPortDataType"))
                .orElse("");
        Matcher current = CURRENT.matcher(profile);
        String network = current.find() ? current.group(1) : "";
        Matcher signal = SIGNAL.matcher(network);
        Matcher channel = CHANNEL.matcher(network);
        OptionalInt dbm = signal.find() ? OptionalInt.of(Integer.parseInt(signal.group(1))) : OptionalInt.empty();
        Optional<Band> band = Optional.empty();
        if (channel.find()) {
            band = Optional.of(
                    switch (channel.group(1)) {
                        case "5" -> Band.GHZ_5;
                        case "6" -> Band.GHZ_6;
                        default -> Band.GHZ_2_4;
                    });
        }
        return LinkSample.wifi(name, dbm, OptionalInt.empty(), band);
    }
}
