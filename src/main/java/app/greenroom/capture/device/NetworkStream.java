package app.greenroom.capture.device;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** JPEG pictures as they come over the network. Owns the connection. */
final class NetworkStream implements PictureStream {
    private static final int LARGEST = 3840; // pixels a side

    private final Socket socket;
    private final InputStream in;
    private final MultipartReader parts;
    private final JpegPictures jpegs = new JpegPictures();
    private final byte[] chunk = new byte[1 << 16];
    private int from;
    private int to;
    private int width = 1;
    private int height = 1;
    private boolean sized;

    NetworkStream(Socket socket, InputStream in, MultipartReader parts) {
        this.socket = socket;
        this.in = in;
        this.parts = parts;
    }

    @Override
    public boolean await(int millis) throws CameraGoneException {
        try {
            socket.setSoTimeout(millis);
            for (int reads = 0; reads < millis; reads++) { // one who sends drop by drop does not hold up the thread
                if (from == to) {
                    from = 0;
                    to = Math.max(0, in.read(chunk));
                    if (to == 0) {
                        throw new CameraGoneException(new IOException("the camera ended the connection"));
                    }
                }
                from += parts.feed(chunk, from, to);
                if (parts.complete()) {
                    size();
                    return true;
                }
            }
            return false;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            throw new CameraGoneException(e);
        }
    }

    private void size() {
        try {
            CameraSystem.Size size = jpegs.size(parts.bytes(), parts.length());
            sized = size.width() <= LARGEST && size.height() <= LARGEST;
            width = sized ? size.width() : 1;
            height = sized ? size.height() : 1;
        } catch (IOException | RuntimeException e) { // no picture at all; the reader throws both
            sized = false;
        }
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public boolean read(byte[] rgb) {
        return sized && jpegs.read(parts.bytes(), parts.length(), width, height, rgb);
    }

    @Override
    public void close() {
        closeQuietly(socket);
        jpegs.close();
    }

    static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            return; // it is gone either way
        }
    }
}
