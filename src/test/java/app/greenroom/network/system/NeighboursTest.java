package app.greenroom.network.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighboursTest {
    private static final String ROUTER = "192.168.1.1";

    @TempDir
    private Path folder;

    @Test
    void linuxKeepsATable() throws Exception {
        Path file = Files.writeString(folder.resolve("arp"), """
                IP address       HW type     Flags       HW address            Mask     Device
                192.168.1.10     0x1         0x2         11:22:33:44:55:66     *        wlan0
                192.168.1.1      0x1         0x2         A4:2b:b0:05:de:1f     *        wlan0
                192.168.1.7      0x1         0x0         00:00:00:00:00:00     *        wlan0
                """);
        assertThat(Neighbours.linux(file, ROUTER)).contains("a4:2b:b0:05:de:1f");
        assertThat(Neighbours.linux(file, "192.168.1.7"))
                .as("it has not answered")
                .isEmpty();
        assertThat(Neighbours.linux(file, "192.168.1.2")).isEmpty();
        assertThat(Neighbours.linux(folder.resolve("none"), ROUTER)).isEmpty();
    }

    @Test
    void macAndWindowsAreAsked() throws Exception {
        InetAddress router = InetAddress.getByName(ROUTER);
        assertThat(Neighbours.hardware(
                        router,
                        "Mac OS X",
                        command -> Optional.of("? (192.168.1.1) at a4:2b:b0:5:de:1f on en0 ifscope [ethernet]\n")))
                .contains("a4:2b:b0:05:de:1f");
        assertThat(Neighbours.hardware(router, "Windows 11", command -> Optional.of("""

                        Schnittstelle: 192.168.1.20 --- 0x5
                          Internetadresse       Physische Adresse     Typ
                          192.168.1.1           a4-2b-b0-05-de-1f     dynamisch
                        """)))
                .contains("a4:2b:b0:05:de:1f");
        assertThat(Neighbours.hardware(router, "Windows 11", command -> Optional.empty()))
                .isEmpty();
    }
}
