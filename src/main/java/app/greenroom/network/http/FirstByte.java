package app.greenroom.network.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells when the first byte has come, and buffers the rest. */
final class FirstByte extends InputStream {
    private final InputStream in;
    private final Runnable came;
    private boolean told;

    FirstByte(InputStream in, Runnable came) {
        this.in = new BufferedInputStream(in, 4096);
        this.came = came;
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        tell(next);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        tell(count);
        return count;
    }

    private void tell(int outcome) {
        if (!told && outcome >= 0) {
            told = true;
            came.run();
        }
    }
}
