package app.greenroom.capture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
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

    /** A picture as a frame, over black where it is transparent. */
    public static Frame frame(BufferedImage picture, double time) {
        byte[] rgb = new byte[3 * picture.getWidth() * picture.getHeight()];
        read(picture, rgb);
        return new Frame(picture.getWidth(), picture.getHeight(), rgb, time);
    }

    /** A picture's pixels as in a frame, over black where it is transparent; {@code rgb} has as many bytes as it needs. */
    public static void read(BufferedImage picture, byte[] rgb) {
        int width = picture.getWidth();
        if (picture.getType() == BufferedImage.TYPE_3BYTE_BGR
                && picture.getRaster().getDataBuffer() instanceof DataBufferByte buffer
                && buffer.getData().length == rgb.length) {
            swapBytes(buffer.getData(), rgb); // what the JPEG reader gives: many times faster than by colours
            return;
        }
        boolean grey = isPlainGrey(picture);
        boolean clear = picture.getColorModel().hasAlpha();
        int[] row = new int[width];
        int o = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            if (grey) {
                greys(picture, y, row);
            }
            for (int pixel : row) {
                int alpha = clear ? pixel >>> 24 : 255;
                rgb[o++] = over(pixel >> 16 & 255, alpha);
                rgb[o++] = over(pixel >> 8 & 255, alpha);
                rgb[o++] = over(pixel & 255, alpha);
            }
        }
    }

    /** What shows of a value over black. */
    private static byte over(int value, int alpha) {
        return (byte) ((value * alpha + 127) / 255);
    }

    /** Grey values without a profile of their own: Java would take them for linear light and make dark rooms bright. */
    private static boolean isPlainGrey(BufferedImage picture) {
        return picture.getColorModel() instanceof ComponentColorModel model
                && model.getColorSpace().equals(ColorSpace.getInstance(ColorSpace.CS_GRAY));
    }

    /** Puts the grey values of a row, as they are stored, in the place of its colours. */
    private static void greys(BufferedImage picture, int y, int[] row) {
        int[] values = picture.getRaster().getSamples(0, y, row.length, 1, 0, (int[]) null);
        int most = (1 << picture.getColorModel().getComponentSize(0)) - 1;
        for (int x = 0; x < row.length; x++) {
            int value = (values[x] * 255 + most / 2) / most;
            row[x] = (row[x] & 0xFF000000) | value << 16 | value << 8 | value;
        }
    }

    /** From red, green and blue to blue, green and red, or back. */
    private static void swapBytes(byte[] from, byte[] to) {
        for (int i = 0; i < to.length; i += 3) {
            to[i] = from[i + 2];
            to[i + 1] = from[i + 1];
            to[i + 2] = from[i];
        }
    }

    /**
     * A frame as a JPEG file's bytes.
     *
     * @param quality 0–1
     */
    public static byte[] jpeg(Frame frame, float quality) {
        BufferedImage picture = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_3BYTE_BGR);
        // Bytes as they are: by its colours each pixel goes through several objects, and the writer takes others one by
        // one too.
        swapBytes(frame.rgb(), ((DataBufferByte) picture.getRaster().getDataBuffer()).getData());
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
