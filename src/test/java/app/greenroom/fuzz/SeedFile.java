package app.greenroom.fuzz;

import app.greenroom.capture.Frame;
import app.greenroom.capture.file.media.TestMedia;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Ten kinds of files, whole and small: two seconds of a tone and of grey pictures, and what belongs to them. */
enum SeedFile {
    WAV("sound.wav") {
        @Override
        void write(Path at, int variant) throws IOException {
            Files.write(at, wave(variant));
        }
    },
    MP4("film.mp4") {
        @Override
        void write(Path at, int variant) {
            film(at, variant == 0 ? "aac" : "alac", variant == 0 ? "mpeg4" : "libopenh264");
        }
    },
    WEBM("film.webm") {
        @Override
        void write(Path at, int variant) {
            film(at, "libopus", variant == 0 ? "libvpx" : "libvpx-vp9");
        }
    },
    MKV("film.mkv") {
        @Override
        void write(Path at, int variant) {
            film(at, variant == 0 ? "flac" : "pcm_s16le", variant == 0 ? "ffv1" : "mpeg2video");
        }
    },
    OGG("sound.ogg") {
        @Override
        void write(Path at, int variant) {
            TestMedia.sound(at, variant == 0 ? "libopus" : "flac", tone(), 1, RATE);
        }
    },
    MP3("sound.mp3") {
        @Override
        void write(Path at, int variant) {
            TestMedia.sound(at, "libmp3lame", tone(), 1, RATE);
        }
    },
    JPEG("picture.jpg") {
        @Override
        void write(Path at, int variant) throws IOException {
            Files.write(at, picture("jpg", variant));
        }
    },
    PNG("picture.png") {
        @Override
        void write(Path at, int variant) throws IOException {
            Files.write(at, picture("png", variant));
        }
    },
    SESSION("session") {
        @Override
        void write(Path at, int variant) throws IOException {
            Files.createDirectories(at.resolve("frames"));
            Files.writeString(
                    at.resolve("session.json"),
                    "{\"schema\": \"greenroom.session/1\", \"made\": \"2026-11-02T07:40:00Z\", \"title\": \"A room\"}");
            for (int i = 0; i < 4; i++) {
                Files.write(at.resolve("frames").resolve(String.format("%06d.jpg", 250 * i)), picture("jpg", i));
            }
            Files.write(at.resolve("sound.wav"), wave(variant));
            Files.copy(Path.of("samples/good-room/probes.json"), at.resolve("probes.json"));
        }
    },
    MARKS("marks.txt") {
        @Override
        void write(Path at, int variant) throws IOException {
            String marks = "0:00 Tell me about yourself\n2:10, Why this post?\n# later\n1:04:35.5\tAny questions?\n";
            Files.write(at, marks.getBytes(variant == 0 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16));
        }
    };

    static final int VARIANTS = 2;

    private static final int RATE = 48_000;

    private final String fileName;

    SeedFile(String fileName) {
        this.fileName = fileName;
    }

    /** Writes it whole; the variants are stored in other codecs or letters. */
    abstract void write(Path at, int variant) throws IOException;

    /** Its name in a folder. */
    String fileName() {
        return fileName;
    }

    /** Writes it with one of its files changed, as the seed says. */
    void writeMutated(Path whole, Path at, long seed) throws IOException {
        Random random = new Random(seed);
        if (this != SESSION) {
            Files.write(at, Mutation.of(Files.readAllBytes(whole), random));
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(whole)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        Path chosen = files.get(random.nextInt(files.size()));
        for (Path file : files) {
            Path copy = at.resolve(whole.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            byte[] bytes = Files.readAllBytes(file);
            Files.write(copy, file.equals(chosen) ? Mutation.of(bytes, random) : bytes);
        }
    }

    private static void film(Path at, String sound, String pictures) {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            byte[] rgb = new byte[3 * 96 * 64];
            for (int j = 0; j < rgb.length; j++) {
                rgb[j] = (byte) (j / 288 * 3 + 10 * i);
            }
            frames.add(new Frame(96, 64, rgb, i / 4.0));
        }
        TestMedia.write(at, sound, tone(), 1, RATE, 0, pictures, frames, 0);
    }

    private static float[] tone() {
        float[] tone = new float[2 * RATE];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (float) (0.3 * Math.sin(2 * Math.PI * 440 * i / RATE));
        }
        return tone;
    }

    private static byte[] wave(int variant) {
        int channels = 1 + variant % 2;
        float[] tone = tone();
        ByteBuffer wave = ByteBuffer.allocate(44 + 2 * channels * 16_000).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(wave.capacity() - 8);
        wave.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wave.putShort((short) 1).putShort((short) channels).putInt(16_000);
        wave.putInt(32_000 * channels).putShort((short) (2 * channels)).putShort((short) 16);
        wave.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * channels * 16_000);
        for (int i = 0; i < 16_000 * channels; i++) {
            wave.putShort((short) (32767 * tone[i]));
        }
        return wave.array();
    }

    private static byte[] picture(String kind, int variant) throws IOException {
        BufferedImage image = new BufferedImage(
                96, 64, variant % 2 == 0 ? BufferedImage.TYPE_3BYTE_BGR : BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 96; x++) {
                image.setRGB(x, y, 0xFF000000 | ((2 * x + 10 * variant) << 16) | ((3 * y) << 8) | (x ^ y));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, kind, out)) {
            throw new IOException("no writer of " + kind);
        }
        return out.toByteArray();
    }
}
