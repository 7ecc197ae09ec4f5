package app.greenroom.capture.device;

import app.greenroom.capture.JpegSegments;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.EOFException;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStreamImpl;

/** Reads one JPEG picture after the other, straight into a frame's memory. Used by one thread. */
final class JpegPictures implements AutoCloseable {
    private static final byte MARKER = (byte) 0xFF;
    private static final byte END = (byte) 0xD9;
    private static final ColorModel COLOURS = new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);

    private final ImageReader reader =
            ImageIO.getImageReadersByFormatName("jpeg").next();
    private final Bytes input = new Bytes();
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

    /**
     * Reads a picture.
     *
     * @param jpeg its bytes, and two more where its end may be added if the camera left that out
     * @return false when it is damaged or has another size
     */
    boolean read(byte[] jpeg, int length, int width, int height, byte[] rgb) {
        try {
            start(jpeg, withEnd(jpeg, length));
            if (reader.getWidth(0) != width || reader.getHeight(0) != height) {
                return false;
            }
            ImageReadParam into = reader.getDefaultReadParam();
            into.setDestination(around(rgb, width, height));
            reader.read(0, into);
            return !warned;
        } catch (IOException | RuntimeException e) { // the reader throws both at bytes that make no sense
            return false;
        }
    }

    /** The length with the marker at the end; what lies behind that one is filling. */
    private static int withEnd(byte[] jpeg, int length) {
        int end = length;
        while (end > 2 && jpeg[end - 1] == 0) {
            end--;
        }
        if (end < 2 || (jpeg[end - 2] == MARKER && jpeg[end - 1] == END) || length + 2 > jpeg.length) {
            return length;
        }
        jpeg[length] = MARKER;
        jpeg[length + 1] = END;
        return length + 2;
    }

    /** A picture whose pixels are these bytes. In their order the reader copies whole rows, and makes no garbage of them. */
    private static BufferedImage around(byte[] rgb, int width, int height) {
        WritableRaster raster = Raster.createInterleavedRaster(
                new DataBufferByte(rgb, rgb.length), width, height, 3 * width, 3, new int[] {0, 1, 2}, null);
        return new BufferedImage(COLOURS, raster, false, null);
    }

    private void start(byte[] jpeg, int length) throws IOException {
        input.set(jpeg, length);
        if (JpegSegments.of(input).tooManyScans()) {
            throw new IOException("a picture in more steps than any camera sends");
        }
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
