package app.greenroom.faultline;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.file.Recording;
import app.greenroom.check.Observed;
import app.greenroom.network.NetworkFacts;
import app.greenroom.session.network.RecordedNetwork;
import app.greenroom.vision.FrameAnalysis;
import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.FrameMeter;
import app.greenroom.vision.pose.TwoSeats;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * A person in a good room, from the sample session. Each picture is measured by the nets once; then a {@link FrameMeter} knows it,
 * so that thousands of runs cost no more nets.
 */
final class GoodRoom {
    static final int RATE = 16_000;
    private static final int GOODS = 30;
    private static final int BLACKS = 8;
    private static final int ROOMS = 23;

    private static final GoodRoom ONE = new GoodRoom();

    private final List<Frame> good = new ArrayList<>();
    private final List<Frame> black = new ArrayList<>();
    private final IdentityHashMap<byte[], FrameFacts> facts = new IdentityHashMap<>();
    private final Map<Character, List<float[]>> blocks = new HashMap<>();
    private final IdentityHashMap<float[], Said> said = new IdentityHashMap<>();
    private final NetworkFacts network;

    private GoodRoom() {
        try {
            Recording recording = Recording.open(Path.of("samples/good-room"));
            each(recording.pictures().orElseThrow(), frame -> {
                if (good.size() < GOODS) {
                    good.add(smaller(frame));
                }
            });
            blocks(afterSilence(sound(recording)));
            network = ((Observed.Seen<NetworkFacts>) RecordedNetwork.facts(recording)).facts();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        Frame like = good.get(0);
        Random random = new Random(1);
        for (int i = 0; i < BLACKS; i++) {
            byte[] rgb = new byte[like.rgb().length];
            for (int at = 0; at < rgb.length; at++) {
                rgb[at] = (byte) random.nextInt(4);
            }
            black.add(new Frame(like.width(), like.height(), rgb, i));
        }
        measure(good);
        measure(black);
    }

    /**
     * What a block of sound is.
     *
     * @param number of it, among those of its kind
     */
    record Said(char kind, int number) {
        static final char VOICE = 'v';

        /** A room in which nobody speaks. */
        static final char ROOM = 'r';

        static final char NOTHING = '0';

        /** The last bit, to and fro. */
        static final char DITHER = 'd';
    }

    private void blocks(float[] voice) {
        int length = (int) (StagedMicrophone.STEP * RATE);
        for (int from = 0; from + length <= voice.length; from += length) {
            add(Said.VOICE, Arrays.copyOfRange(voice, from, from + length));
        }
        for (int number = 0; number < ROOMS; number++) {
            float[] room = new float[length];
            for (int i = 0; i < length; i++) {
                room[i] = ((i * 31 + number * 17) % ROOMS - ROOMS / 2) / 32768f; // a room, not nothing
            }
            add(Said.ROOM, room);
        }
        add(Said.NOTHING, new float[length]);
        float[] dither = new float[length];
        for (int i = 0; i < length; i++) {
            dither[i] = (i * 7 % 3 - 1) / 32768f;
        }
        add(Said.DITHER, dither);
    }

    private void add(char kind, float[] block) {
        List<float[]> all = blocks.computeIfAbsent(kind, any -> new ArrayList<>());
        said.put(block, new Said(kind, all.size()));
        all.add(block);
    }

    static GoodRoom get() {
        return ONE;
    }

    /** Whoever speaks at once lets nobody hear the room: what it sounds like, there and back and there again, comes first. */
    private static float[] afterSilence(float[] spoken) {
        int part = 2 * RATE / 5;
        float[] all = new float[3 * part + spoken.length];
        for (int i = 0; i < part; i++) {
            all[i] = spoken[i];
            all[2 * part - 1 - i] = spoken[i];
            all[2 * part + i] = spoken[i];
        }
        System.arraycopy(spoken, 0, all, 3 * part, spoken.length);
        return all;
    }

    private void measure(List<Frame> frames) {
        try (FrameAnalysis nets = new FrameAnalysis()) {
            for (int i = 0; i < frames.size(); i++) {
                Frame frame = frames.get(i);
                facts.put(frame.rgb(), nets.measure(frame.at(0.25 * i)));
            }
        }
    }

    private static void each(FrameSource source, Consumer<Frame> into) throws Exception {
        try (source) {
            for (Optional<Frame> next = source.next(); next.isPresent(); next = source.next()) {
                into.accept(next.get());
            }
        }
    }

    /** As small as a check allows, by every third pixel left out. */
    private static Frame smaller(Frame frame) {
        int width = frame.width() * 2 / 3;
        int height = frame.height() * 2 / 3;
        byte[] rgb = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int from = y * 3 / 2 * frame.width() + x * 3 / 2;
                System.arraycopy(frame.rgb(), 3 * from, rgb, 3 * (y * width + x), 3);
            }
        }
        return new Frame(width, height, rgb, frame.time());
    }

    private static float[] sound(Recording recording) throws Exception {
        List<float[]> blocks = new ArrayList<>();
        try (AudioSource source = recording.sound().orElseThrow()) {
            for (Optional<AudioBlock> next = source.next(); next.isPresent(); next = source.next()) {
                if (next.get().sampleRate() != RATE || next.get().channels() != 1) {
                    throw new AssertionError("the sample has another rate");
                }
                blocks.add(next.get().samples());
            }
        }
        float[] all = new float[blocks.stream().mapToInt(block -> block.length).sum()];
        int at = 0;
        for (float[] block : blocks) {
            System.arraycopy(block, 0, all, at, block.length);
            at += block.length;
        }
        return all;
    }

    /** The picture of that number, round and round; no two after each other are the same. */
    Frame good(int number) {
        return good.get(number % good.size());
    }

    Frame black(int number) {
        return black.get(number % black.size());
    }

    /**
     * A tenth of a second of sound; the same number gives the same array.
     *
     * @param kind see {@link Said}
     * @param number any; that of the voice goes round and round
     */
    float[] block(char kind, int number) {
        List<float[]> all = Objects.requireNonNull(blocks.get(kind));
        return all.get(Math.floorMod(number, all.size()));
    }

    /** What a block of sound is. */
    Said said(float[] block) {
        return Objects.requireNonNull(said.get(block));
    }

    /** How many blocks the voice has until it begins anew. */
    int blocks() {
        return Objects.requireNonNull(blocks.get(Said.VOICE)).size();
    }

    NetworkFacts network() {
        return network;
    }

    /** Knows every picture of this room. */
    FrameMeter meter() {
        return new FrameMeter() {
            @Override
            public FrameFacts measure(Frame frame) {
                FrameFacts known = Objects.requireNonNull(facts.get(frame.rgb()));
                return new FrameFacts(
                        frame.time(),
                        known.image(),
                        known.faceCount(),
                        known.secondFace(),
                        known.face(),
                        known.gravity(),
                        known.scene(),
                        known.detail());
            }

            @Override
            public void measured(TwoSeats.Told seats) {}

            @Override
            public void restart() {}

            @Override
            public void close() {}
        };
    }
}
