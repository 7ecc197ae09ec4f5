package app.greenroom.faultline;

import app.greenroom.capture.Frame;
import app.greenroom.capture.file.media.Film;
import app.greenroom.capture.file.media.MovieWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A recording's file that holds nothing but how many samples and pictures came, so that thousands of interviews encode none. */
final class CountedFilm implements Film {
    private final Path file;
    private long samples;
    private long pictures;

    CountedFilm(Path file, Optional<MovieWriter.Size> size, List<String> tracks) throws IOException {
        this.file = Files.createFile(file);
    }

    @Override
    public void picture(Frame frame, double time) {
        pictures++;
    }

    @Override
    public void sound(int track, float[] more) {
        samples += more.length;
    }

    @Override
    public boolean finish() throws IOException {
        Files.writeString(file, samples + " " + pictures);
        return samples + pictures > 0;
    }

    /** Whether a file was ended as it should be; how much of the one and the other device came first says nothing, as no time runs. */
    static boolean ended(Path file) throws IOException {
        return Files.size(file) > 0;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
