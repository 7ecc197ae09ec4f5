package app.greenroom.ui.strip;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.Images;
import app.greenroom.capture.file.WavFile;
import app.greenroom.model.Settings;
import app.greenroom.model.SoundKind;
import app.greenroom.model.SourceKind;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.session.live.CallRules;
import app.greenroom.session.live.CallWatch;
import app.greenroom.ui.look.Look;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/**
 * What the strip beside a call takes of a processor: the whole process, window and Java's own threads included, second by second while
 * a sample is played at the pace of a camera with thirty pictures a second and of a microphone. What a camera's driver takes is not
 * in it. Needs a display.
 *
 * <p>Arguments: the sample's folder, seconds, and {@code sound} where the camera is left to the call.
 */
public final class StripBench {
    private static final double RATE = 30;
    private static final int WARM = 15; // seconds that do not count

    private StripBench() {}

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        Path sample = Path.of(args[0]);
        int seconds = Integer.parseInt(args[1]);
        List<byte[]> pictures;
        try (Stream<Path> files = Files.list(sample.resolve("frames"))) {
            pictures = files.sorted().limit(60).map(StripBench::picture).toList();
        }
        FakeDevices devices = FakeDevices.none();
        devices.shared = args.length < 3;
        devices.camera = () -> new Camera(pictures);
        WavFile wav = WavFile.read(sample.resolve("sound.wav"));
        devices.microphone = () -> new Microphone(wav);
        CallWatch watch = new CallWatch(devices);
        CallRules rules = new CallRules(watch.camera(), now());
        SwingUtilities.invokeAndWait(() -> {
            Look.use(Settings.Theme.LIGHT, false, 1);
            CallStrip strip = new CallStrip(Look.texts(Settings.DEFAULTS), new CallStrip.Actions() {
                @Override
                public void closed() {}

                @Override
                public void moved(app.greenroom.memory.StripPlace.Place place) {}
            });
            strip.place(Optional.empty());
            strip.setVisible(true);
            new Timer(500, tick -> strip.show(rules.glance(now()), Optional.empty())).start();
        });
        AtomicInteger looked = new AtomicInteger();
        Thread thread = new Thread(() -> {
            try {
                watch.run(Optional.empty(), Optional.empty(), event -> {
                    rules.accept(event, now());
                    looked.incrementAndGet();
                });
            } catch (Exception e) {
                e.printStackTrace(System.out);
            }
        });
        thread.setDaemon(true);
        thread.start();
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        TimeUnit.SECONDS.sleep(WARM);
        double[] shares = new double[seconds];
        for (int i = 0; i < seconds; i++) {
            long cpu = system.getProcessCpuTime();
            long wall = System.nanoTime();
            TimeUnit.SECONDS.sleep(1);
            shares[i] = 100.0 * (system.getProcessCpuTime() - cpu) / (System.nanoTime() - wall);
        }
        java.util.Arrays.sort(shares);
        System.out.printf(
                "%s: %d events, sign %s; share of one core, second by second: median %.1f %%, 95th percentile %.1f %%,"
                        + " worst %.1f %%%n",
                args.length < 3 ? "camera and microphone" : "microphone alone",
                looked.get(),
                rules.glance(now()),
                shares[seconds / 2],
                shares[(int) (0.95 * seconds)],
                shares[seconds - 1]);
        System.exit(0);
    }

    private static double now() {
        return System.nanoTime() / 1e9;
    }
