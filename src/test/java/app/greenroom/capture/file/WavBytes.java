package app.greenroom.capture.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Builds WAV files byte by byte, after the RIFF specification, so that nothing that reads them has also written them. */
public final class WavBytes {
    static final int PCM = 1;
    static final int FLOAT = 3;
    static final int A_LAW = 6;
    static final int EXTENSIBLE = 0xfffe;

    private WavBytes() {}

    /** A 16-bit mono recording of samples from −1 to 1. */
    public static byte[] mono(int rate, double[] samples) {
        return file(format(PCM, 1, rate, 16), data(PCM, 16, samples));
    }

    /** A file of a format chunk and a data chunk. */
    static byte[] file(byte[] format, byte[] data) {
        return riff(chunk("fmt ", format), chunk("data", data));
    }

    static byte[] riff(byte[]... chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("WAVE".getBytes(StandardCharsets.US_ASCII));
        for (byte[] chunk : chunks) {
            body.writeBytes(chunk);
        }
        return chunk("RIFF", body.toByteArray());
    }

    static byte[] chunk(String id, byte[] content) {
        return chunk(id, content.length, content);
    }

    /** A chunk that may lie about its length. */
    static byte[] chunk(String id, int claimed, byte[] content) {
        return little(8 + content.length)
                .put(id.getBytes(StandardCharsets.US_ASCII))
                .putInt(claimed)
                .put(content)
                .array();
    }

    static byte[] format(int tag, int channels, int rate, int bits) {
        return little(16)
                .putShort((short) tag)
                .putShort((short) channels)
                .putInt(rate)
                .putInt(rate * channels * bits / 8)
                .putShort((short) (channels * bits / 8))
                .putShort((short) bits)
                .array();
    }

    /** A WAVE_FORMAT_EXTENSIBLE chunk around PCM or FLOAT. */
    static byte[] extensible(int tag, int channels, int rate, int bits) {
        byte[] rest = {0, 0, 0, 0, 16, 0, (byte) 0x80, 0, 0, (byte) 0xaa, 0, 0x38, (byte) 0x9b, 0x71};
        return little(40)
                .put(format(EXTENSIBLE, channels, rate, bits))
                .putShort((short) 22)
                .putShort((short) bits)
                .putInt(channels == 1 ? 4 : 3)
                .putShort((short) tag)
                .put(rest)
                .array();
    }

    /** Samples in −1 to 1 as a data chunk holds them; 8-bit samples are unsigned. */
    static byte[] data(int tag, int bits, double[] samples) {
        ByteBuffer data = little(samples.length * bits / 8);
        for (double sample : samples) {
            long whole = Math.round(sample * Math.pow(2, bits - 1));
            long limited = Math.min(whole, (1L << (bits - 1)) - 1);
            if (tag == FLOAT && bits == 32) {
                data.putFloat((float) sample);
            } else if (tag == FLOAT) {
                data.putDouble(sample);
            } else if (bits == 8) {
                data.put((byte) (limited + 128));
            } else {
                for (int shift = 0; shift < bits; shift += 8) {
                    data.put((byte) (limited >> shift));
                }
            }
        }
        byte[] bytes = new byte[data.capacity()];
        data.rewind().get(bytes);
        return bytes;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
