package app.greenroom.session.network;

import app.greenroom.network.LoopbackServer;
import app.greenroom.network.TestKeys;
import app.greenroom.network.stun.StunServer;
import app.greenroom.network.world.LineWorld;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Zoom in a {@link LineWorld}: its web server far away, two STUN servers at the provider, and ports for media that take all
 * and say nothing, as Zoom's do to strangers.
 */
final class WorldPlatform {
    private static final String WEB = LineWorld.FAR + "10";
    private static final List<Integer> MEDIA = List.of(3478, 3479, 8801, 8802);

    private final List<AutoCloseable> servers = new ArrayList<>();
    private final Path endpoints;
    private volatile int status = 200;
    private final AtomicInteger answers = new AtomicInteger();

    /** Opens it; to be called where the servers are. */
    WorldPlatform(Path folder, TestKeys keys) throws Exception {
        SSLContext good = keys.server("good");
        servers.add(new LoopbackServer(at(WEB, 443), socket -> serve(good, socket)));
        servers.add(new LoopbackServer(at(WEB, 80), LoopbackServer.closing()));
        StringBuilder hosts = new StringBuilder(entry("zoom.us:443", WEB, 443));
        for (int port : MEDIA) {
            servers.add(new DatagramSocket(at(WEB, port)));
            hosts.append(entry("zoom.us:" + port, WEB, port));
        }
        String one = LineWorld.PROVIDER + "53";
        String two = LineWorld.PROVIDER + "54";
        servers.add(new StunServer(
                at(one, 3478),
                (request, from, count) ->
                        answers.getAndDecrement() > 0 ? StunServer.honest().answer(request, from, count) : List.of()));
        servers.add(new StunServer(at(two, 19302), StunServer.honest()));
        hosts.append(entry("stun.cloudflare.com:3478", one, 3478)).append(entry("stun.l.google.com:19302", two, 19302));
        endpoints = Files.writeString(
                Files.createTempFile(folder, "endpoints", ".json"),
                "{" + hosts + " \"trust\": \"" + keys.authority().getFileName() + "\"}");
    }

    /** The file that points there. */
    Path endpoints() {
        return endpoints;
    }

    /** What the web server says from now on. */
    void says(int other) {
        status = other;
    }

    /** How many more answers the first STUN server gives. */
    void stunAnswers(int most) {
        answers.set(most);
    }

    void close() throws Exception {
        for (AutoCloseable server : servers) {
            server.close();
        }
    }

    private static InetSocketAddress at(String address, int port) throws IOException {
        return new InetSocketAddress(InetAddress.getByName(address), port);
    }

    private static String entry(String name, String address, int port) {
        return "\"" + name + "\": {\"address\": \"" + address + "\", \"port\": " + port + "}, ";
    }

    private void serve(SSLContext context, java.net.Socket socket) throws IOException {
        SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
        tls.setUseClientMode(false);
        if (tls.getInputStream().read(new byte[1000]) > 0) {
            tls.getOutputStream()
                    .write(("HTTP/1.1 " + status + " Said\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            tls.getOutputStream().flush();
        }
    }
}
