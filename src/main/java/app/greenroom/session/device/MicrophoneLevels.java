package app.greenroom.session.device;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Listens to several microphones at once, so that people see which of them hears them. One that cannot be opened, because another
 * program holds it or it does not start, gives no level, which is not the same as silence. Nothing is kept.
 */
public final class MicrophoneLevels implements AutoCloseable {
    /** So many are listened to at most. */
    public static final int MOST = 6;

    private static final double FLOOR = 1e-5;

    private final Devices devices;
    private final Listener listener;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    /** Is told levels, on a thread for each microphone. */
    public interface Listener {
        /**
         * A microphone hears something.
         *
         * @param name the microphone's
         * @param level RMS of the last block in dBFS, −100 to 0
         */
        void level(String name, double level);
    }

    /** Listens to nothing yet. */
    public MicrophoneLevels(Devices devices, Listener listener) {
        this.devices = devices;
        this.listener = listener;
    }

    /** Begins to listen to the first {@value #MOST} of these. */
    public synchronized void listen(List<String> names) {
        names.stream().distinct().limit(MOST).forEach(name -> {
            Thread thread = new Thread(() -> listen(name), "microphone-level");
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        });
    }

    private void listen(String name) {
        try (AudioSource source = devices.microphone(Optional.of(name))) {
            Optional<AudioBlock> block = source.next();
            while (block.isPresent() && !closed) {
                listener.level(name, level(block.get()));
                block = source.next();
            }
        } catch (CaptureException e) {
            return; // it shows no level
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    static double level(AudioBlock block) {
        double sum = 0;
        for (float sample : block.samples()) {
            sum += (double) sample * sample;
        }
        double rms = Math.sqrt(sum / Math.max(1, block.samples().length));
        return Math.min(0, 20 * Math.log10(Math.max(FLOOR, rms)));
    }

    /** Lets all of them go. */
    @Override
    public synchronized void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
        threads.clear();
    }
}
