package app.greenroom.fuzz;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.file.Recording;
import app.greenroom.model.Readiness;
import app.greenroom.model.run.CheckRun;
import app.greenroom.session.Progress;
import app.greenroom.session.RequestException;
import app.greenroom.session.check.CheckRequest;
import app.greenroom.session.check.CheckSession;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.session.network.RecordedNetwork;
import app.greenroom.session.review.TimeMarks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads damaged copies of the {@link SeedFile}s as the program reads them. A copy may be read, in part or whole, or be refused in
 * one sentence; whatever else happens is a finding, and so is a verdict of READY.
 */
final class MutatedFiles {
    /** A damaged time stamp may claim ten minutes of silence, twice. */
    private static final double LONGEST = 1300;

    private final Path folder;
    private int files;

    /** What became of a copy. */
    enum Result {
        READ,
        REFUSED
    }

    MutatedFiles(Path folder) {
        this.folder = folder;
    }

    private Path whole(SeedFile kind, int variant) throws IOException {
        Path whole = folder.resolve("whole" + variant).resolve(kind.fileName());
        if (!Files.exists(whole)) {
            Files.createDirectories(whole.getParent());
            kind.write(whole, variant);
        }
        return whole;
    }

    /**
     * Damages and reads one.
     *
     * @param check whether a whole check is run on it as well, which takes longer
     * @throws AssertionError when it claims what cannot be
     */
    Result read(SeedFile kind, long seed, boolean check) throws Exception {
        Path at = Files.createDirectories(folder.resolve("damaged" + files++)).resolve(kind.fileName());
        long round = Math.floorDiv(seed, (long) SeedFile.values().length); // all kinds in turn get both variants
        kind.writeMutated(whole(kind, (int) Math.floorMod(round, (long) SeedFile.VARIANTS)), at, seed);
        try {
            if (kind == SeedFile.MARKS) {
                return marks(at);
            }
            Result result = recording(at);
            if (check) {
                check(at);
            }
            return result;
        } finally {
            delete(at.getParent());
        }
    }

    private static Result marks(Path at) {
        try {
            return TimeMarks.read(at.toString()).isEmpty() ? Result.REFUSED : Result.READ;
        } catch (RequestException e) {
            return Result.REFUSED;
        }
    }

    private static Result recording(Path at) throws InterruptedException {
        Recording recording;
        try {
            recording = Recording.open(at);
        } catch (CaptureException e) {
            return Result.REFUSED;
        }
        Result result = Result.REFUSED;
        try (AudioSource sound = recording.sound().orElse(null)) {
            if (sound != null) {
                hear(sound);
                result = Result.READ;
            }
        } catch (CaptureException e) {
            // Said of the sound alone.
        }
        try (FrameSource pictures = recording.pictures().orElse(null)) {
            if (pictures != null) {
                look(pictures);
                result = Result.READ;
            }
        } catch (CaptureException e) {
            // Said of the pictures alone.
        }
        if (recording.probes().isPresent()) {
            RecordedNetwork.facts(recording);
        }
        return result;
    }

    private static void hear(AudioSource sound) throws CaptureException, InterruptedException {
        double seconds = 0;
        for (Optional<AudioBlock> block = sound.next(); block.isPresent(); block = sound.next()) {
            for (float sample : block.get().samples()) {
                if (!(Math.abs(sample) <= 1)) {
                    throw new AssertionError("a sample of " + sample);
                }
            }
            seconds += (double) block.get().length() / block.get().sampleRate();
        }
        if (seconds > LONGEST) {
            throw new AssertionError(seconds + " s of sound");
        }
    }

    private static void look(FrameSource pictures) throws CaptureException, InterruptedException {
        double last = -1;
        int count = 0;
        for (Optional<Frame> frame = pictures.next(); frame.isPresent(); frame = pictures.next()) {
            if (frame.get().time() < 0 || frame.get().time() < last) {
                throw new AssertionError("a picture at " + frame.get().time() + " after " + last);
            }
            last = frame.get().time();
            count++;
        }
        if (count > 1000) {
            throw new AssertionError(count + " pictures");
        }
    }

    private static void check(Path at) throws InterruptedException {
        CheckRequest request = new CheckRequest(
                Optional.of(at),
                CheckRequest.Devices.USUAL,
                10,
                new CheckRequest.Target("zoom", Optional.empty(), Optional.empty()),
                false,
                false);
        Clock clock = Clock.fixed(Instant.parse("2026-11-02T08:00:00Z"), ZoneOffset.UTC);
        try {
            CheckRun run = new CheckSession(new FakeDevices(), clock, System::nanoTime).run(request, Progress.NONE);
            if (run.readiness().status() == Readiness.Status.READY) {
                throw new AssertionError("READY");
            }
        } catch (RequestException e) {
            return; // refused in one sentence
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
