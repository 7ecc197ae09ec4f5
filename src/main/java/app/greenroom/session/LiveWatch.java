package app.greenroom.session;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.FaultText;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.file.Recording;
import app.greenroom.check.Check;
import app.greenroom.check.Facts;
import app.greenroom.check.Observed;
import app.greenroom.check.StandardChecks;
import app.greenroom.model.Change;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness;
import app.greenroom.verdict.ReadinessRules;
import app.greenroom.verdict.SettledFindings;
import app.greenroom.vision.FrameAnalysis;
import app.greenroom.vision.PictureAnalysis;
import app.greenroom.vision.PictureFacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Watches a camera, or a recording of one, and tells at once what is wrong and when it is mended. Used by one thread.
 *
 * <p>How it is now is judged by the last second, what shows only over time by the last {@value #MEMORY} seconds, and
 * findings settle as {@link SettledFindings} says.
 */
public final class LiveWatch {
    private static final double JUDGE_EVERY = 0.2; // seconds
    private static final double NOW = 1; // seconds
    private static final double MEMORY = 15; // seconds

    private static final Outcome.NotAsked PICTURE_ONLY = new Outcome.NotAsked("Only the picture is watched.");

    private static final Outcome.CouldNotCheck TOO_BRIEF =
            new Outcome.CouldNotCheck("The watch was too short to tell.", new Fix("Watch for at least five seconds."));

    private final Devices devices;
    private final SettledFindings settled = new SettledFindings();

    /** A watch on these devices. */
    public LiveWatch(Devices devices) {
        this.devices = devices;
    }

    /** Is told what happens. */
    public interface Listener {
        /** The camera, or the recording, that is watched from now on. */
        void watching(String name);

        /**
         * Something settled.
         *
         * @param time seconds since the watch began
         */
        void changed(double time, List<Change> changes);
    }

    /**
     * How it stood when the watch ended.
     *
     * @param shown what had settled, and then as not known what had not
     * @param readiness the verdict on it
     */
    public record End(List<Finding> shown, Readiness readiness) {
        public End {
            shown = List.copyOf(shown);
        }
    }

    /**
     * Watches until the time is up, the recording ends or the camera fails.
     *
     * @param input a recording instead of the camera
     * @param camera the camera's name or a part of it; empty for the first
     * @param seconds how long, by the frames' own times
     * @return what was shown at the end
     * @throws RequestException when the recording cannot be opened or holds no pictures, or the camera cannot be used
     */
    public End run(Optional<Path> input, Optional<String> camera, double seconds, Listener listener)
            throws RequestException, InterruptedException {
        try (FrameSource source = open(input, camera);
                FrameAnalysis nets = new FrameAnalysis()) {
            listener.watching(source.name());
            return watch(source, nets, seconds, listener);
        } catch (CaptureException e) {
            throw refused(e);
        }
    }

    private FrameSource open(Optional<Path> input, Optional<String> camera) throws CaptureException, RequestException {
        if (input.isEmpty()) {
            return devices.camera(camera);
        }
        return Recording.open(input.get())
                .pictures()
                .orElseThrow(
                        () -> new RequestException("The recording holds no pictures. Choose one that does.", null));
    }

    private End watch(FrameSource source, FrameAnalysis nets, double seconds, Listener listener)
            throws CaptureException, InterruptedException {
        PictureAnalysis analysis = new PictureAnalysis(nets, MEMORY, NOW);
        List<Finding> latest = List.of();
        double judged = Double.NEGATIVE_INFINITY;
        Optional<Frame> frame = source.next();
        while (frame.isPresent() && frame.get().time() < seconds) {
            double time = frame.get().time();
            analysis.accept(frame.get());
            if (time - judged >= JUDGE_EVERY) {
                judged = time;
                PictureFacts picture =
                        analysis.finish(source.kind(), source.arrivals()).orElseThrow();
                latest = judge(picture, "camera “" + source.name() + "”");
                List<Change> changes = settled.update(time, latest);
                if (!changes.isEmpty()) {
                    listener.changed(time, changes);
                }
            }
            frame = source.next();
        }
        List<Finding> end = atTheEnd(latest);
        return new End(end, ReadinessRules.judge(end));
    }

    /** What is shown; what did not settle in time is not known. */
    private List<Finding> atTheEnd(List<Finding> latest) {
        List<Finding> shown = settled.shown();
        Set<String> known = shown.stream().map(Finding::check).collect(Collectors.toSet());
        List<Finding> end = new ArrayList<>(shown);
        for (Finding open : latest) {
            if (!known.contains(open.check())) {
                end.add(new Finding(
                        open.check(),
                        open.area(),
                        open.importance(),
                        TOO_BRIEF,
                        TOO_BRIEF.reason(),
                        OptionalInt.empty(),
                        List.of()));
            }
        }
        return end;
    }

    private static List<Finding> judge(PictureFacts picture, String named) {
        Facts facts = new Facts(
                PictureWatch.judge(picture, named),
                new Observed.Skipped<>(PICTURE_ONLY),
                new Observed.Skipped<>(PICTURE_ONLY));
        List<Finding> findings = new ArrayList<>();
        for (Check check : StandardChecks.all()) {
            Finding finding = check.judge(facts);
            if (!(finding.outcome() instanceof Outcome.NotAsked)) {
                findings.add(finding);
            }
        }
        return findings;
    }

    private static RequestException refused(CaptureException e) {
        Outcome.CouldNotCheck why = FaultText.of(e.fault());
        return new RequestException(why.reason() + " " + why.fix().text(), e);
    }
}
