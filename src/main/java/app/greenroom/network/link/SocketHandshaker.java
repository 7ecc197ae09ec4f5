package app.greenroom.network.link;

import app.greenroom.network.io.Traffic;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Shakes hands with Java's own TLS, with SNI (RFC 6066) and with the certificate's name checked (RFC 2818). */
final class SocketHandshaker implements Handshaker {
    private final SSLSocketFactory factory;
    private final LongSupplier nanoTime;
    private final Traffic traffic;

    SocketHandshaker(SSLSocketFactory factory, LongSupplier nanoTime, Traffic traffic) {
        this.factory = factory;
        this.nanoTime = nanoTime;
        this.traffic = traffic;
    }

    @Override
    public Attempt shake(InetSocketAddress address, String host, Duration timeout) throws InterruptedException {
        Attempt attempt;
        try (SocketChannel channel = SocketChannel.open()) {
            attempt = shake(channel.socket(), address, host, Math.toIntExact(Math.max(1, timeout.toMillis())));
        } catch (IOException e) {
            attempt = new Attempt(0, TlsSample.Handshake.NOT_CONNECTED);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return attempt;
    }

    private Attempt shake(Socket socket, InetSocketAddress address, String host, int timeout) throws IOException {
        // Half the time at most, so that a lost connection is not taken for a silent host.
        socket.connect(address, Math.max(1, timeout / 2));
        socket.setSoTimeout(timeout);
        long began = nanoTime.getAsLong();
        try {
            SSLSocket tls = (SSLSocket) factory.createSocket(traffic.counted(socket), host, address.getPort(), true);
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setServerNames(List.of(new SNIHostName(host)));
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            tls.setSSLParameters(parameters);
            tls.startHandshake();
            long nanos = nanoTime.getAsLong() - began;
            // A resumed handshake is shorter and checks no certificate: the next one shall begin anew.
            tls.getSession().invalidate();
            goodbye(tls);
            return new Attempt(nanos, TlsSample.Handshake.DONE);
        } catch (IOException e) {
            return new Attempt(nanoTime.getAsLong() - began, result(e));
        }
    }

    private static void goodbye(SSLSocket tls) {
        try {
            tls.close();
        } catch (IOException e) {
            // The handshake is measured; how the other end hangs up does not matter.
        }
    }

    private static TlsSample.Handshake result(IOException failure) {
        TlsSample.Handshake result = TlsSample.Handshake.FAILED;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException || cause instanceof CertificateNotYetValidException) {
                return TlsSample.Handshake.CERTIFICATE_DATES;
            } else if (cause instanceof CertificateException || cause instanceof CertPathValidatorException) {
                result = TlsSample.Handshake.UNTRUSTED;
            } else if (cause instanceof SocketTimeoutException) {
                return TlsSample.Handshake.TIMED_OUT;
            }
        }
        return result;
    }
}
