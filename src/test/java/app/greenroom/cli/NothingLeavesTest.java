package app.greenroom.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.greenroom.capture.device.CameraRoom;
import app.greenroom.ui.Display;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands and the window on a computer whose only way out is a wire with a counter, and whose name server, which writes down
 * what it is asked, is the test's: a network namespace of Linux.
 */
@Tag("slow")
class NothingLeavesTest {
    /**
     * The wire's other end answers nobody, but is known, so that packets do go out. Without version 6 of the protocol, whose
     * devices talk by themselves.
     */
    private static final String WIRE = String.join(
            " && ",
            "for of in all default; do if [ -e /proc/sys/net/ipv6/conf/$of ]; then"
                    + " echo 1 > /proc/sys/net/ipv6/conf/$of/disable_ipv6; fi; done",
            "ip link set lo up",
            "ip link add out type veth peer name far",
            "ip link set far up",
            "ip address add 192.0.2.1/24 dev out",
            "ip link set out up",
            "ip neighbour add 192.0.2.2 lladdr 02:00:00:00:00:09 dev out",
            "ip route add default via 192.0.2.2",
            "echo nameserver 127.0.0.53 > \"$0/resolv.conf\"",
            "mount --bind \"$0/resolv.conf\" /etc/resolv.conf");

    @TestFactory
    Stream<DynamicTest> nothing(@TempDir Path folder) throws Exception {
        List<String> within = within(folder);
        try (Display display = Display.start(1280, 900)) {
            return CameraRoom.tests(
                    folder,
                    NothingLeavesCases.class,
                    Map.of(
                            "DISPLAY",
                            display.name(),
                            "HOME",
                            Files.createDirectory(folder.resolve("home")).toString()),
                    within);
        }
    }

    private static List<String> within(Path folder) throws InterruptedException {
        for (String kind : List.of("-mn", "-rmn")) {
            if (succeeds("unshare", kind, "sh", "-c", WIRE, folder.toString())) {
                return List.of("unshare", kind, "sh", "-c", WIRE + " && exec \"$@\"", folder.toString());
            }
        }
        assumeTrue(false, "SKIPPED: this system lets nobody have a network of his own (unshare, ip)");
        return List.of();
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // no such command
        }
    }
}
