package app.greenroom.ui.strip;

import app.greenroom.memory.StripPlace.Place;
import app.greenroom.model.Settings;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.session.device.PacedSample;
import app.greenroom.session.live.CallRules;
import app.greenroom.session.live.CallWatch;
import app.greenroom.session.live.LiveWatch;
import app.greenroom.session.live.Recorder;
import app.greenroom.session.live.WatchRequest;
import app.greenroom.session.picture.Preview;
import app.greenroom.ui.look.Look;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/**
 * What the strip beside a call takes of a processor: the whole process, window and Java's own threads included, second by second while
 * a sample is played at the pace of a camera with thirty pictures a second and of a microphone. What a camera's driver takes is not
 * in it. Needs a display.
 *
 * <p>Arguments: the sample's folder, seconds, and {@code sound} where the camera is left to the call; {@code window SECONDS} where the
 * window has watched before for so long, as it has whenever somebody opens the strip: Java has compiled most of it by then.
 */
public final class StripBench {
    private static final int WARM = 60; // seconds in which Java compiles, told by themselves

    private StripBench() {}

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        Path sample = Path.of(args[0]);
        int seconds = Integer.parseInt(args[1]);
        List<String> wishes = Arrays.asList(args).subList(2, args.length);
        boolean picture = !wishes.contains("sound");
        FakeDevices devices = PacedSample.of(sample);
        devices.shared = picture;
        CallWatch watch = new CallWatch(devices);
        CallRules rules = new CallRules(watch.camera(), now());
        SwingUtilities.invokeAndWait(() -> {
            Look.use(Settings.Theme.LIGHT, Settings.Theme.LIGHT, 1);
            CallStrip strip = new CallStrip(Look.texts(Settings.DEFAULTS), new CallStrip.Actions() {
                @Override
                public void closed() {}

                @Override
                public void moved(Place place) {}
            });
            strip.place(Optional.empty());
            strip.setVisible(true);
            new Timer(500, tick -> strip.tell(rules.glance(now()), Optional.empty())).start();
        });
        int window = wishes.indexOf("window");
        if (window >= 0) {
            watchAsTheWindow(devices, Integer.parseInt(wishes.get(window + 1)));
        }
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
        long first = system.getProcessCpuTime();
        TimeUnit.SECONDS.sleep(WARM);
        System.out.printf("the first minute: %.1f %%%n", (system.getProcessCpuTime() - first) / 1e7 / WARM);
        double[] shares = new double[seconds];
        for (int i = 0; i < seconds; i++) {
            long cpu = system.getProcessCpuTime();
            long wall = System.nanoTime();
            TimeUnit.SECONDS.sleep(1);
            shares[i] = 100.0 * (system.getProcessCpuTime() - cpu) / (System.nanoTime() - wall);
        }
        Arrays.sort(shares);
        System.out.printf(
                "%s: %d events, sign %s; share of one core, second by second: median %.1f %%, 95th percentile %.1f %%,"
                        + " worst %.1f %%%n",
                picture ? "camera and microphone" : "microphone alone",
                looked.get(),
                rules.glance(now()),
                shares[seconds / 2],
                shares[(int) (0.95 * seconds)],
                shares[seconds - 1]);
        System.exit(0);
    }

    /** What the window does with the devices before it lends them. */
    private static void watchAsTheWindow(FakeDevices devices, int seconds) throws Exception {
        WatchRequest both = new WatchRequest(
                Optional.empty(), Optional.empty(), Optional.empty(), WatchRequest.Watched.BOTH, seconds);
        Preview preview = new Preview(shown -> {});
        preview.fit(860, 484);
        long before = cpu();
        new LiveWatch(devices, preview, new Recorder()).run(both, event -> {});
        System.out.printf(
                "the window's own watch before: %.1f %% in %d s%n", (cpu() - before) / 1e7 / seconds, seconds);
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double now() {
        return System.nanoTime() / 1e9;
    }
}
