package app.greenroom.network.http;

import app.greenroom.network.http.WebSample.Visit;
import app.greenroom.network.io.Guards;
import app.greenroom.network.io.Traffic;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/**
 * Makes one HTTP/1.1 exchange on a connection of its own. Time is bounded for the exchange as a whole by closing its socket,
 * memory by {@link HttpHead} and by the caller's limit for the body. Nothing is followed, decompressed or remembered.
 */
final class WebClient {
    private final TlsTrust trust;
    private final LongSupplier nanoTime;
    private final InstantSource clock;
    private final Guards guards;
    private final Traffic traffic;

    WebClient(TlsTrust trust, LongSupplier nanoTime, InstantSource clock, Guards guards, Traffic traffic) {
        this.trust = trust;
        this.nanoTime = nanoTime;
        this.clock = clock;
        this.guards = guards;
        this.traffic = traffic;
    }

    /**
     * An exchange.
     *
     * @param sample the measurement
     * @param body as much of the answer's body as was wanted and came, as it was sent, one character for each byte
     */
    record Exchange(WebSample sample, String body) {}

    /**
     * Asks, and waits for the answer.
     *
     * @param method GET or HEAD
     * @param mostBody bytes of the body to read at most
     * @param most time for all of it
     * @throws InterruptedException when this thread is interrupted; the connection is closed then
     */
    Exchange exchange(WebTarget target, String method, int mostBody, Duration most) throws InterruptedException {
        Run run = new Run(target);
        try (SocketChannel channel = SocketChannel.open();
                Guards.Guard guard = guards.guard(channel, most)) {
            try {
                run.go(channel.socket(), method, mostBody, Math.toIntExact(Math.max(1, most.toMillis())));
            } catch (IOException e) {
                run.result = guards.closed() ? Visit.STOPPED : guard.expired() ? run.late : run.meaning(e);
            }
        } catch (IOException e) {
            run.result = guards.closed() ? Visit.STOPPED : Visit.UNREACHABLE;
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return new Exchange(run.sample(), run.body);
    }

    /** What one exchange has come to so far. */
    private final class Run {
        private final WebTarget target;
        private final CertificateWatch watch = new CertificateWatch(trust);
        private OptionalDouble connect = OptionalDouble.empty();
        private OptionalDouble tls = OptionalDouble.empty();
        private OptionalDouble firstByte = OptionalDouble.empty();
        private Optional<HttpHead> head = Optional.empty();
        private Optional<ClockOffset> offset = Optional.empty();
        private String body = "";
        private Visit late = Visit.CONNECT_TIMED_OUT;
        private Visit result = Visit.STOPPED;

        Run(WebTarget target) {
            this.target = target;
        }

        void go(Socket socket, String method, int mostBody, int millis) throws IOException {
            long began = nanoTime.getAsLong();
            socket.setTcpNoDelay(true);
            socket.connect(target.address(), Math.max(1, millis / 2));
            connect = since(began);
            late = Visit.TIMED_OUT;
            Socket counted = traffic.counted(socket);
            Socket line = target.secure() ? secure(counted) : counted;
            byte[] request = (method + " " + target.path() + " HTTP/1.1\r\nHost: " + target.host()
                            + "\r\nUser-Agent: Greenroom\r\nAccept: */*\r\nAccept-Encoding: identity\r\n"
                            + "Connection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            Instant asked = clock.instant();
            long sent = nanoTime.getAsLong();
            line.getOutputStream().write(request);
            line.getOutputStream().flush();
            InputStream in = new FirstByte(line.getInputStream(), () -> firstByte = since(sent));
            HttpHead answer = HttpHead.read(in);
            head = Optional.of(answer);
            Duration waited = Duration.ofNanos(Math.round(firstByte.orElse(0) * 1e6));
            offset = answer.date().map(date -> ClockOffset.of(date, asked, waited));
            result = Visit.ANSWERED;
            if (mostBody > 0 && !method.equals("HEAD")) {
                readBody(in, answer.length(mostBody));
            }
        }

        /** A body that breaks off or drips says nothing against the answer's head. */
        private void readBody(InputStream in, int length) {
            byte[] buffer = new byte[length];
            int count = 0;
            try {
                for (int read = 0; read >= 0 && count < length; read = in.read(buffer, count, length - count)) {
                    count += read;
                }
            } catch (IOException e) {
                // What came so far is what there is.
            }
            body = new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
        }

        private SSLSocket secure(Socket socket) throws IOException {
            long began = nanoTime.getAsLong();
            try {
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(null, new TrustManager[] {watch}, null);
                SSLSocket line = (SSLSocket) context.getSocketFactory()
                        .createSocket(socket, target.host(), target.address().getPort(), true);
                SSLParameters parameters = line.getSSLParameters();
                parameters.setServerNames(List.of(new SNIHostName(target.host())));
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                line.setSSLParameters(parameters);
                line.startHandshake();
                tls = since(began);
                return line;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this Java has no TLS", e);
            }
        }

        Visit meaning(IOException failure) {
            if (connect.isEmpty()) {
                return failure instanceof SocketTimeoutException
                        ? Visit.CONNECT_TIMED_OUT
                        : failure instanceof ConnectException ? Visit.CONNECT_REFUSED : Visit.UNREACHABLE;
            } else if (target.secure() && tls.isEmpty()) {
                return watch.fault().orElse(Visit.TLS_FAILED);
            }
            boolean reset = firstByte.isEmpty() && !(failure instanceof ProtocolException);
            return reset || failure instanceof EOFException ? Visit.HUNG_UP : Visit.NOT_HTTP;
        }

        WebSample sample() {
            return new WebSample(
                    target.host(),
                    target.secure(),
                    new WebSample.Times(connect, tls, firstByte),
                    result,
                    head.map(answer -> OptionalInt.of(answer.status())).orElse(OptionalInt.empty()),
                    head.flatMap(HttpHead::redirect),
                    watch.issuer(),
                    offset);
        }

        private OptionalDouble since(long began) {
            return OptionalDouble.of(Math.max(0, Math.round((nanoTime.getAsLong() - began) / 1e3) / 1e3));
        }
    }
}
