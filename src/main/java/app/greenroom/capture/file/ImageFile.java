package app.greenroom.capture.file;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.Frame;
import app.greenroom.capture.Images;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** JPEG and PNG pictures. */
public final class ImageFile {
    private static final int MAX_PIXELS = 4096 * 2304; // beyond that a picture is read at a fraction of its size
    private static final long MAX_SIDE = 30_000;

    private ImageFile() {}

    /**
     * Reads a picture; transparent parts become black. Pictures of more than nine megapixels are read at half, a third …
     * of their size.
     *
     * @param time the frame's time in seconds
     * @throws CaptureException when the file is missing, empty, cut off or no picture
     */
    public static Frame read(Path file, double time) throws CaptureException {
        try (InputStream in = Files.newInputStream(file);
                ImageInputStream image = ImageIO.createImageInputStream(in)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
            if (!readers.hasNext()) {
                throw unreadable(file, Files.size(file) == 0 ? "it is empty" : "it is not a JPEG or PNG picture", null);
            }
            ImageReader reader = readers.next();
            try {
                return decode(file, reader, image, time);
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw unreadable(file, why(file), e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            // Image readers of the JDK throw these on damaged headers.
            throw unreadable(file, "it is damaged", e);
        }
    }

    private static Frame decode(Path file, ImageReader reader, ImageInputStream image, double time)
            throws CaptureException, IOException {
        boolean[] warned = new boolean[1];
        reader.addIIOReadWarningListener((source, warning) -> warned[0] = true);
        reader.setInput(image, true, true);
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width > MAX_SIDE || height > MAX_SIDE) {
            throw unreadable(file, "it is far larger than any camera's picture", null);
        }
        ImageReadParam parameters = reader.getDefaultReadParam();
        int every = (int) Math.ceil(Math.sqrt((double) width * height / MAX_PIXELS));
        parameters.setSourceSubsampling(Math.max(1, every), Math.max(1, every), 0, 0);
        BufferedImage picture = reader.read(0, parameters);
        if (warned[0]) { // the JPEG reader fills what is missing with grey and only warns
            throw unreadable(file, "it is damaged or cut off", null);
        }
        return Images.frame(picture, time);
    }

    private static String why(Path file) {
        if (!Files.exists(file)) {
            return "it is not there";
        }
        if (!Files.isReadable(file)) {
            return "you have no permission to read it";
        }
        return "it is damaged or cut off";
    }

    private static CaptureException unreadable(Path file, String why, @Nullable Throwable cause) {
        return new CaptureException(new DeviceFault.Unreadable(String.valueOf(file.getFileName()), why), cause);
    }
}
