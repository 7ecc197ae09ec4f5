package app.greenroom.session.live;

import app.greenroom.session.RequestException;
import app.greenroom.session.device.Devices;
import app.greenroom.session.device.ThroughDevices;
import app.greenroom.speech.SoundAnalysis;
import app.greenroom.vision.FrameAnalysis;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Watches beside a call, for as little of the processor as that can be done with: one picture a second where the system lets two
 * programs have the camera, else the microphone alone, because whoever opens the camera first would keep the call from it. What comes of
 * it is told to {@link CallRules}.
 */
public final class CallWatch {
    /** Seconds between two pictures that are looked at. */
    static final double EVERY = 1;

    /** Seconds between two judgements of the sound; how loud it is, and that it is muted, is known at once. */
    private static final double JUDGE_SOUND_EVERY = 2;

    private final Devices devices;

    /** A watch on these devices. */
    public CallWatch(Devices devices) {
        this.devices = devices;
    }

    /** Whether it looks at the camera. */
    public boolean camera() {
        return devices.shareCameras();
    }

    /**
     * Watches until it is broken off, or nothing gives anything any more.
     *
     * @param listener see {@link LiveWatch#run}
     * @throws RequestException when there is nothing to watch
     */
    public void run(Optional<String> camera, Optional<String> microphone, Consumer<LiveEvent> listener)
            throws RequestException, InterruptedException {
        new LiveWatch(
                        new ThroughDevices(devices, one -> new ThinnedCamera(one, EVERY)),
                        new Recorder(),
                        true,
                        new Meters(FrameAnalysis::forGlances, SoundAnalysis::new),
                        JUDGE_SOUND_EVERY)
                .run(
                        new WatchRequest(
                                Optional.empty(),
                                camera,
                                microphone,
                                camera() ? WatchRequest.Watched.BOTH : WatchRequest.Watched.SOUND,
                                Double.POSITIVE_INFINITY),
                        listener);
    }
}
