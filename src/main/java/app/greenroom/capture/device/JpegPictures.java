package app.greenroom.capture.device;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.EOFException;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStreamImpl;
import org.jspecify.annotations.Nullable;

/** Reads one JPEG picture after the other into the same memory. Used by one thread. */
final class JpegPictures implements AutoCloseable {
    private final ImageReader reader =
            ImageIO.getImageReadersByFormatName("jpeg").next();
    private final Bytes input = new Bytes();
    private @Nullable BufferedImage picture;
    private boolean warned;

    JpegPictures() {
        reader.addIIOReadWarningListener(new IIOReadWarningListener() {
            @Override
            public void warningOccurred(ImageReader source, String warning) {
                warned = true;
            }
        });
    }

    /**
     * Reads the width and height of a picture.
     *
     * @throws IOException when it is no JPEG picture
     */
    CameraSystem.Size size(byte[] jpeg, int length) throws IOException {
        start(jpeg, length);
        return new CameraSystem.Size(reader.getWidth(0), reader.getHeight(0));
    }

    /** Reads a picture; false when it is damaged or has another size. */
    boolean read(byte[] jpeg, int length, int width, int height, byte[] rgb) {
        try {
            start(jpeg, length);
            if (reader.getWidth(0) != width || reader.getHeight(0) != height) {
                return false;
            }
            if (picture == null || picture.getWidth() != width || picture.getHeight() != height) {
                picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
            }
            ImageReadParam into = reader.getDefaultReadParam();
            into.setDestination(picture);
            reader.read(0, into);
        } catch (IOException | RuntimeException e) { // the reader throws both at bytes that make no sense
            return false;
        }
        byte[] bgr = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = bgr[i + 2];
            rgb[i + 1] = bgr[i + 1];
            rgb[i + 2] = bgr[i];
        }
        return !warned;
    }

    private void start(byte[] jpeg, int length) throws IOException {
        input.set(jpeg, length);
        reader.setInput(input, false, true);
        warned = false;
    }

    @Override
    public void close() {
        reader.dispose();
    }

    /** Bytes in memory as ImageIO wants them; its own class for that copies them. */
    private static final class Bytes extends ImageInputStreamImpl {
        private byte[] bytes = {};
        private int end;

        void set(byte[] newBytes, int length) throws IOException {
            bytes = newBytes;
            end = length;
            flushedPos = 0;
            seek(0);
        }

        @Override
        public int read() throws IOException {
            setBitOffset(0);
            return streamPos < end ? bytes[(int) streamPos++] & 255 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int wanted) throws IOException {
            setBitOffset(0);
            if (streamPos >= end) {
                return -1;
            }
            int count = (int) Math.min(wanted, end - streamPos);
            System.arraycopy(bytes, (int) streamPos, into, offset, count);
            streamPos += count;
            return count;
        }

        @Override
        public long length() {
            return end;
        }

        @Override
        public void seek(long position) throws IOException {
            if (position > end) {
                throw new EOFException("beyond the picture's end");
            }
            super.seek(position);
        }
    }
}
