package app.greenroom.network.system;

import app.greenroom.io.Tool;
import app.greenroom.network.system.LinkSample.Band;
import app.greenroom.network.system.LinkSample.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Windows tells Wi-Fi's state by {@code netsh wlan show interfaces}
 * (https://learn.microsoft.com/en-us/windows-server/networking/technologies/netsh/netsh-wlan), whose labels come in the
 * user's language, so that values are known by their shape and place alone: the block by the hardware address, the signal as
 * a percentage that stands behind the channel and two rates. An adapter's medium comes from Get-NetAdapter as a number
 * (NdisPhysicalMedium, https://learn.microsoft.com/en-us/windows-hardware/drivers/network/oid-gen-physical-medium), the cost
 * as the name of a constant
 * (https://learn.microsoft.com/en-us/uwp/api/windows.networking.connectivity.networkcosttype).
 */
final class WindowsLinkTeller implements LinkTeller {
    private static final Pattern LINE = Pattern.compile("^[^:]+?:\\s*(.*?)\\s*$");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}(?:[.,][0-9]{1,3})?");
    private static final Pattern CHANNEL = Pattern.compile("[0-9]{1,3}");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})\\s?%");
    private static final Pattern DBM = Pattern.compile("-[0-9]{1,3}");
    private static final Pattern BAND = Pattern.compile("(2[.,]4|5|6)\\s?GHz");
    private static final Pattern ADAPTER = Pattern.compile("medium=([0-9]{1,3})");
    private static final Pattern COST = Pattern.compile("cost=(\\w+)");

    /** Devices' own names, which are the same in every language. */
    private static final Pattern TUNNEL = Pattern.compile(
            ".*(?:\\bvpn\\b|wireguard|wintun|tap-windows|openvpn|anyconnect|fortinet|pangp|zerotier|tailscale|nordlynx"
                    + "|wan miniport|juniper|check point virtual|sonicwall).*");

    private static final String QUERY = "$m='{hardware}';"
            + "$a=Get-NetAdapter|?{$_.MacAddress -and ($_.MacAddress -replace '-','') -eq $m}|select -First 1;"
            + "if($a){'medium='+[int]$a.NdisPhysicalMedium};"
            + "[void][Windows.Networking.Connectivity.NetworkInformation,Windows,ContentType=WindowsRuntime];"
            + "'cost='+[Windows.Networking.Connectivity.NetworkInformation]::GetInternetConnectionProfile()"
            + ".GetConnectionCost().NetworkCostType";

    private final Tool commands;

    WindowsLinkTeller(Tool commands) {
        this.commands = commands;
    }

    @Override
    public LinkSample tell(Link link) throws InterruptedException {
        Optional<LinkSample> wifi = wifi(link);
        String hardware = link.hardware().orElse("");
        String told = commands.run(List.of(
                        "powershell",
                        "-NoProfile",
                        "-NonInteractive",
                        "-Command",
                        QUERY.replace("{hardware}", hardware.toUpperCase(Locale.ROOT))))
                .orElse("");
        Matcher cost = COST.matcher(told);
        Optional<Boolean> metered = cost.find() ? metered(cost.group(1)) : Optional.empty();
        return wifi.orElseGet(() -> LinkSample.of(link.name(), kind(link, told)))
                .metered(metered);
    }

    private static Optional<Boolean> metered(String cost) {
        return switch (cost) {
            case "Unrestricted" -> Optional.of(false);
            case "Fixed", "Variable" -> Optional.of(true);
            default -> Optional.empty();
        };
    }

    private static Kind kind(Link link, String told) {
        if (TUNNEL.matcher(link.description().toLowerCase(Locale.ROOT)).matches()) {
            return Kind.VPN;
        }
        Matcher medium = ADAPTER.matcher(told);
        return switch (medium.find() ? Integer.parseInt(medium.group(1)) : -1) {
            case 1, 9 -> Kind.WIFI; // WirelessLan, Native802_11
            case 8 -> Kind.MOBILE; // WirelessWan
            case 14 -> Kind.WIRED; // 802_3
            default -> Kind.NOT_TOLD;
        };
    }

    private Optional<LinkSample> wifi(Link link) throws InterruptedException {
        String output =
                commands.run(List.of("netsh", "wlan", "show", "interfaces")).orElse("");
        if (link.hardware().isEmpty()) {
            return Optional.empty();
        }
        String hardware = link.hardware().get();
        for (String block : output.replace("\r", "").split("\n\\s*\n", -1)) {
            if (block.toLowerCase(Locale.ROOT).replaceAll("[:-]", "").contains(hardware)) {
                return Optional.of(read(link.name(), block));
            }
        }
        return Optional.empty();
    }

    private static LinkSample read(String name, String block) {
        List<String> values = new ArrayList<>();
        for (String line : block.split("\n", -1)) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                values.add(matcher.group(1));
            }
        }
        OptionalInt percent = OptionalInt.empty();
        OptionalInt dbm = OptionalInt.empty();
        Optional<Band> band = Optional.empty();
        for (int i = 3; i < values.size(); i++) {
            Matcher signal = PERCENT.matcher(values.get(i));
            // A network may be called “50%”: only the place behind channel and rates makes it the signal.
            if (signal.matches()
                    && NUMBER.matcher(values.get(i - 1)).matches()
                    && NUMBER.matcher(values.get(i - 2)).matches()
                    && CHANNEL.matcher(values.get(i - 3)).matches()) {
                percent = OptionalInt.of(Math.min(100, Integer.parseInt(signal.group(1))));
                boolean rssi =
                        i + 1 < values.size() && DBM.matcher(values.get(i + 1)).matches();
                dbm = rssi ? OptionalInt.of(Integer.parseInt(values.get(i + 1))) : dbm;
                band = band(values.get(i - 4 < 0 ? 0 : i - 4), Integer.parseInt(values.get(i - 3)));
            }
        }
        return LinkSample.wifi(name, dbm, percent, band);
    }

    /** Newer systems name the band in the line before the channel; older ones know no 6 GHz. */
    private static Optional<Band> band(String before, int channel) {
        Matcher named = BAND.matcher(before);
        if (named.matches()) {
            return Optional.of(
                    switch (named.group(1)) {
                        case "5" -> Band.GHZ_5;
                        case "6" -> Band.GHZ_6;
                        default -> Band.GHZ_2_4;
                    });
        }
        return channel >= 1 && channel <= 14
                ? Optional.of(Band.GHZ_2_4)
                : channel >= 32 && channel <= 177 ? Optional.of(Band.GHZ_5) : Optional.empty();
    }
}
