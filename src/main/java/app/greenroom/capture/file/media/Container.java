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
    /** WAV, also of more than 4 GB (RF64, EBU Tech 3306) and with compressed sound. */
    WAVE("wav", "wav"),
    /** FLAC (RFC 9639). */
    FLAC("flac", "flac"),
    /** AAC without a container, as some recorders stream it (ISO/IEC 13818-7, ADTS). */
    AAC("aac", "aac"),
    /** AIFF, with compressed sound or without. */
    AIFF("aiff", "aiff", "aif", "aifc"),
    /** Apple's Core Audio Format. */
    CAF("caf", "caf"),
    /** AMR, narrow and wide, of telephones (RFC 4867). */
    AMR("amr", "amr"),
    /** AVI. */
    AVI("avi", "avi"),
    /** WMV and WMA (Advanced Systems Format). */
    ASF("asf", "wmv", "wma", "asf"),
    /** Flash video, as programs for streams record it. */
    FLV("flv", "flv"),
    /** MPEG transport streams (ISO/IEC 13818-1). */
    TRANSPORT("mpegts", "ts", "mts", "m2ts"),
    /** MPEG program streams. */
    PROGRAM("mpeg", "mpg", "mpeg", "vob"),
    /** HEIC and AVIF pictures (ISO/IEC 23008-12). */
    HEIF("mov", "heic", "heif", "avif"),
    /** WebP pictures (RFC 9649). */
    WEBP("webp_pipe", "webp");

    /** How many bytes are needed to tell: two packets of a transport stream. */
    public static final int START = 200;

    private static final int PACKET = 188; // bytes of a transport stream's packet; before it may stand four of time

    private final String demuxer;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes what nobody can change
    private final List<String> endings;

    Container(String demuxer, String... endings) {
        this.demuxer = demuxer;
        this.endings = List.of(endings);
    }

    /** Whether files with such an ending, in small letters without the dot, are mostly of one of these kinds. */
    public static boolean isEnding(String ending) {
        return Arrays.stream(values()).anyMatch(container -> container.isEndingOf(ending));
    }

    boolean isEndingOf(String ending) {
        return endings.contains(ending);
    }

    /** Whether it holds a picture and no more. */
    public boolean isPicture() {
        return this == HEIF || this == WEBP;
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
        String box = text(start, 4, 4);
        if (box.equals("ftyp")
                && Arrays.asList("heic", "heix", "heim", "heis", "mif1", "avif").contains(text(start, 8, 4))) {
            return Optional.of(HEIF);
        } else if (Arrays.asList("ftyp", "moov", "mdat", "wide", "free", "skip").contains(box)) {
            return Optional.of(MP4);
        }
        return switch (text(start, 0, 4)) {
            case "OggS" -> Optional.of(OGG);
            case "fLaC" -> Optional.of(FLAC);
            case "caff" -> Optional.of(CAF);
            case "RF64", "BW64" -> Optional.of(WAVE);
            case "RIFF" -> riff(text(start, 8, 4));
            case "FORM" -> text(start, 8, 3).equals("AIF") ? Optional.of(AIFF) : Optional.empty();
            default -> byBytes(start);
        };
    }

    private static Optional<Container> riff(String form) {
        return switch (form) {
            case "WAVE" -> Optional.of(WAVE);
            case "AVI " -> Optional.of(AVI);
            case "WEBP" -> Optional.of(WEBP);
            default -> Optional.empty();
        };
    }

    private static Optional<Container> byBytes(byte[] start) {
        if (begins(start, 0x1A, 0x45, 0xDF, 0xA3)) {
            return Optional.of(MATROSKA);
        } else if (begins(start, '#', '!', 'A', 'M', 'R')) {
            return Optional.of(AMR);
        } else if (begins(start, 0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66)) {
            return Optional.of(ASF);
        } else if (begins(start, 'F', 'L', 'V', 1)) {
            return Optional.of(FLV);
        } else if (begins(start, 0, 0, 1, 0xBA)) {
            return Optional.of(PROGRAM);
        } else if (isPacket(start, 0) || isPacket(start, 4)) {
            return Optional.of(TRANSPORT);
        } else if (start[0] == (byte) 0xFF && (start[1] & 0xF6) == 0xF0) { // the twelve bits of ADTS, and layer 0
            return Optional.of(AAC);
        }
        return begins(start, 'I', 'D', '3') || isMp3Frame(start) ? Optional.of(MP3) : Optional.empty();
    }

    private static boolean isPacket(byte[] start, int at) {
        return start.length > at + PACKET && start[at] == 0x47 && start[at + PACKET] == 0x47;
    }

    private static String text(byte[] start, int from, int length) {
        return start.length < from + length ? "" : new String(start, from, length, StandardCharsets.ISO_8859_1);
    }

    private static boolean begins(byte[] start, int... expected) {
        if (start.length < expected.length) {
            return false;
        }
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
