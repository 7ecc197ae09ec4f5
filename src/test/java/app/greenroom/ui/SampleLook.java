package app.greenroom.ui;

import app.greenroom.capture.Frame;
import app.greenroom.capture.file.ImageFile;
import app.greenroom.model.SourceKind;
import app.greenroom.model.live.LiveLook;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.session.live.LiveEvent;
import app.greenroom.session.live.LiveWatch;
import app.greenroom.session.live.WatchRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A picture of a sample, and what the watch sees in it once all has settled.
 *
 * @param frame the picture
 * @param look the same as marks
 */
public record SampleLook(Frame frame, LiveLook look) {
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
                            }
                        });
        LiveLook last = looks.get(looks.size() - 1);
        return new SampleLook(
                frames.get((int) Math.round(last.time() * RATE) % frames.size()).at(last.time()), last);
    }
}
