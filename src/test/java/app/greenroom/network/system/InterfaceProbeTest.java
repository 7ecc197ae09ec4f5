package app.greenroom.network.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.io.Tool;
import app.greenroom.network.system.LinkSample.Band;
import app.greenroom.network.system.LinkSample.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tools' outputs are in the form that they have on the systems named. */
class InterfaceProbeTest {
    private static final Link WLAN = new Link("wlan0", "Wireless", Optional.of("a4b1c2d3e4f5"));

    /** Windows 10 in German, with a second adapter that is not connected. */
    private static final String NETSH_GERMAN = """

            Es sind 2 Schnittstellen auf dem System vorhanden:

                Name                   : WLAN 2
                Beschreibung           : TP-Link Wireless USB Adapter
                GUID                   : 0b1c2d3e-0000-1111-2222-333344445555
                Physische Adresse      : 00:11:22:33:44:55
                Status                 : Getrennt
                Funkstatus             : Hardware Ein

                Name                   : WLAN
                Beschreibung           : Intel(R) Dual Band Wireless-AC 8265
                GUID                   : 1c2d3e4f-0000-1111-2222-333344445555
                Physische Adresse      : a4:b1:c2:d3:e4:f5
                Status                 : Verbunden
                SSID                   : 50%
                BSSID                  : 10:20:30:40:50:60
                Netzwerktyp            : Infrastruktur
                Funktyp                : 802.11ac
                Authentifizierung      : WPA2-Personal
                Verschlüsselung        : CCMP
                Verbindungsmodus       : Profil
                Kanal                  : 36
                Empfangsrate (MBit/s)  : 866,7
                Übertragungsrate (MBit/s) : 780
                Signal                 : 87%
                Profil                 : 50%

                Status des gehosteten Netzwerks: Nicht verfügbar
            """;

    /** Windows 11 in Spanish, which names the band and the level. */
    private static final String NETSH_SPANISH = """

            Hay 1 interfaz en el sistema:

                Nombre                     : Wi-Fi
                Descripción                : Intel(R) Wi-Fi 6E AX211 160MHz
                GUID                       : 1c2d3e4f-0000-1111-2222-333344445555
                Dirección física           : a4:b1:c2:d3:e4:f5
                Tipo de interfaz           : Principal
                Estado                     : conectado
                SSID                       : 5
                AP BSSID                   : 10:20:30:40:50:60
                Banda                      : 6 GHz
                Canal                      : 37
                Velocidad de recepción (Mbps) : 1201
                Velocidad de transmisión (Mbps) : 1201
                Señal                      : 61 %
                Rssi                       : -69
                Perfil                     : 5
            """;

    private static final String PROFILER = """
            <plist version="1.0"><array><dict>
              <key>spairport_current_network_information</key>
              <dict>
                <key>_name</key> <string>home</string>
                <key>spairport_network_channel</key>
                <string>149 (5GHz, 80MHz)</string>
                <key>spairport_signal_noise</key>
                <string>-52 dBm / -92 dBm</string>
              </dict>
              <key>spairport_airport_other_local_wireless_networks</key>
              <array><dict>
                <key>spairport_network_channel</key>
                <string>6 (2GHz, 20MHz)</string>
                <key>spairport_signal_noise</key>
                <string>-80 dBm / -92 dBm</string>
              </dict></array>
            </dict></array></plist>
            """;

    private static final String PORTS = """

            Hardware Port: Ethernet
            Device: en4
            Ethernet Address: 00:11:22:33:44:55

            Hardware Port: iPhone USB
            Device: en7
            Ethernet Address: 00:11:22:33:44:56

            Hardware Port: Wi-Fi
            Device: en0
            Ethernet Address: a4:b1:c2:d3:e4:f5
            """;

    @TempDir
    private Path root;

    @Test
    void germanWindowsTellsItsWifi() throws Exception {
        Tool commands = answering(Map.of("netsh", NETSH_GERMAN, "powershell", "medium=9\r\ncost=Fixed\r\n"));

        assertThat(new WindowsLinkTeller(commands).tell(WLAN))
                .isEqualTo(LinkSample.wifi("wlan0", OptionalInt.empty(), OptionalInt.of(87), Optional.of(Band.GHZ_5))
                        .metered(Optional.of(true)));
    }

    @Test
    void spanishWindowsTellsItsWifi() throws Exception {
        Tool commands =
                answering(Map.of("netsh", NETSH_SPANISH.replace("\n", "\r\n"), "powershell", "cost=Unrestricted"));

        assertThat(new WindowsLinkTeller(commands).tell(WLAN))
                .isEqualTo(LinkSample.wifi("wlan0", OptionalInt.of(-69), OptionalInt.of(61), Optional.of(Band.GHZ_6))
                        .metered(Optional.of(false)));
    }

    @ParameterizedTest
    @CsvSource({
        "Realtek PCIe GbE Family Controller, medium=14, WIRED",
        "Fibocom L850-GL, medium=8, MOBILE",
        "Intel(R) Wi-Fi 6 AX201, medium=9, WIFI",
        "WireGuard Tunnel, medium=0, VPN",
        "Cisco AnyConnect Virtual Miniport Adapter, medium=14, VPN",
        "Hyper-V Virtual Ethernet Adapter, medium=0, NOT_TOLD",
        "Realtek PCIe GbE Family Controller, , NOT_TOLD"
    })
    void windowsTellsAnAdaptersMedium(String description, String told, Kind kind) throws Exception {
        Tool commands = answering(Map.of("netsh", NETSH_GERMAN, "powershell", told == null ? "" : told));
        LinkSample sample =
                new WindowsLinkTeller(commands).tell(new Link("eth3", description, Optional.of("001122334466")));

        assertThat(sample.kind()).isEqualTo(kind);
        assertThat(sample.metered()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en0, WIFI", "en4, WIRED", "en7, MOBILE", "utun4, VPN", "bridge100, NOT_TOLD"})
    void macOsTellsItsPorts(String name, Kind kind) throws Exception {
        Tool commands = answering(Map.of("networksetup", PORTS, "system_profiler", PROFILER));

        assertThat(new MacLinkTeller(commands)
                        .tell(new Link(name, name, Optional.empty()))
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void macOsTellsTheCurrentNetworkAndNotTheNeighbours() throws Exception {
        Tool commands = answering(Map.of("networksetup", PORTS, "system_profiler", PROFILER));
        LinkSample sample = new MacLinkTeller(commands).tell(new Link("en0", "en0", Optional.empty()));

        assertThat(sample)
                .isEqualTo(LinkSample.wifi("en0", OptionalInt.of(-52), OptionalInt.empty(), Optional.of(Band.GHZ_5)));
        assertThat(new MacLinkTeller(answering(Map.of("networksetup", PORTS)))
                        .tell(new Link("en0", "en0", Optional.empty())))
                .isEqualTo(LinkSample.wifi("en0", OptionalInt.empty(), OptionalInt.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "enp3s0, 1, true, '', WIRED",
        "docker0, 1, false, DEVTYPE=bridge, NOT_TOLD",
        "wwan0, 1, true, DEVTYPE=wwan, MOBILE",
        "wg0, 65534, false, DEVTYPE=wireguard, VPN",
        "office, 65534, false, '', VPN",
        "ppp0, 512, false, DEVTYPE=ppp, VPN"
    })
    void linuxTellsKinds(String name, String type, boolean device, String event, Kind kind) throws Exception {
        Path folder = Files.createDirectories(root.resolve("sys/class/net").resolve(name));
        Files.writeString(folder.resolve("type"), type + "\n");
        Files.writeString(folder.resolve("uevent"), event + "\nINTERFACE=" + name + "\n");
        if (device) {
            Files.createDirectory(folder.resolve("device"));
        }
        LinkSample sample = linux(Map.of("nmcli", "GENERAL.METERED:yes (guessed)\n"), name);

        assertThat(sample).isEqualTo(LinkSample.of(name, kind).metered(Optional.of(true)));
    }

    @Test
    void linuxTellsWifiByIw() throws Exception {
        wireless();
        String iw = """
                Connected to 10:20:30:40:50:60 (on wlan0)
                \tSSID: home
                \tfreq: 2437.0
                \tRX: 1234 bytes (12 packets)
                \tsignal: -61 dBm
                \ttx bitrate: 72.2 MBit/s
                """;

        assertThat(linux(Map.of("iw", iw), "wlan0"))
                .isEqualTo(
                        LinkSample.wifi("wlan0", OptionalInt.of(-61), OptionalInt.empty(), Optional.of(Band.GHZ_2_4)));
    }

    @Test
    void linuxTellsWifiByNetworkManager() throws Exception {
        wireless();

        assertThat(linux(Map.of("nmcli", " :2412 MHz:40\n*:5955 MHz:72\n"), "wlan0"))
                .isEqualTo(LinkSample.wifi("wlan0", OptionalInt.empty(), OptionalInt.of(72), Optional.of(Band.GHZ_6)));
    }

    @Test
    void linuxTellsWifiByTheKernelAlone() throws Exception {
        wireless();
        Files.createDirectories(root.resolve("proc/net"));
        Files.writeString(root.resolve("proc/net/wireless"), """
                Inter-| sta-|   Quality        |   Discarded packets               | Missed | WE
                 face | tus | link level noise |  nwid  crypt   frag  retry   misc | beacon | 22
                 wlan0: 0000   49.  -61.  -256        0      0      0      0     12        0
                """);

        assertThat(linux(Map.of(), "wlan0"))
                .isEqualTo(LinkSample.wifi("wlan0", OptionalInt.of(-61), OptionalInt.empty(), Optional.empty()));
    }

    @Test
    void thisComputersOwnWayIsFound() throws Exception {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (InterfaceProbe probe = new InterfaceProbe(System.getProperty("os.name"))) {
            assertThat(probe.measure(loopback).name()).isPresent();
        }
        try (InterfaceProbe probe = new InterfaceProbe(target -> Optional.empty(), "Linux", answering(Map.of()))) {
            assertThat(probe.measure(loopback)).isEqualTo(LinkSample.none());
        }
    }

    private void wireless() throws IOException {
        Files.createDirectories(root.resolve("sys/class/net/wlan0/wireless"));
    }

    private LinkSample linux(Map<String, String> outputs, String name) throws Exception {
        return new LinuxLinkTeller(root, answering(outputs)).tell(new Link(name, name, Optional.empty()));
    }

    private static Tool answering(Map<String, String> outputs) {
        return command -> Optional.ofNullable(outputs.get(command.get(0)));
    }
}
