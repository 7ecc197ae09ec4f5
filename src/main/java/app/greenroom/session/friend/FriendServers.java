package app.greenroom.session.friend;

import app.greenroom.call.CallServers;
import app.greenroom.network.platform.Endpoints;
import app.greenroom.network.platform.EndpointsException;
import app.greenroom.network.platform.HostPort;
import app.greenroom.network.platform.UnknownPlatformException;
import app.greenroom.session.RequestException;
import app.greenroom.session.network.NetworkProbing;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The servers that two ends find each other by, as their user named them. */
public final class FriendServers {
    private static final String HOST = "(?<host>[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])";
    private static final Pattern STUN = Pattern.compile("(?:stun:)?" + HOST + "(?::(?<port>\\d{1,5}))?");
    private static final Pattern TURN =
            Pattern.compile("(?<scheme>turns?):(?:(?<user>[^:@/?]{1,100}):(?<password>[^@/?]{1,200})@)?" + HOST
                    + "(?::(?<port>\\d{1,5}))?(?:\\?transport=(?<transport>udp|tcp))?");
    private static final int PORT = 3478;
    private static final int TLS_PORT = 5349;
    private static final int MOST_PORT = 65_535;

    private FriendServers() {}

    /**
     * Those that are asked.
     *
     * @throws RequestException when the platform is unknown, or a file or server is bad
     */
    public static CallServers of(FriendSession.Request request) throws RequestException {
        try {
            Endpoints where = request.endpoints().isPresent()
                    ? Endpoints.load(request.endpoints().get())
                    : Endpoints.live();
            return of(
                    request.stun(),
                    request.turn(),
                    NetworkProbing.platforms(request.platforms())
                            .named(request.platform())
                            .stun(),
                    where);
        } catch (UnknownPlatformException | EndpointsException e) {
            throw new RequestException(e.text(), e);
        }
    }

    /**
     * Those that are asked.
     *
     * @param stun a server that the user named
     * @param turn likewise
     * @param usual the platform's own
     * @param where the platform's servers are really found
     */
    static CallServers of(Optional<String> stun, Optional<String> turn, List<HostPort> usual, Endpoints where)
            throws RequestException {
        List<String> asked = stun.isPresent()
                ? List.of(stun(stun.get()))
                : usual.stream()
                        .flatMap(server -> where.find(server).stream())
                        .map(Endpoints.Target::toString)
                        .toList();
        return new CallServers(asked, turn.isPresent() ? List.of(turn(turn.get())) : List.of(), false);
    }

    /** What is wrong with a TURN server as it was typed, with how to write one; empty when nothing is. */
    public static Optional<Text> fault(String typed) {
        try {
            var unused = turn(typed);
            return Optional.empty();
        } catch (RequestException e) {
            return Optional.of(e.text());
        }
    }

    private static String stun(String text) throws RequestException {
        Matcher parts = STUN.matcher(text);
        if (!parts.matches()) {
            throw new RequestException(Text.of(
                    "“{0}” is not a STUN server, such as {1}.",
                    Argument.name(text), Argument.name("stun.example.org:3478")));
        }
        return parts.group("host") + ":" + port(parts, PORT, text);
    }

    private static CallServers.Turn turn(String text) throws RequestException {
        Matcher parts = TURN.matcher(text);
        if (!parts.matches()) {
            throw new RequestException(Text.of(
                    "This is not a TURN server: write it as {0}.",
                    Argument.name("turn:USER:PASSWORD@turn.example.org:3478?transport=udp")));
        }
        boolean tls = parts.group("scheme").equals("turns");
        String transport =
                Optional.ofNullable(parts.group("transport")).orElse("udp").toLowerCase(Locale.ROOT);
        CallServers.Turn.Way way = tls
                ? CallServers.Turn.Way.TLS
                : transport.equals("tcp") ? CallServers.Turn.Way.TCP : CallServers.Turn.Way.UDP;
        return new CallServers.Turn(
                parts.group("host") + ":" + port(parts, tls ? TLS_PORT : PORT, parts.group("host")),
                way,
                Optional.ofNullable(parts.group("user"))
                        .map(user -> new CallServers.Login(user, parts.group("password"))));
    }

    private static int port(Matcher parts, int usual, String text) throws RequestException {
        int port = parts.group("port") == null ? usual : Integer.parseInt(parts.group("port"));
        if (port < 1 || port > MOST_PORT) {
            throw new RequestException(Text.of("“{0}” has no port from 1 to 65535.", Argument.name(text)));
        }
        return port;
    }
}
