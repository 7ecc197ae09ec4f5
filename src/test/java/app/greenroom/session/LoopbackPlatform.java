package app.greenroom.session;

import app.greenroom.network.LoopbackServer;
import app.greenroom.network.TestKeys;
import app.greenroom.network.platform.HostPort;
import app.greenroom.network.relay.Impairment;
import app.greenroom.network.relay.Relay;
import app.greenroom.network.stun.StunServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Zoom on loopback: its web server and two STUN servers, each behind the tests' own relay, and a file that points there. */
public final class LoopbackPlatform implements AutoCloseable {
    private static final long SEED = 7;

    private final LoopbackServer host;
    private final StunServer one = StunServer.honest("127.0.0.1");
    private final StunServer two = StunServer.honest("127.0.0.1");
    private final Relay packets;
    private final Relay connections;
    private final Path endpoints;

    /**
     * A platform.
     *
     * @param folder of the keys, where the endpoints file is written as well
     * @param udp what each direction does to datagrams
     * @param tcp what each direction does to connections
     */
    public LoopbackPlatform(Path folder, TestKeys keys, Impairment udp, Impairment tcp)
            throws IOException, GeneralSecurityException {
        host = new LoopbackServer(web(keys.server("good")));
        packets = new Relay(udp, udp, SEED);
        connections = new Relay(tcp, tcp, SEED);
        endpoints = Files.writeString(
                Files.createTempFile(folder, "endpoints", ".json"),
                "{" + entry("zoom.us:443", connections.tcp(host.address())) + ", "
                        + entry("stun.cloudflare.com:3478", packets.udp(one.address())) + ", "
                        + entry("stun.l.google.com:19302", packets.udp(two.address()))
                        + ", \"trust\": \"" + keys.authority().getFileName() + "\"}");
    }

    /** The file that points there. */
    public Path endpoints() {
        return endpoints;
    }

    /** Bytes of content that came from the client. */
    public long bytesUp() {
        return packets.up().bytes() + connections.up().bytes();
    }

    /** Bytes of content that went to the client. */
    public long bytesDown() {
        return packets.down().bytes() + connections.down().bytes();
    }

    @Override
    public void close() throws IOException {
        packets.close();
        connections.close();
        one.close();
        two.close();
        host.close();
    }

    private static String entry(String name, InetSocketAddress where) {
        return "\"" + HostPort.parse(name) + "\": {\"address\": \"127.0.0.1\", \"port\": " + where.getPort() + "}";
    }

    private static LoopbackServer.Behaviour web(SSLContext context) {
        return socket -> {
            SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
            tls.setUseClientMode(false);
            if (tls.getInputStream().read(new byte[1000]) > 0) {
                tls.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                tls.getOutputStream().flush();
            }
        };
    }
}
