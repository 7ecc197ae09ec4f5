package app.greenroom.session.check;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.FaultText;
import app.greenroom.capture.Frame;
import app.greenroom.capture.SyntheticVoice;
import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.GuideStep;
import app.greenroom.model.Outcome;
import app.greenroom.model.run.CheckRun;
import app.greenroom.session.RecordedSession;
import app.greenroom.session.RequestException;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.session.live.Recorder;
import app.greenroom.vision.FrameAnalysis;
import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.PictureAnalysis;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/**
 * A guided check whose room a test makes. What is to be seen and heard in a step is handed to the recorder as soon as the
 * step has begun to wait for it, so that nothing depends on how fast the machine is.
 */
public final class GuidedRoom implements GuidedCheck.Guide {
    static final int RATE = 16_000;
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T07:40:00Z"), ZoneOffset.UTC);
    public static final Outcome.CouldNotCheck MUTED =
            FaultText.of(new DeviceFault.Silent(DeviceName.microphone("Headset")));
    static final List<Area> PICTURE = List.of(Area.LIGHTING, Area.FRAMING, Area.CAMERA_HEIGHT, Area.PICTURE);
    static final List<Area> SOUND = List.of(Area.SOUND, Area.SPEECH);

    private static final double[] VOICE = SyntheticVoice.speak(RATE, 30, -24);

    private static final List<Seen> NOISE = seen(i -> RecordedSession.noise(i, 0));

    /** What the test does in a step, once it waits. */
    interface Happening {
        void happen();
    }

    final Recorder recorder = new Recorder();
    final FakeDevices devices = new FakeDevices();
    final AtomicLong skipped = new AtomicLong(); // nanoseconds that the clock jumped
    final GuidedCheck check = new GuidedCheck(recorder, devices, CLOCK, () -> System.nanoTime() + skipped.get());
    final List<String> events = new ArrayList<>();
    final AtomicInteger held = new AtomicInteger(); // pictures that are not given back yet
    int shown; // pictures
    private final Map<GuideStep, List<Happening>> happenings = new EnumMap<>(GuideStep.class);
    private final Map<GuideStep, Happening> before = new EnumMap<>(GuideStep.class);
    private final Map<GuideStep, Integer> begun = new EnumMap<>(GuideStep.class);
    private final Path endpoints;
    private boolean fresh;
    private double soundTime;

    /**
     * A room with a camera that shows nobody and a microphone into which the person does what is asked for.
     *
     * @param endpoints a file that points the platform's hosts at nothing
     */
    GuidedRoom(Path endpoints) {
        this.endpoints = endpoints;
        recorder.opened(devices.camera(i -> null));
        recorder.opened(devices.voice(), MUTED);
        in(GuideStep.LOOK, this::noisyPictures);
        in(GuideStep.QUIET, () -> hear(hush(3)));
        in(GuideStep.SENTENCE, () -> hear(voice(8)));
        in(GuideStep.TALK, () -> hear(voice(30)));
        in(GuideStep.SHORT_TALK, () -> {
            noisyPictures();
            hear(voice(6));
        });
        in(GuideStep.NETWORK, () -> {});
    }

    /** What happens in a step: first, when it is made again, and so on; the last again and again. */
    void in(GuideStep step, Happening... what) {
        happenings.put(step, List.of(what));
    }

    /** What happens once, before a step has begun to wait. */
    void before(GuideStep step, Happening what) {
        before.put(step, what);
    }

    CheckRun run(List<GuideStep> steps) throws RequestException, InterruptedException {
        CheckRequest request = new CheckRequest(
                Optional.empty(),
                CheckRequest.Devices.USUAL,
                3,
                new CheckRequest.Target("zoom", Optional.empty(), Optional.of(endpoints)),
                false,
                false);
        return check.run(request, steps, Optional.empty(), this).run();
    }

    @Override
    public void began(GuideStep step) {
        events.add("began " + step);
        Happening once = before.remove(step);
        if (once != null) {
            once.happen();
        }
        begun.merge(step, 1, Integer::sum);
        fresh = true;
    }

    @Override
    public void at(GuideStep step, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new AssertionError("a share of " + share);
        }
        if (fresh) {
            fresh = false;
            List<Happening> all = happenings.getOrDefault(step, List.of());
            all.get(Math.min(begun.getOrDefault(step, 1), all.size()) - 1).happen();
        }
    }

    @Override
    public void leftOut(GuideStep step, Outcome.CouldNotCheck why) {
        events.add("left out " + step + ": " + why.reason());
    }

    @Override
    public void remark(GuideStep step, GuidedCheck.Remark remark) {
        events.add("remark " + step + " " + remark);
    }

    /** Four seconds of a picture that moves but shows nobody, from the camera's first moment on. */
    void noisyPictures() {
        see(NOISE);
    }

    void see(List<Seen> pictures) {
        for (Seen picture : pictures) {
            Frame one = picture.frame();
            Frame frame = new Frame(one.width(), one.height(), one.rgb(), one.time(), held::decrementAndGet);
            shown++;
            held.incrementAndGet();
            recorder.frame(frame, picture.facts());
            frame.release();
        }
    }

    /** A picture and what was measured in it. */
    record Seen(Frame frame, FrameFacts facts) {}

    /** Measures four seconds of pictures, two a second, from the camera's first moment on. */
    static List<Seen> seen(IntFunction<Frame> pictures) {
        List<Seen> seen = new ArrayList<>();
        try (FrameAnalysis nets = new FrameAnalysis()) {
            PictureAnalysis analysis = new PictureAnalysis(nets);
            for (int i = 0; i <= 8; i++) {
                Frame picture = pictures.apply(i);
                Frame frame = new Frame(picture.width(), picture.height(), picture.rgb(), 0.5 * i);
                seen.add(new Seen(frame, analysis.accept(frame)));
            }
        }
        return seen;
    }

    /** Lets the microphone hear this, in blocks of a quarter of a second. */
    void hear(double[] samples) {
        for (int at = 0; at < samples.length; at += RATE / 4) {
            float[] block = new float[RATE / 4];
            for (int i = 0; i < block.length; i++) {
                block[i] = (float) samples[at + i];
            }
            recorder.block(new AudioBlock(block, 1, RATE, soundTime));
            soundTime += 0.25;
        }
    }

    static double[] voice(double seconds) {
        return Arrays.copyOf(VOICE, (int) (seconds * RATE));
    }

    static double[] hush(double seconds) {
        double[] samples = new double[(int) (seconds * RATE)];
        Random random = new Random(3);
        Arrays.setAll(samples, i -> 0.0005 * random.nextGaussian());
        return samples;
    }

    static List<Finding> findings(CheckRun run, List<Area> areas) {
        return run.findings().stream()
                .filter(finding -> areas.contains(finding.area()))
                .filter(finding -> !finding.check().equals("sound-echo")) // nobody asked for that test
                .toList();
    }
}
