package app.greenroom.session.network;

import app.greenroom.network.LoopbackServer;
import app.greenroom.network.TestKeys;
import app.greenroom.network.dns.LoopbackNameServer;
import app.greenroom.network.stun.StunServer;
import app.greenroom.network.world.LineWorld;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Zoom in a {@link LineWorld}: its web server far away, two STUN servers at the provider, and ports for media that take all
 * and say nothing, as Zoom's do to strangers.
 */
final class WorldPlatform {
    /** Who answers first and who answers when the first does not, by IPv4, and one by IPv6. */
    private static final List<String> NAME_SERVERS = LineWorld.hasSix()
            ? List.of(LineWorld.PROVIDER + "55", LineWorld.PROVIDER + "56", LineWorld.PROVIDER_SIX + "55")
            : List.of(LineWorld.PROVIDER + "55", LineWorld.PROVIDER + "56");

    private static final Place WEB = new Place("web", LineWorld.FAR + "10", LineWorld.FAR_SIX + "10");
    private static final Place ONE = new Place("one", LineWorld.PROVIDER + "53", LineWorld.PROVIDER_SIX + "53");
    private static final Place TWO = new Place("two", LineWorld.PROVIDER + "54", LineWorld.PROVIDER_SIX + "54");
    private static final String HIDDEN = "0.0.0.0";
    private static final String SIGN_IN =
            "HTTP/1.1 302 Found\r\nLocation: http://portal.example/sign-in\r\nContent-Length: 0\r\n\r\n";
    private static final int LONG_ANSWER = 6_000;

    private static final List<Integer> MEDIA = List.of(3478, 3479, 8801, 8802);

    private final List<AutoCloseable> servers = new ArrayList<>();
    private final Path folder;
    private final Path authority;
    private final AtomicInteger names = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();
    private volatile int status = 200;
    private volatile Setting setting = Setting.PLAIN;
    private volatile String mark = "";

    /** A server, as it is called in names, and where it is. */
    private record Place(String name, String four, String six) {
        List<String> addresses() {
            return LineWorld.hasSix() ? List.of(four, six) : List.of(four);
        }
    }

    /** Opens it; to be called where the servers are. */
    WorldPlatform(Path folder, TestKeys keys) throws Exception {
        this.folder = folder;
        this.authority = keys.authority();
        SSLContext good = keys.server("good");
        SSLContext wordy = keys.server("long");
        for (String web : WEB.addresses()) {
            servers.add(new LoopbackServer(at(web, 443), socket -> serve(setting.longAnswer() ? wordy : good, socket)));
            servers.add(new LoopbackServer(at(web, 80), this::page));
            for (int port : MEDIA) {
                servers.add(new DatagramSocket(at(web, port)));
            }
        }
        for (String one : ONE.addresses()) {
            servers.add(new StunServer(
                    at(one, 3478),
                    (request, from, count) -> answers.getAndDecrement() > 0
                            ? StunServer.honest().answer(request, from, count)
                            : List.of()));
        }
        for (String two : TWO.addresses()) {
            servers.add(new StunServer(at(two, 19302), StunServer.honest()));
        }
        for (String server : NAME_SERVERS) {
            boolean first = server.equals(NAME_SERVERS.get(0));
            servers.add(new LoopbackNameServer(
                    at(server, 53), query -> first && setting.firstServerDead() ? List.of() : named(query)));
        }
    }

    /** A resolv.conf(5) that lists its name servers. */
    Path nameServers() throws IOException {
        StringBuilder lines = new StringBuilder();
        NAME_SERVERS.forEach(
                server -> lines.append("nameserver ").append(server).append('\n'));
        return Files.writeString(Files.createTempFile(folder, "resolv", ".conf"), lines);
    }

    /** How it is found from now on, by names that nobody has looked up yet. */
    void become(Setting other) {
        setting = other;
        mark = "t" + names.incrementAndGet() + "x" + System.identityHashCode(this);
    }

    /** The file that points there. */
    Path endpoints() throws IOException {
        StringBuilder hosts = new StringBuilder(entry("zoom.us:443", WEB, 443));
        if (setting.portal()) {
            hosts.append(entry("zoom.us:80", WEB, 80));
        }
        for (int port : MEDIA) {
            hosts.append(entry("zoom.us:" + port, WEB, port));
        }
        hosts.append(entry("stun.cloudflare.com:3478", ONE, 3478)).append(entry("stun.l.google.com:19302", TWO, 19302));
        return Files.writeString(
                Files.createTempFile(folder, "endpoints", ".json"),
                "{" + hosts + " \"trust\": \"" + authority.getFileName() + "\"}");
    }

    /** What the web server says from now on; 0 for nothing, once a connection is secure. */
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

    private String entry(String name, Place place, int port) {
        String address = setting.found() == Setting.Found.BY_ADDRESS
                ? place.four
                : place.name + "." + mark + ".greenroom.example";
        return "\"" + name + "\": {\"address\": \"" + address + "\", \"port\": " + port + "}, ";
    }

    /** What the name servers say: the first label is a place's. */
    private List<byte[]> named(byte[] query) {
        String label = new String(query, 13, query[12], StandardCharsets.US_ASCII);
        Optional<Place> place = List.of(WEB, ONE, TWO).stream()
                .filter(one -> one.name.equals(label))
                .findFirst();
        if (place.isEmpty()) {
            return LoopbackNameServer.code(3).to(query);
        }
        return switch (setting.found()) {
            case BY_ADDRESS, FOUR -> LoopbackNameServer.found(query, Optional.of(place.get().four), Optional.empty());
            case BOTH -> LoopbackNameServer.found(query, Optional.of(place.get().four), Optional.of(place.get().six));
            case HIDDEN ->
                LoopbackNameServer.found(
                        query, Optional.of(place.get().equals(WEB) ? HIDDEN : place.get().four), Optional.empty());
        };
    }

    /** By plain HTTP: nothing, or what a portal shows. */
    private void page(Socket socket) throws IOException {
        if (setting.portal() && socket.getInputStream().read(new byte[1000]) > 0) {
            socket.getOutputStream().write(SIGN_IN.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }
    }

    private void serve(SSLContext context, Socket socket) throws IOException {
        if (setting.portal()) {
            return; // hangs up
        }
        SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, null, true);
        tls.setUseClientMode(false);
        if (tls.getInputStream().read(new byte[1000]) <= 0) {
            return;
        }
        if (status == 0) {
            int unused = tls.getInputStream().read(); // until the other end hangs up
        } else {
            int length = setting.longAnswer() ? LONG_ANSWER : 0;
            tls.getOutputStream()
                    .write(("HTTP/1.1 " + status + " Said\r\nContent-Length: " + length + "\r\n\r\n"
                                    + " ".repeat(length))
                            .getBytes(StandardCharsets.US_ASCII));
            tls.getOutputStream().flush();
        }
    }
}
