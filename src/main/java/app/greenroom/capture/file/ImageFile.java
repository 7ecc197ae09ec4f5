package app.greenroom.capture.file;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.Frame;
import app.greenroom.capture.Images;
import app.greenroom.capture.JpegSegments;
import app.greenroom.capture.Orientation;
import app.greenroom.capture.file.apart.MediaApart;
import app.greenroom.capture.file.media.Container;
import app.greenroom.text.Text;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** Pictures: JPEG and PNG by Java, WebP, HEIC and AVIF by FFmpeg. */
public final class ImageFile {
    private static final int MAX_PIXELS = 4096 * 2304; // beyond that a picture is read at a fraction of its size
    private static final long MAX_STORED = 100_000_000; // some JPEGs are decoded whole before a fraction can be taken
    private static final long MAX_SIDE = 30_000;
    private static final Set<String> KINDS = Set.of("jpeg", "png");

    private ImageFile() {}

    /**
     * Reads a picture, upright; transparent parts become black. Pictures of more than nine megapixels are read at half, a third …
     * of their size.
     *
     * @param time the frame's time in seconds
     * @throws CaptureException when the file is missing, empty, cut off, no picture, of more than 100 megapixels, or stored
     *     in a way that the JDK does not read (CMYK, lossless JPEG)
     */
    public static Frame read(Path file, double time) throws CaptureException {
        FileStart start = FileStart.of(file);
        Optional<Container> container = start.container().filter(Container::isPicture);
        if (container.isPresent()) {
            return MediaApart.still(file, container.get(), time);
        } else if (!start.isPicture()) {
            throw start.unknown();
        }
        // Not ImageIO's own stream: that one copies into a temporary file, and so fails when the disk is full.
        try (ImageInputStream image = new MemoryCacheImageInputStream(Files.newInputStream(file))) {
            ImageReader reader = reader(image);
            if (reader == null) {
                throw FileStart.unreadable(file, Text.of("it is damaged"), null);
            }
            try {
                return decode(file, reader, image, time);
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw FileStart.unreadable(file, why(file), e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            // Image readers of the JDK throw these on damaged headers.
            throw FileStart.unreadable(file, Text.of("it is damaged"), e);
        }
    }

    /** The JDK reads other kinds too, some of which take almost any bytes for a picture. */
    private static @Nullable ImageReader reader(ImageInputStream image) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (Arrays.stream(reader.getOriginatingProvider().getFormatNames()).anyMatch(KINDS::contains)) {
                return reader;
            }
            reader.dispose();
        }
        return null;
    }

    private static Frame decode(Path file, ImageReader reader, ImageInputStream image, double time)
            throws CaptureException, IOException {
        boolean[] warned = new boolean[1];
        reader.addIIOReadWarningListener((source, warning) -> warned[0] = true);
        Orientation orientation = orientation(file, reader, image);
        image.seek(0);
        reader.setInput(image, true, true);
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_STORED) {
            throw FileStart.unreadable(file, Text.of("it is far larger than any camera's picture"), null);
        }
        if (!forScreens(reader)) {
            throw FileStart.unreadable(
                    file,
                    Text.of("its colours are stored as for print (CMYK), which this program does not read"),
                    null);
        }
        ImageReadParam parameters = reader.getDefaultReadParam();
        int every = (int) Math.ceil(Math.sqrt((double) width * height / MAX_PIXELS));
        parameters.setSourceSubsampling(Math.max(1, every), Math.max(1, every), 0, 0);
        BufferedImage picture = reader.read(0, parameters);
        if (warned[0]) { // the JPEG reader fills what is missing with grey and only warns
            throw FileStart.unreadable(file, Text.of("it is damaged or cut off"), null);
        }
        return orientation.upright(Images.frame(picture, time));
    }

    /** How it becomes upright, which is looked up before the reader lets go of the file's beginning. */
    private static Orientation orientation(Path file, ImageReader reader, ImageInputStream image)
            throws CaptureException, IOException {
        if (!reader.getFormatName().equalsIgnoreCase("jpeg")) {
            return PngNotes.orientation(image);
        }
        JpegSegments segments = JpegSegments.of(image);
        if (segments.tooManyScans()) {
            throw FileStart.unreadable(file, Text.of("it is stored in far more steps than any camera's picture"), null);
        }
        return segments.orientation();
    }

    /** Colours for print need the printer's profile to be turned into light; without it they would be measured wrongly. */
    private static boolean forScreens(ImageReader reader) throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            return false;
        }
        int colours = types.next().getColorModel().getColorSpace().getType();
        return colours == ColorSpace.TYPE_RGB || colours == ColorSpace.TYPE_GRAY;
    }

    private static Text why(Path file) {
        if (!Files.exists(file)) {
            return Text.of("it is not there");
        }
        if (!Files.isReadable(file)) {
            return Text.of("you have no permission to read it");
        }
        return Text.of("it is damaged or cut off");
    }
}
