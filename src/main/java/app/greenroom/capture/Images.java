package app.greenroom.capture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Frames from pictures in memory and back. */
public final class Images {
    private Images() {}

    /** A picture as a frame. */
    public static Frame frame(BufferedImage picture, double time) {
        byte[] rgb = new byte[3 * picture.getWidth() * picture.getHeight()];
        read(picture, rgb);
        return new Frame(picture.getWidth(), picture.getHeight(), rgb, time);
    }

    /** A picture's pixels as in a frame; {@code rgb} has as many bytes as it needs. */
    public static void read(BufferedImage picture, byte[] rgb) {
        int width = picture.getWidth();
        if (picture.getType() == BufferedImage.TYPE_3BYTE_BGR
                && picture.getRaster().getDataBuffer() instanceof DataBufferByte buffer
                && buffer.getData().length == rgb.length) {
            swapBytes(buffer.getData(), rgb); // what the JPEG reader gives: many times faster than by colours
            return;
        }
        int[] row = new int[width];
        int o = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int pixel : row) {
                rgb[o++] = (byte) (pixel >> 16);
                rgb[o++] = (byte) (pixel >> 8);
                rgb[o++] = (byte) pixel;
            }
        }
    }

    private static void swapBytes(byte[] bgr, byte[] rgb) {
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = bgr[i + 2];
            rgb[i + 1] = bgr[i + 1];
            rgb[i + 2] = bgr[i];
        }
    }

    /**
     * A frame as a JPEG file's bytes.
     *
     * @param quality 0–1
     */
    public static byte[] jpeg(Frame frame, float quality) {
        BufferedImage picture = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[frame.width()];
        byte[] rgb = frame.rgb();
        int i = 0;
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < row.length; x++, i += 3) {
                row[x] = (rgb[i] & 255) << 16 | (rgb[i + 1] & 255) << 8 | (rgb[i + 2] & 255);
            }
            picture.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Not ImageIO's own stream: that one buffers in a temporary file, and so fails when the disk is full.
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } catch (IOException e) {
            throw new IllegalStateException("a picture cannot be encoded in memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
