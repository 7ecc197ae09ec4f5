package app.greenroom.network.io;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;

/** Another socket, connected already, whose content is counted. TLS can be laid over it, so that its bytes count too. */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // whoever hangs up must not wait for who holds the lock
final class CountedSocket extends Socket {
    private final Socket line;
    private final Traffic traffic;

    CountedSocket(Socket line, Traffic traffic) {
        super(); // takes nothing from the system before it connects, which it never does
        this.line = line;
        this.traffic = traffic;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        InetAddress other = line.getInetAddress();
        return new FilterInputStream(line.getInputStream()) {
            @Override
            public int read() throws IOException {
                int read = in.read();
                if (read >= 0) {
                    traffic.streamIn(other, 1);
                }
                return read;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = in.read(bytes, from, length);
                if (read > 0) {
                    traffic.streamIn(other, read);
                }
                return read;
            }
        };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        InetAddress other = line.getInetAddress();
        return new FilterOutputStream(line.getOutputStream()) {
            @Override
            public void write(int value) throws IOException {
                out.write(value);
                traffic.streamOut(other, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
                traffic.streamOut(other, length);
            }
        };
    }

    @Override
    public void close() throws IOException {
        line.close();
    }

    @Override
    public void shutdownInput() throws IOException {
        line.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        line.shutdownOutput();
    }

    @Override
    public boolean isConnected() {
        return line.isConnected();
    }

    @Override
    public boolean isBound() {
        return line.isBound();
    }

    @Override
    public boolean isClosed() {
        return line.isClosed();
    }

    @Override
    public boolean isInputShutdown() {
        return line.isInputShutdown();
    }

    @Override
    public boolean isOutputShutdown() {
        return line.isOutputShutdown();
    }

    @Override
    public InetAddress getInetAddress() {
        return line.getInetAddress();
    }

    @Override
    public InetAddress getLocalAddress() {
        return line.getLocalAddress();
    }

    @Override
    public int getPort() {
        return line.getPort();
    }

    @Override
    public int getLocalPort() {
        return line.getLocalPort();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return line.getRemoteSocketAddress();
    }

    @Override
    public SocketAddress getLocalSocketAddress() {
        return line.getLocalSocketAddress();
    }

    @Override
    public void setSoTimeout(int millis) throws SocketException {
        line.setSoTimeout(millis);
    }

    @Override
    public int getSoTimeout() throws SocketException {
        return line.getSoTimeout();
    }

    @Override
    public void setTcpNoDelay(boolean on) throws SocketException {
        line.setTcpNoDelay(on);
    }

    @Override
    public boolean getTcpNoDelay() throws SocketException {
        return line.getTcpNoDelay();
    }

    @Override
    public void setSoLinger(boolean on, int seconds) throws SocketException {
        line.setSoLinger(on, seconds);
    }

    @Override
    public int getSoLinger() throws SocketException {
        return line.getSoLinger();
    }

    @Override
    public String toString() {
        return "counted " + line;
    }
}
