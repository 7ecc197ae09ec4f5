package app.greenroom.capture.file;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.jspecify.annotations.Nullable;

/**
 * A WAV recording: 8 to 192 kHz, 8 to 32 bit integers or 32 and 64 bit floats, 1 to 32 channels. A file that ends
 * before its header says so is read as far as it goes.
 */
public final class WavFile implements AudioSource {
    private static final int BLOCK = 4096; // samples a channel
    private static final int MIN_RATE = 8_000;
    private static final int MAX_RATE = 192_000;
    private static final int MAX_CHANNELS = 32; // a damaged header can claim 65535

    private final Path file;
    private final AudioInputStream stream;
    private final AudioFormat format;
    private final byte[] buffer;
    private long position;

    /**
     * Opens a recording.
     *
     * @throws CaptureException when the file is missing, empty, or no WAV of the kinds above
     */
    public WavFile(Path file) throws CaptureException {
        this.file = file;
        stream = open();
        format = stream.getFormat();
        Text wrong = wrong();
        if (wrong != null) {
            close();
            throw unreadable(wrong, null);
        }
        buffer = new byte[BLOCK * format.getFrameSize()];
    }

    private AudioInputStream open() throws CaptureException {
        FileStart.of(file);
        InputStream in = null;
        AudioInputStream opened = null;
        try {
            in = Files.newInputStream(file);
            opened = AudioSystem.getAudioInputStream(new BufferedInputStream(in));
            return opened;
        } catch (UnsupportedAudioFileException | EOFException e) {
            throw unreadable(Text.of("it is not a WAV recording"), e);
        } catch (IOException e) {
            throw unreadable(Text.of("the system refuses to open it"), e);
        } catch (IllegalArgumentException | ArithmeticException e) { // the JDK's readers on damaged headers
            throw unreadable(Text.of("its header is damaged"), e);
        } finally {
            if (opened == null) {
                close(in);
            }
        }
    }

    /** What keeps this program from reading the sound; null when nothing does. */
    private @Nullable Text wrong() {
        int bits = format.getSampleSizeInBits();
        AudioFormat.Encoding encoding = format.getEncoding();
        boolean integer =
                (encoding.equals(AudioFormat.Encoding.PCM_SIGNED) || encoding.equals(AudioFormat.Encoding.PCM_UNSIGNED))
                        && (bits == 8 || bits == 16 || bits == 24 || bits == 32);
        boolean real = encoding.equals(AudioFormat.Encoding.PCM_FLOAT) && (bits == 32 || bits == 64);
        if (!integer && !real) {
            return Text.of(
                    "its sound is stored as {0} with {1} bits, which this program does not read",
                    Argument.name(encoding.toString()), Argument.number(bits, 0));
        }
        float rate = format.getSampleRate();
        if (!(rate >= MIN_RATE && rate <= MAX_RATE)) {
            return Text.of("its sample rate is not between 8 and 192 kHz");
        }
        int channels = format.getChannels();
        if (channels < 1 || channels > MAX_CHANNELS || format.getFrameSize() != channels * bits / 8) {
            return Text.of("its header is damaged");
        }
        return null;
    }

    @Override
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /** Samples a second. */
    public int sampleRate() {
        return Math.round(format.getSampleRate());
    }

    /** How long it says it is, in seconds. */
    OptionalDouble claimedSeconds() {
        long length = stream.getFrameLength();
        return length > 0 ? OptionalDouble.of((double) length / sampleRate()) : OptionalDouble.empty();
    }

    @Override
    public Optional<AudioBlock> next() throws CaptureException {
        int filled;
        try {
            filled = stream.readNBytes(buffer, 0, buffer.length);
        } catch (IOException e) {
            throw unreadable(Text.of("it could not be read to its end"), e);
        }
        int frames = filled / format.getFrameSize();
        if (frames == 0) {
            return Optional.empty();
        }
        float[] samples = new float[frames * format.getChannels()];
        ByteOrder order = format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        ByteBuffer bytes = ByteBuffer.wrap(buffer).order(order);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = sample(bytes);
        }
        double time = (double) position / sampleRate();
        position += frames;
        return Optional.of(new AudioBlock(samples, format.getChannels(), sampleRate(), time));
    }

    private float sample(ByteBuffer bytes) {
        int bits = format.getSampleSizeInBits();
        if (format.getEncoding().equals(AudioFormat.Encoding.PCM_FLOAT)) {
            double value = bits == 64 ? bytes.getDouble() : bytes.getFloat();
            return Double.isFinite(value) ? (float) Math.max(-1, Math.min(1, value)) : 0;
        }
        boolean signed = format.getEncoding().equals(AudioFormat.Encoding.PCM_SIGNED);
        switch (bits) {
            case 8 -> {
                return signed ? bytes.get() / 128f : ((bytes.get() & 255) - 128) / 128f;
            }
            case 16 -> {
                return bytes.getShort() / 32768f;
            }
            case 24 -> {
                int first = bytes.get() & 255;
                int middle = bytes.get() & 255;
                int last = bytes.get() & 255;
                int value = format.isBigEndian()
                        ? first << 24 | middle << 16 | last << 8
                        : last << 24 | middle << 16 | first << 8;
                return (float) (value / 2147483648.0);
            }
            default -> {
                return (float) (bytes.getInt() / 2147483648.0);
            }
        }
    }

    private CaptureException unreadable(Text why, @Nullable Throwable cause) {
        return new CaptureException(new DeviceFault.Unreadable(String.valueOf(file.getFileName()), why), cause);
    }

    @Override
    public void close() {
        close(stream);
    }

    private static void close(@Nullable InputStream in) {
        try {
            if (in != null) {
                in.close();
            }
        } catch (IOException e) {
            // A file opened for reading has nothing to lose when closing fails.
            return;
        }
    }
}
