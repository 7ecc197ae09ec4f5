package app.greenroom.capture.file;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.model.SourceKind;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Picture files as frames, in order; in a session their names are their times in milliseconds. Like a frame lost on a
 * camera's cable, a damaged file is left out, as long as most can be read.
 */
final class FrameFiles implements FrameSource {
    private final String name;
    private final List<Path> files;
    private final boolean timed;
    private int position;
    private int damaged;
    private @Nullable CaptureException firstFault;

    FrameFiles(String name, List<Path> files, boolean timed) {
        this.name = name;
        this.files = List.copyOf(files);
        this.timed = timed;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SourceKind kind() {
        return SourceKind.RECORDING;
    }

    @Override
    public double[] arrivals() {
        return new double[0];
    }

    @Override
    public Optional<Frame> next() throws CaptureException {
        while (position < files.size()) {
            Path file = files.get(position++);
            try {
                return Optional.of(ImageFile.read(file, timed ? Recording.milliseconds(file) / 1000.0 : 0));
            } catch (CaptureException e) {
                damaged++;
                firstFault = firstFault == null ? e : firstFault;
            }
        }
        if (firstFault != null && 2 * damaged >= files.size()) {
            throw damaged == files.size() ? firstFault : tooMany(firstFault);
        }
        return Optional.empty();
    }

    private CaptureException tooMany(CaptureException first) {
        return new CaptureException(
                new DeviceFault.Unreadable(
                        name,
                        Text.of(
                                "{0} of its {1, plural, one {# picture is} other {# pictures are}} damaged",
                                Argument.count(damaged), Argument.count(files.size()))),
                first);
    }

    @Override
    public void close() {}
}
