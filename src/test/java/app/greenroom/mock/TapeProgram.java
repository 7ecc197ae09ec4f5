package app.greenroom.mock;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/**
 * A process that records until it is killed, in real time: 320×240 at 25 pictures a second, and a tone on either side. Once there is
 * picture or sound on the disk, it prints the session's time each tenth of a second.
 */
final class TapeProgram {
    private static final long HEADER = 5_000; // bytes; what is more is picture and sound

    private TapeProgram() {}

    public static void main(String[] args) throws InterruptedException, IOException {
        Path file = Path.of(args[0]);
        long start = System.nanoTime();
        Tape tape = new Tape(
                file,
                new Tape.Content(true, true),
                () -> OptionalDouble.of((System.nanoTime() - start) / 1e9),
                () -> Long.MAX_VALUE,
                text -> System.out.println("told " + text));
        byte[] rgb = new byte[3 * 320 * 240];
        for (int i = 0; ; i++) {
            double at = i * 0.02;
            while ((System.nanoTime() - start) / 1e9 < at + 0.02) {
                TimeUnit.MILLISECONDS.sleep(2);
            }
            tape.accept(tone(440, at));
            tape.acceptOther(tone(300, at));
            if (i % 2 == 0) {
                Arrays.fill(rgb, (byte) (i * 3));
                tape.accept(new Frame(320, 240, rgb.clone(), at));
            }
            if (i % 5 == 0 && Files.exists(file) && Files.size(file) > HEADER) {
                System.out.printf("at %.2f%n", (System.nanoTime() - start) / 1e9);
                System.out.flush();
            }
        }
    }

    private static AudioBlock tone(double hertz, double at) {
        float[] samples = new float[960];
        for (int k = 0; k < samples.length; k++) {
            samples[k] = (float) (0.3 * Math.sin(2 * Math.PI * hertz * (at + k / 48000.0)));
        }
        return new AudioBlock(samples, 1, 48_000, at);
    }
}
