package app.greenroom.speech.fillers;

import app.greenroom.Recordings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Programs of Debian that the training asks: FFmpeg reads, eSpeak NG and Flite speak. The same version gives the same samples. */
public final class Tools {
    private static final float FULL = 32768;

    private final Path folder;

    /**
     * @param folder for files on the way
     */
    public Tools(Path folder) {
        this.folder = folder;
    }

    /**
     * The samples of recordings of any kind, one channel of 16 kHz, all by one run.
     *
     * @param seconds of each at most
     */
    public List<float[]> read(List<Path> files, int seconds) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y", "-bitexact"));
        for (Path file : files) {
            command.addAll(List.of("-t", "" + seconds, "-i", file.toString()));
        }
        List<Path> raw = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            raw.add(folder.resolve("read" + i + ".raw"));
            command.addAll(List.of("-map", i + ":a", "-ar", "" + Recordings.RATE, "-ac", "1", "-f", "s16le"));
            command.add(raw.get(i).toString());
        }
        run(command);
        List<float[]> all = new ArrayList<>();
        for (Path each : raw) {
            ShortBuffer shorts = ByteBuffer.wrap(Files.readAllBytes(each))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer();
            float[] samples = new float[shorts.remaining()];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = shorts.get(i) / FULL;
            }
            all.add(samples);
            Files.delete(each);
        }
        return all;
    }

    public Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    /**
     * Words by eSpeak NG, without the silence around them.
     *
     * @param pace words a minute
     * @param pitch 0 to 99
     */
    float[] espeak(String voice, String words, int pace, int pitch) throws IOException, InterruptedException {
        return said(List.of("espeak-ng", "-v", voice, "-s", "" + pace, "-p", "" + pitch, words), "-w");
    }

    /**
     * Words by Flite, without the silence around them.
     *
     * @param stretch how many times as slow
     */
    float[] flite(String voice, String words, double stretch) throws IOException, InterruptedException {
        return said(List.of("flite", "-voice", voice, "--setf", "duration_stretch=" + stretch, "-t", words), "-o");
    }

    /** What was said once is kept in the folder. */
    private float[] said(List<String> command, String into) throws IOException, InterruptedException {
        Path said = Files.createDirectories(folder.resolve("said"));
        Path wav = said.resolve(Integer.toHexString(String.join(" ", command).hashCode()) + ".wav");
        if (!Files.exists(wav)) {
            Path part = Files.createTempFile(said, "part", ".wav");
            List<String> all = new ArrayList<>(command);
            all.addAll(List.of(into, part.toString()));
            run(all);
            Files.move(part, wav, StandardCopyOption.REPLACE_EXISTING);
        }
        return trimmed(wave(wav));
    }

    /** What both write: 16 bits, one channel, a header of 44 bytes. */
    private static float[] wave(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int rate = bytes.getInt(24);
        float[] samples = new float[(bytes.limit() - 44) / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = bytes.getShort(44 + 2 * i) / FULL;
        }
        return rate == Recordings.RATE ? samples : Recordings.faster(samples, (double) rate / Recordings.RATE);
    }

    private static float[] trimmed(float[] sound) {
        int from = 0;
        int to = sound.length;
        while (from < to && Math.abs(sound[from]) < 0.01) {
            from++;
        }
        while (to > from && Math.abs(sound[to - 1]) < 0.01) {
            to--;
        }
        return Arrays.copyOfRange(sound, from, to);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("failed: " + String.join(" ", command.subList(0, Math.min(20, command.size()))));
        }
    }
}
