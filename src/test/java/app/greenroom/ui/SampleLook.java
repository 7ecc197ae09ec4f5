package app.greenroom.ui;

import app.greenroom.capture.Frame;
import app.greenroom.capture.file.ImageFile;
import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.SourceKind;
import app.greenroom.model.live.LiveLook;
import app.greenroom.model.run.CheckRun;
import app.greenroom.report.ExampleRuns;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.session.live.LiveEvent;
import app.greenroom.session.live.LiveWatch;
import app.greenroom.session.live.WatchRequest;
import app.greenroom.verdict.ReadinessRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A picture of a sample, and what the watch sees in it once all has settled.
 *
 * @param frame the picture
 * @param look the same as marks
 * @param findings what is found in it, in words that are translated
 */
public record SampleLook(Frame frame, LiveLook look, List<Finding> findings) {
    private static final int RATE = 5; // pictures a second
    private static final int COUNT = 30;

    /** Watches a sample's pictures. */
    public static SampleLook of(Path sample) throws Exception {
        List<Frame> frames = new ArrayList<>();
        try (Stream<Path> files = Files.list(sample.resolve("frames"))) {
            for (Path file : files.sorted().limit(COUNT).toList()) {
                frames.add(ImageFile.read(file, 0));
            }
        }
        FakeDevices devices = new FakeDevices();
        devices.kind = SourceKind.RECORDING; // its rate is the sample's
        devices.camera = () ->
                devices.camera(i -> i < COUNT ? frames.get(i % frames.size()).at((double) i / RATE) : null);
        List<LiveLook> looks = new ArrayList<>();
        List<Finding> stands = new ArrayList<>();
        new LiveWatch(devices)
                .run(
                        new WatchRequest(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                WatchRequest.Watched.PICTURE,
                                Double.POSITIVE_INFINITY),
                        event -> {
                            if (event instanceof LiveEvent.Looked one) {
                                looks.add(one.look());
                            } else if (event instanceof LiveEvent.Stands one) {
                                stands.clear();
                                stands.addAll(one.findings());
                            }
                        });
        LiveLook last = looks.get(looks.size() - 1);
        return new SampleLook(
                frames.get((int) Math.round(last.time() * RATE) % frames.size()).at(last.time()),
                last,
                List.copyOf(stands));
    }

    /** A run that is not ready for what is seen; what is heard and the line are as in every example. */
    CheckRun run() {
        CheckRun made = ExampleRuns.notReady();
        Set<Area> seen = findings.stream().map(Finding::area).collect(Collectors.toSet());
        List<Finding> all = new ArrayList<>(findings);
        made.findings().stream().filter(one -> !seen.contains(one.area())).forEach(all::add);
        return new CheckRun(
                made.at(),
                made.subject(),
                ReadinessRules.judge(all),
                all,
                made.measurements(),
                made.shown(),
                made.devices(),
                made.changes());
    }
}
