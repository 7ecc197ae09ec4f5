package app.greenroom.network.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** A relay between the homes of a {@link NatWorld}: coturn, where it is installed, for one user with one password. */
public final class TurnServer implements AutoCloseable {
    private static final String USER = "greenroom";
    private static final String PASSWORD = "between-two-homes";
    private static final int PORT = 3478;
    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/bin/turnserver"), Path.of("/usr/local/bin/turnserver"));
    private static final int MOST_TRIES = 500;

    private final Process process;
    private final Path folder;

    private TurnServer(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /** Whether one can be started here. */
    public static boolean usable() {
        return NatWorld.usable() && PROGRAMS.stream().anyMatch(Files::isExecutable);
    }

    /** Starts one, and waits until it takes connections. */
    public static TurnServer start(NatWorld world) throws IOException, InterruptedException, ExecutionException {
        return world.within(NatWorld.BETWEEN, TurnServer::run);
    }

    private static TurnServer run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("turn");
        Process process = new ProcessBuilder(
                        PROGRAMS.stream()
                                .filter(Files::isExecutable)
                                .findFirst()
                                .orElseThrow()
                                .toString(),
                        "-n",
                        "--listening-ip=" + NatWorld.MIDDLE,
                        "--relay-ip=" + NatWorld.MIDDLE,
                        "--listening-port=" + PORT,
                        "--min-port=50000",
                        "--max-port=59999",
                        "--lt-cred-mech",
                        "--user=" + USER + ":" + PASSWORD,
                        "--realm=greenroom.test",
                        "--no-tls",
                        "--no-dtls",
                        "--no-cli",
                        "--userdb=" + folder.resolve("users"),
                        "--pidfile=" + folder.resolve("pid"),
                        "--log-file=stdout",
                        "--simple-log")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        TurnServer server = new TurnServer(process, folder);
        for (int i = 0; i < MOST_TRIES && process.isAlive(); i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(NatWorld.MIDDLE, PORT));
                return server;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(20); // it has not begun to listen
            }
        }
        try (BufferedReader log = Files.newBufferedReader(folder.resolve("log"))) {
            String said = String.join("\n", log.lines().toList());
            server.close();
            throw new IOException("no TURN server: " + said);
        }
    }

    /** What {@code --turn} takes. */
    public static String named() {
        return "turn:" + USER + ":" + PASSWORD + "@" + NatWorld.MIDDLE + ":" + PORT;
    }

    /** The same by TCP. */
    public static String byTcp() {
        return named() + "?transport=tcp";
    }

    /** The same for somebody who does not know the password. */
    public static String withWrongPassword() {
        return named().replace(PASSWORD, "guessed");
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        for (String name : List.of("users", "users-journal", "pid", "log", "")) {
            try {
                Files.deleteIfExists(folder.resolve(name));
            } catch (IOException e) {
                // Stays among what the system throws away.
            }
        }
    }
}
