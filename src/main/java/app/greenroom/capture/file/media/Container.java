package app.greenroom.capture.file.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of files that are opened, told by their first bytes. FFmpeg is never asked to guess: its own guess also knows
 * playlists, which would make it open other files.
 */
public enum Container {
    /** MP4, M4A and MOV (ISO/IEC 14496-12). */
    MP4("mov", "mp4", "m4a", "m4v", "mov"),
    /** WebM and MKV (RFC 9559). */
    MATROSKA("matroska", "webm", "mkv", "mka"),
    /** Ogg (RFC 3533). */
    OGG("ogg", "ogg", "opus"),
    /** MP3, with or without an ID3 tag. */
    MP3("mp3", "mp3"),
    /** FLAC (RFC 9639). */
    FLAC("flac", "flac");

    /** How many bytes are needed to tell. */
    public static final int START = 16;

    private final String demuxer;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes what nobody can change
    private final List<String> endings;

    Container(String demuxer, String... endings) {
        this.demuxer = demuxer;
        this.endings = List.of(endings);
    }

    /** Whether files with such an ending, in small letters without the dot, are mostly of one of these kinds. */
    public static boolean isEnding(String ending) {
        return Arrays.stream(values()).anyMatch(container -> container.endings.contains(ending));
    }

    /** The name of FFmpeg's demuxer. */
    String demuxer() {
        return demuxer;
    }

    /** What a file is that begins so; empty when it is none of these. */
    public static Optional<Container> of(byte[] start) {
        if (start.length < 4) {
            return Optional.empty();
        }
        String box = start.length < 8 ? "" : new String(start, 4, 4, StandardCharsets.ISO_8859_1);
        if (Arrays.asList("ftyp", "moov", "mdat", "wide", "free", "skip").contains(box)) {
            return Optional.of(MP4);
        } else if (begins(start, 0x1A, 0x45, 0xDF, 0xA3)) {
            return Optional.of(MATROSKA);
        } else if (begins(start, 'O', 'g', 'g', 'S')) {
            return Optional.of(OGG);
        } else if (begins(start, 'f', 'L', 'a', 'C')) {
            return Optional.of(FLAC);
        }
        return begins(start, 'I', 'D', '3') || isMp3Frame(start) ? Optional.of(MP3) : Optional.empty();
    }

    private static boolean begins(byte[] start, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if ((start[i] & 255) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** A header of layer III with a rate of bits and of samples that exist (ISO/IEC 11172-3, 2.4.1.3). */
    private static boolean isMp3Frame(byte[] start) {
        int version = start[1] >> 3 & 3;
        int layer = start[1] >> 1 & 3;
        int bits = start[2] >> 4 & 15;
        int rate = start[2] >> 2 & 3;
        return (start[0] & 255) == 0xFF
                && (start[1] & 0xE0) == 0xE0
                && version != 1
                && layer == 1
                && bits != 0
                && bits != 15
                && rate != 3;
    }
}
