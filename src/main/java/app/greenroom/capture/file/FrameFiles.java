package app.greenroom.capture.file;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Picture files as frames, in order; in a session their names are their times in milliseconds. */
final class FrameFiles implements FrameSource {
    private final String name;
    private final Iterator<Path> files;
    private final boolean timed;

    FrameFiles(String name, List<Path> files, boolean timed) {
        this.name = name;
        this.files = files.iterator();
        this.timed = timed;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Frame> next() throws CaptureException {
        if (!files.hasNext()) {
            return Optional.empty();
        }
        Path file = files.next();
        return Optional.of(ImageFile.read(file, timed ? Recording.milliseconds(file) / 1000.0 : 0));
    }

    @Override
    public void close() {}
}
