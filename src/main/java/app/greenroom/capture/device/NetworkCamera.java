package app.greenroom.capture.device;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A camera in the network, such as a phone with a camera app, that sends JPEG pictures one after the other over HTTP
 * ({@code multipart/x-mixed-replace}). It is asked in HTTP/1.0, so that nothing comes in chunks.
 *
 * @param uri its address, {@code http://…}
 */
record NetworkCamera(URI uri) {
    private static final int CONNECT_MILLIS = 2000;
    private static final double ANSWER_SECONDS = 2.5;
    private static final int MOST_HEADER_BYTES = 16_384;

    /** Whether a camera's name is an address in the network. */
    static boolean isAddress(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    /**
     * Reads an address.
     *
     * @throws CaptureException when it is none that this program can use
     */
    static NetworkCamera at(String address) throws CaptureException {
        try {
            URI uri = new URI(address);
            if (!"http".equalsIgnoreCase(uri.getScheme())) {
                throw unusable(address, Text.of("its address has to begin with http://"));
            } else if (uri.getHost() == null) {
                throw unusable(address, Text.of("its address is not valid"));
            }
            return new NetworkCamera(uri);
        } catch (URISyntaxException e) {
            throw unusable(address, Text.of("its address is not valid"));
        }
    }

    /** What it is called: host and port, without a password that the address may hold. */
    String name() {
        return uri.getHost() + ":" + port();
    }

    private int port() {
        return uri.getPort() > 0 ? uri.getPort() : 80;
    }

    /**
     * Connects.
     *
     * @throws CaptureException when nothing comes, or something that is no stream of pictures
     */
    PictureStream open(LongSupplier nanoTime) throws CaptureException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(uri.getHost(), port()), CONNECT_MILLIS);
            socket.setSoTimeout(CONNECT_MILLIS);
            socket.getOutputStream().write(request().getBytes(StandardCharsets.US_ASCII));
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String boundary = boundary(header(in, nanoTime));
            return new NetworkStream(socket, in, new MultipartReader(boundary));
        } catch (UnknownHostException e) {
            throw closed(socket, Text.of("this computer does not know that name"));
        } catch (ConnectException e) {
            throw closed(socket, Text.of("nothing answers there"));
        } catch (SocketTimeoutException e) {
            throw closed(socket, Text.of("it does not answer in time"));
        } catch (Senseless e) {
            throw closed(socket, e.why);
        } catch (IOException e) {
            throw closed(socket, Text.of("the connection broke off"));
        }
    }

    private String request() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String user = uri.getUserInfo() == null
                ? ""
                : "Authorization: Basic "
                        + Base64.getEncoder().encodeToString(uri.getUserInfo().getBytes(StandardCharsets.UTF_8))
                        + "\r\n";
        return "GET " + path + query + " HTTP/1.0\r\nHost: " + name() + "\r\n" + user + "\r\n";
    }

    /** The answer's status line and headers, in small letters. */
    private static String header(InputStream in, LongSupplier nanoTime) throws IOException, Senseless {
        long end = nanoTime.getAsLong() + (long) (ANSWER_SECONDS * TimeUnit.SECONDS.toNanos(1));
        StringBuilder header = new StringBuilder();
        while (header.indexOf("\n\r\n", Math.max(0, header.length() - 3)) < 0
                && header.indexOf("\n\n", Math.max(0, header.length() - 2)) < 0) {
            int next = in.read();
            if (next < 0 || header.length() > MOST_HEADER_BYTES) {
                throw new Senseless(Text.of("its answer cannot be understood"));
            } else if (nanoTime.getAsLong() > end) {
                throw new SocketTimeoutException();
            }
            header.append((char) next);
        }
        return header.toString();
    }

    private static String boundary(String header) throws Senseless {
        String[] lines = header.split("\r?\n", -1);
        String status = lines[0].matches("HTTP/1\\.\\d \\d{3}.*") ? lines[0].substring(9, 12) : "";
        if (status.equals("401") || status.equals("403")) {
            throw new Senseless(Text.of("it asks for a password; write http://name:password@…"));
        } else if (status.equals("404")) {
            throw new Senseless(Text.of("it has no such page; the camera app shows the address of its video"));
        } else if (status.isEmpty() || !status.startsWith("2")) {
            throw new Senseless(
                    status.isEmpty()
                            ? Text.of("its answer cannot be understood")
                            : Text.of("it answers with error {0}", Argument.name(status)));
        }
        for (String line : lines) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-type:") && lower.contains("multipart/x-mixed-replace")) {
                int at = lower.indexOf("boundary=");
                String given = at < 0 ? "" : line.substring(at + "boundary=".length());
                String boundary = given.split(";", -1)[0].replace("\"", "").strip();
                return boundary.startsWith("--") ? boundary.substring(2) : boundary;
            }
        }
        throw new Senseless(Text.of("it sends a page, not a video; the camera app shows the address of its video"));
    }

    private CaptureException closed(Socket socket, Text why) {
        NetworkStream.closeQuietly(socket);
        return unusable(name(), why);
    }

    private static CaptureException unusable(String name, Text why) {
        return new CaptureException(new DeviceFault.Unreachable(DeviceName.networkCamera(name), why));
    }

    /** An answer that is no stream of pictures. */
    private static final class Senseless extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Text why;

        Senseless(Text why) {
            super(why.toString());
            this.why = why;
        }
    }
}
