package app.greenroom.ui.strip;

import app.greenroom.mock.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Whether a call notices that Greenroom watches beside it: a call of 1280×720 and thirty pictures a second in Chromium, with and
 * without the strip's {@link StripBench} in a process of its own, in turn: {@code CallBench [ROUNDS [SECONDS]]}. For each it prints
 * how many of the pictures that should have come arrived and were decoded. Needs Chromium and a display.
 */
public final class CallBench {
    private static final int RATE = 30; // pictures a second
    private static final int SETTLES = 20; // seconds until the call has found its rate
    private static final int BEGINS = 15; // seconds of the strip that count as its start

    private CallBench() {}

    /** What was counted in a stretch; of the pictures that should have come, also those are lost that the camera did not give. */
    private record Stretch(double seconds, long decoded, long dropped, double madeUp) {
        double lost() {
            return Math.max(0, 100 * (1 - (decoded - dropped) / (RATE * seconds)));
        }
    }

    /** Runs; see the class. */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 2;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 30;
        if (Browser.Kind.CHROMIUM.program().isEmpty()) {
            System.out.println("Chromium is not installed");
            System.exit(0);
        }
        List<Stretch> alone = new ArrayList<>();
        List<Stretch> beside = new ArrayList<>();
        Path profile = Files.createTempDirectory("call");
        try (Browser call = new Browser(
                Browser.Kind.CHROMIUM,
                profile,
                Path.of("src/test/js/call-bench.html").toAbsolutePath(),
                "--use-fake-device-for-media-stream=fps=" + RATE)) {
            call.evaluate("begin() && 1");
            call.await("rate > 0");
            System.out.println("the camera gives " + call.evaluate("rate") + " pictures a second");
            TimeUnit.SECONDS.sleep(SETTLES);
            for (int i = 0; i < rounds; i++) {
                alone.add(stretch("alone", call, seconds));
                Process strip = strip();
                TimeUnit.SECONDS.sleep(BEGINS);
                beside.add(stretch("beside Greenroom", call, seconds));
                if (!strip.isAlive()) {
                    throw new IllegalStateException("the strip ended with " + strip.exitValue());
                }
                strip.destroy();
                strip.waitFor();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "lost in all: alone %.2f %%, beside Greenroom %.2f %%%n",
                alone.stream().mapToDouble(Stretch::lost).average().orElseThrow(),
                beside.stream().mapToDouble(Stretch::lost).average().orElseThrow());
        System.exit(0);
    }

    private static Process strip() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=false",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StripBench.class.getName(),
                        "samples/good-room",
                        "600")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Stretch stretch(String what, Browser call, int seconds) throws Exception {
        long began = System.nanoTime();
        long[] before = numbers(call);
        TimeUnit.SECONDS.sleep(seconds);
        long[] after = numbers(call);
        double took = (System.nanoTime() - began) / 1e9;
        long[] between = new long[after.length];
        Arrays.setAll(between, i -> after[i] - before[i]);
        Stretch stretch = new Stretch(took, between[2], between[3], 100.0 * between[6] / Math.max(1, between[7]));
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f pictures a second of the camera, %.1f decoded, %d dropped, %d lines high; lost %.2f %%,"
                        + " sound made up %.2f %%%n",
                what,
                between[0] / took,
                between[2] / took,
                between[3],
                after[5],
                stretch.lost(),
                stretch.madeUp());
        return stretch;
    }

    private static long[] numbers(Browser call) throws Exception {
        call.evaluate("count() && 1");
        call.await("numbers !== ''");
        return Arrays.stream(call.evaluate("numbers").split(" ", -1))
                .mapToLong(Long::parseLong)
                .toArray();
    }
}
