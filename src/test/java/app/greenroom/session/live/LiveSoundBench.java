package app.greenroom.session.live;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.file.WavFile;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.model.live.SoundEvent;
import app.greenroom.text.Text;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What listening live costs, as a share of one core at the pace of a microphone, and how long after its end an event is told.
 * Arguments: WAV files of 16 kHz and one channel; they are joined, brought to 48 kHz, and listened to as from a microphone.
 */
public final class LiveSoundBench {
    private static final int RATE = 48_000;
    private static final int BLOCK = RATE / 50;
    private static final int ROUNDS = 5;

    private LiveSoundBench() {}

    /** Runs it. */
    public static void main(String[] files) throws Exception {
        float[] sound = new float[0];
        for (String file : files) {
            float[] part = read(Path.of(file));
            int at = sound.length;
            sound = Arrays.copyOf(sound, at + part.length);
            System.arraycopy(part, 0, sound, at, part.length);
        }
        double seconds = (double) sound.length / RATE;
        System.out.printf("%.1f s of sound at 48 kHz from %d files%n", seconds, files.length);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Double> shares = new ArrayList<>();
        Ear ear = new Ear();
        for (int round = 0; round <= ROUNDS; round++) {
            ear = new Ear();
            long before = threads.getCurrentThreadCpuTime();
            try (WatchedSound side = new WatchedSound(
                    new Microphone(sound),
                    () -> new Outcome.CouldNotCheck(Text.of("Nothing."), new Fix(Text.of("Unmute."))),
                    ear,
                    new Recorder(),
                    Optional::empty)) {
                while (Double.isFinite(side.next())) {
                    side.take();
                }
            }
            double share = 100 * (threads.getCurrentThreadCpuTime() - before) / 1e9 / seconds;
            if (round > 0) { // the first one warms up
                shares.add(share);
            }
        }
        Collections.sort(shares);
        System.out.printf(
                "share of one core: median %.2f %%, %.2f to %.2f %% in %d rounds%n",
                shares.get(ROUNDS / 2), shares.get(0), shares.get(ROUNDS - 1), ROUNDS);
        for (Map.Entry<SoundEvent.Kind, List<Double>> each : ear.delays.entrySet()) {
            List<Double> delays = each.getValue();
            Collections.sort(delays);
            System.out.printf(
                    "%s: %d told, %.2f s after their end in the median, %.2f to %.2f s%n",
                    each.getKey(),
                    delays.size(),
                    delays.get(delays.size() / 2),
                    delays.get(0),
                    delays.get(delays.size() - 1));
        }
        ear.all.forEach(heard -> System.out.printf(
                "  %s %.2f to %.2f s%n",
                heard.kind(), heard.at().start(), heard.at().end()));
    }

    private static float[] read(Path file) throws Exception {
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(file + " is not there");
        }
        List<float[]> blocks = new ArrayList<>();
        int length = 0;
        try (WavFile wav = new WavFile(file)) {
            if (wav.sampleRate() != RATE / 3) {
                throw new IllegalArgumentException(file + " is not of 16 kHz");
            }
            for (Optional<AudioBlock> block = wav.next(); block.isPresent(); block = wav.next()) {
                blocks.add(block.get().samples());
                length += block.get().samples().length;
            }
        }
        float[] sound = new float[3 * length];
        int at = 0;
        float last = 0;
        for (float[] block : blocks) {
            for (float sample : block) {
                for (int i = 1; i <= 3; i++) {
                    sound[at++] = last + (sample - last) * i / 3;
                }
                last = sample;
            }
        }
        return sound;
    }

    /** Gives the sound in blocks of 20 ms. */
    private static final class Microphone implements AudioSource {
        private final float[] sound;
        private int position;

        Microphone(float[] sound) {
            this.sound = sound;
        }

        @Override
        public String name() {
            return "recorded";
        }

        @Override
        public Optional<AudioBlock> next() {
            if (position + BLOCK > sound.length) {
                return Optional.empty();
            }
            AudioBlock block = new AudioBlock(
                    Arrays.copyOfRange(sound, position, position + BLOCK), 1, RATE, (double) position / RATE);
            position += BLOCK;
            return Optional.of(block);
        }

        @Override
        public void close() {}
    }

    private static final class Ear implements Consumer<LiveEvent> {
        private final Map<SoundEvent.Kind, List<Double>> delays = new EnumMap<>(SoundEvent.Kind.class);
        private final List<SoundEvent> all = new ArrayList<>();
        private double now;

        @Override
        public void accept(LiveEvent event) {
            if (event instanceof LiveEvent.Heard one) {
                all.add(one.sound());
                // The block that has just come ends at most 0.1 s after the last level that was told.
                delays.computeIfAbsent(one.sound().kind(), kind -> new ArrayList<>())
                        .add(now + 0.1 - one.sound().at().end());
            } else if (event instanceof LiveEvent.Level one) {
                now = one.level().time();
            }
        }
    }
}
