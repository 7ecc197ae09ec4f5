package app.greenroom.network.world;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What of Linux the world needs: tunnels (tun(4)) and namespaces (setns(2)). For root alone. */
final class Kernel {
    private static final int READ_WRITE = 2;
    private static final int NEW_NETWORK = 0x40000000;
    private static final int NEW_MOUNTS = 0x20000;
    private static final long ALL_PRIVATE = 0x44000; // MS_REC | MS_PRIVATE
    private static final long BIND = 4_096;
    private static final long SET_INTERFACE = 0x400454caL; // TUNSETIFF
    private static final short TUN_WITHOUT_HEADER = 0x1001; // IFF_TUN | IFF_NO_PI

    private static final class Loaded {
        static final Libc LIBC = Native.load(null, Libc.class);
    }

    private Kernel() {}

    /** The functions of the C library. */
    interface Libc extends Library {
        int open(String path, int flags) throws LastErrorException;

        int ioctl(int file, NativeLong request, Pointer argument) throws LastErrorException;

        int setns(int file, int kind) throws LastErrorException;

        int unshare(int kind) throws LastErrorException;

        int mount(String source, String target, String type, NativeLong flags, Pointer data) throws LastErrorException;

        NativeLong read(int file, byte[] into, NativeLong most) throws LastErrorException;

        NativeLong write(int file, byte[] from, NativeLong count) throws LastErrorException;

        int close(int file) throws LastErrorException;
    }

    /** Whether worlds can be made here. */
    static boolean usable() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("user.name").equals("root")
                && Files.isWritable(Path.of("/dev/net/tun"))
                && (Files.exists(Path.of("/usr/sbin/ip")) || Files.exists(Path.of("/sbin/ip")));
    }

    /** Whether new namespaces have IPv6. */
    static boolean hasSix() {
        try {
            return Files.readString(Path.of("/proc/sys/net/ipv6/conf/default/disable_ipv6"))
                    .strip()
                    .equals("0");
        } catch (IOException e) {
            return false;
        }
    }

    /** Takes this thread, and those that it will start, into a namespace for good. */
    static void enter(String namespace) {
        int file = Loaded.LIBC.open("/run/netns/" + namespace, 0);
        try {
            Loaded.LIBC.setns(file, NEW_NETWORK);
        } finally {
            Loaded.LIBC.close(file);
        }
    }

    /**
     * Lets this thread, and those that it will start, find other name servers than the rest of the process does, and of network
     * interfaces those of its own namespace, not of the process's first thread.
     *
     * @param nameServers as in resolv.conf(5)
     */
    static void furnish(Path nameServers) {
        Loaded.LIBC.unshare(NEW_MOUNTS);
        Loaded.LIBC.mount("none", "/", "none", new NativeLong(ALL_PRIVATE), Pointer.NULL);
        bind(nameServers.toString(), "/etc/resolv.conf");
        bind("/proc/thread-self/net", "/proc/self/net");
    }

    private static void bind(String what, String over) {
        Loaded.LIBC.mount(what, over, "none", new NativeLong(BIND), Pointer.NULL);
    }

    /** A tunnel in this thread's namespace: what the kernel sends into it can be read, and it takes what is written. */
    static int tunnel(String name) {
        int file = Loaded.LIBC.open("/dev/net/tun", READ_WRITE);
        Memory request = new Memory(40);
        request.clear();
        request.write(0, name.getBytes(StandardCharsets.US_ASCII), 0, name.length());
        request.setShort(16, TUN_WITHOUT_HEADER);
        Loaded.LIBC.ioctl(file, new NativeLong(SET_INTERFACE), request);
        return file;
    }

    /** Reads a packet; negative when the tunnel is gone. */
    static int read(int tunnel, byte[] into) {
        try {
            return Loaded.LIBC.read(tunnel, into, new NativeLong(into.length)).intValue();
        } catch (LastErrorException e) {
            return -1;
        }
    }

    /** Hands a packet to the kernel, which may be full. */
    static void write(int tunnel, byte[] packet) {
        try {
            Loaded.LIBC.write(tunnel, packet, new NativeLong(packet.length));
        } catch (LastErrorException e) {
            // As lost as on a wire.
        }
    }

    static void close(int tunnel) {
        try {
            Loaded.LIBC.close(tunnel);
        } catch (LastErrorException e) {
            // Closed before.
        }
    }

    static void ip(String... words) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of("ip"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + told);
        }
    }
}
