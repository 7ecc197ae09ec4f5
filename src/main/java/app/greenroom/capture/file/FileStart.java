package app.greenroom.capture.file;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.file.media.Container;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first bytes of a file, which tell what it is; its name does not. */
final class FileStart {
    /** Kinds that people take for pictures or recordings and that are not read, by their first bytes. */
    private static final Map<String, String> OTHERS = others();

    private final Path file;
    /** Where a WebP's flags lie, in bytes. */
    private static final int ANIMATED = 20;

    private final String start;
    private final Optional<Container> container;

    private FileStart(Path file, byte[] bytes) {
        this.file = file;
        start = new String(bytes, StandardCharsets.ISO_8859_1);
        container = isPicture() || isAnimation() ? Optional.empty() : Container.of(bytes);
    }

    /**
     * Reads the first bytes. What is no file is not touched: a pipe would be waited for without end.
     *
     * @throws CaptureException when nothing is there, it is no file, it is empty, or the system refuses
     */
    static FileStart of(Path file) throws CaptureException {
        if (!Files.exists(file)) {
            throw unreadable(file, Text.of("it is not there"), null);
        } else if (Files.isDirectory(file)) {
            throw unreadable(file, Text.of("it is a folder"), null);
        } else if (!Files.isRegularFile(file)) {
            throw unreadable(file, Text.of("it is a pipe or a device, not a file: save it as a file first"), null);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Container.START);
            if (bytes.length == 0) {
                throw unreadable(file, Text.of("it is empty"), null);
            }
            return new FileStart(file, bytes);
        } catch (IOException e) {
            throw unreadable(file, Text.of("you may have no permission to read it"), e);
        }
    }

    /** Whether it is a picture of a kind that Java reads. */
    boolean isPicture() {
        return start.startsWith("\u00FF\u00D8") || start.startsWith("\u0089PNG");
    }

    /** Whether it is a WebP of several pictures, which FFmpeg takes for a damaged one: its header's second flag. */
    private boolean isAnimation() {
        return start.startsWith("RIFF")
                && start.startsWith("WEBPVP8X", 8)
                && start.length() > ANIMATED
                && (start.charAt(ANIMATED) & 2) != 0;
    }

    /** What FFmpeg reads it as; empty when it reads none of it. */
    Optional<Container> container() {
        return container;
    }

    /** Whether it is a WAV file as most programs write it. */
    boolean isPlainWave() {
        return start.startsWith("RIFF") && start.startsWith("WAVE", 8);
    }

    /** The sentence for a file that is none of the kinds that are read. */
    CaptureException unknown() {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (isAnimation()) {
            return unreadable(
                    file,
                    Text.of("it is a {0} file, which this program does not read", Argument.name("WebP (animation)")),
                    null);
        }
        for (Map.Entry<String, String> other : OTHERS.entrySet()) {
            if (start.startsWith(other.getKey()) && !isText()) {
                return unreadable(
                        file,
                        Text.of("it is a {0} file, which this program does not read", Argument.name(other.getValue())),
                        null);
            }
        }
        if (name.endsWith(".wav")) {
            return unreadable(file, Text.of("its name ends in .wav, but it is not a WAV recording"), null);
        } else if (name.endsWith(".jpg") || name.endsWith(".jpeg") || name.endsWith(".png")) {
            return unreadable(file, Text.of("its name is that of a picture, but it is none"), null);
        } else if (Container.isEnding(name.substring(name.lastIndexOf('.') + 1))) {
            return unreadable(file, Text.of("its name is that of a video or sound file, but it is none"), null);
        }
        return unreadable(file, Text.of("it is no picture, sound or video file that this program knows"), null);
    }

    /** A letter may begin as a file does, but has none of the bytes below a space but tabs and ends of lines. */
    private boolean isText() {
        return start.chars().allMatch(c -> c >= ' ' || c == '\t' || c == '\n' || c == '\r');
    }

    static CaptureException unreadable(Path file, Text why, @Nullable Throwable cause) {
        Path name = file.toAbsolutePath().normalize().getFileName();
        return new CaptureException(
                new DeviceFault.Unreadable(name == null ? file.toString() : name.toString(), why), cause);
    }

    private static Map<String, String> others() {
        Map<String, String> others = new LinkedHashMap<>();
        others.put("GIF8", "GIF");
        others.put("BM", "BMP");
        others.put("II*\0", "TIFF");
        others.put("MM\0*", "TIFF");
        others.put("\u00FF\n", "JPEG XL");
        others.put("\0\0\0\fJXL ", "JPEG XL");
        others.put("\0\0\0\fjP  ", "JPEG 2000");
        others.put("8BPS", "Photoshop");
        others.put("%PDF", "PDF");
        others.put("PK\3\4", "ZIP");
        others.put("Rar!", "RAR");
        others.put("7z\u00BC\u00AF", "7z");
        others.put("MThd", "MIDI");
        others.put("riff", "W64");
        others.put(".RMF", "RealMedia");
        return others;
    }
}
