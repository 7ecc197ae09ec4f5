package app.greenroom.session.device;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.device.sound.Microphones;
import app.greenroom.model.measure.Guidance;
import app.greenroom.speech.SoundAnalysis;
import app.greenroom.speech.SoundMeter;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.microphone.OtherMicrophone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Listens for a few seconds whether another microphone hears the voice that the chosen one does not, side by side while the
 * person goes on speaking: afterwards they would be silent. No other microphone is opened before the chosen one has turned
 * out to hear nobody or too little, and never the system's own choice, which is one of them or the chosen one; of what they hear only the level is kept. Nothing is ever switched.
 */
public final class OtherMicrophones {
    /** Seconds before the end at which the chosen microphone must have heard somebody. */
    private static final double LAST = 4.5;

    /** Seconds that the others are open. */
    private static final double OPEN = 3;

    private static final int MOST = 4;

    /** Seconds of speech that another microphone must have heard. */
    private static final double LEAST_SPEECH = 0.6;

    /** Better by this, in dB, is much better; nobody moves to another microphone for less. */
    private static final double MUCH_BETTER = 10;

    /** How much longer they may take to start and to let go. */
    private static final double GRACE = 2;

    private final Devices devices;
    private final String chosen;
    private final double from;
    private final Runnable announce;
    private final List<OtherMicrophone> heard = new ArrayList<>();
    private boolean asked;
    private CountDownLatch open = new CountDownLatch(0);

    /**
     * @param chosen name of the microphone that is judged
     * @param seconds how long it is listened to
     * @param announce is run when other microphones are opened, so that nobody listens unsaid
     */
    public OtherMicrophones(Devices devices, String chosen, double seconds, Runnable announce) {
        this.devices = devices;
        this.chosen = chosen;
        this.announce = announce;
        from = Math.max(seconds / 2, seconds - LAST);
    }

    /** Looks, once, whether the chosen microphone hears enough; if not, begins to listen to the others. */
    public void at(double time, SoundMeter soFar) {
        if (asked || time < from) {
            return;
        }
        asked = true;
        if (enough(soFar.soFar().level().speech())) {
            return;
        }
        List<String> names = names();
        if (names.isEmpty()) {
            return;
        }
        announce.run();
        open = new CountDownLatch(names.size());
        for (String name : names) {
            Thread thread = new Thread(() -> listen(name), "other-microphone");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static boolean enough(OptionalDouble level) {
        return level.isPresent()
                && level.getAsDouble() >= Guidance.SPEECH_LEVEL.met().low();
    }

    private List<String> names() {
        return devices.microphones().stream()
                .map(Devices.Device::name)
                .filter(name -> !name.equals(chosen) && !Microphones.isDefault(name))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private void listen(String name) {
        try (AudioSource source = devices.microphone(Optional.of(name))) {
            Optional<SpeechFacts> facts = listen(source);
            if (facts.isPresent() && facts.get().activity().seconds() >= LEAST_SPEECH) {
                facts.get().level().speech().ifPresent(level -> add(new OtherMicrophone(source.name(), level)));
            }
        } catch (CaptureException e) {
            return; // one that cannot be opened cannot be offered
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.countDown();
        }
    }

    private static Optional<SpeechFacts> listen(AudioSource source) throws CaptureException, InterruptedException {
        Optional<AudioBlock> block = source.next();
        if (block.isEmpty()) {
            return Optional.empty();
        }
        SoundAnalysis analysis =
                new SoundAnalysis(block.get().sampleRate(), block.get().channels());
        while (block.isPresent() && block.get().time() < OPEN) {
            analysis.accept(block.get());
            block = source.next();
        }
        return Optional.of(analysis.finish());
    }

    private synchronized void add(OtherMicrophone other) {
        heard.add(other);
    }

    /**
     * The one that hears the voice best, where it is much better; waits for those that are still open.
     *
     * @param level what the chosen microphone heard; empty where it heard nobody
     */
    public Optional<OtherMicrophone> better(OptionalDouble level) throws InterruptedException {
        if (!open.await((long) ((OPEN + GRACE) * 1000), TimeUnit.MILLISECONDS)) {
            return Optional.empty(); // one hangs in its driver; it is left behind
        }
        double least = Math.max(
                Guidance.SPEECH_LEVEL.near().low(),
                level.isPresent() ? level.getAsDouble() + MUCH_BETTER : Double.NEGATIVE_INFINITY);
        synchronized (this) {
            return heard.stream()
                    .filter(other -> other.level() >= least)
                    .max(Comparator.comparingDouble(OtherMicrophone::level));
        }
    }
}
