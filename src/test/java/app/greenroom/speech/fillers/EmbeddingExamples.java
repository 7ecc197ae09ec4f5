package app.greenroom.speech.fillers;

import app.greenroom.model.measure.Interval;
import app.greenroom.speech.Frames;
import app.greenroom.speech.fillers.FillerClip.Kind;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the head on {@link SpeechEmbedding} learns from, in rows of 80 ms: what people say, and of that with fillers a changed copy;
 * voices that were never anybody's; of fillers put between other people's words half, and of read speech, music and two voices a
 * quarter.
 */
final class EmbeddingExamples {
    private static final double OUTSIDE = 0.15; // seconds around a label in which nobody can say
    private static final double INSIDE = 0.02;
    private static final float RARE = 3;
    private static final int AT_A_TIME = 32;
    private static final int PART = 4;

    private EmbeddingExamples() {}

    /** The examples, always the same; from a file in the folder where they were once made. */
    static List<FillerExample> made(List<FillerClip> clips, Path folder) throws IOException {
        Path file = folder.resolve("embedded.bin");
        if (!Files.exists(file)) {
            Path part = folder.resolve("embedded.part");
            try (DataOutputStream to = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                for (int from = 0; from < clips.size(); from += AT_A_TIME) {
                    List<FillerExample> some = IntStream.range(from, Math.min(clips.size(), from + AT_A_TIME))
                            .parallel()
                            .boxed()
                            .flatMap(i -> taken(clips.get(i), i))
                            .map(EmbeddingExamples::of)
                            .toList();
                    for (FillerExample each : some) {
                        write(to, each.rows());
                        write(to, each.truth());
                        write(to, each.weight());
                    }
                }
            }
            Files.move(part, file);
        }
        List<FillerExample> examples = new ArrayList<>();
        try (DataInputStream from = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (from.available() > 0) {
                examples.add(new FillerExample(read(from), read(from), read(from)));
            }
        }
        return examples;
    }

    private static void write(DataOutputStream to, float[] numbers) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * numbers.length);
        bytes.asFloatBuffer().put(numbers);
        to.writeInt(numbers.length);
        to.write(bytes.array());
    }

    private static float[] read(DataInputStream from) throws IOException {
        float[] numbers = new float[from.readInt()];
        FloatBuffer buffer =
                ByteBuffer.wrap(from.readNBytes(Float.BYTES * numbers.length)).asFloatBuffer();
        buffer.get(numbers);
        return numbers;
    }

    private static Stream<FillerClip> taken(FillerClip clip, int i) {
        if (!FillerRecipe.FILLERS.takes(clip)) {
            return Stream.empty();
        }
        boolean itself =
                switch (clip.kind()) {
                    case PARLIAMENT, SYNTHETIC -> true;
                    case TRANSPLANTED -> i % 2 == 0;
                    case READ, TWO_VOICES, MUSIC -> i % PART == 0;
                };
        boolean changed = clip.kind() == Kind.PARLIAMENT && !clip.fillers().isEmpty();
        return Stream.concat(
                itself ? Stream.of(clip) : Stream.empty(),
                changed ? Stream.of(new FillerChanges(100 + i).changed(clip, FillerRecipe.FILLERS)) : Stream.empty());
    }

    /** A clip's example. */
    static FillerExample of(FillerClip clip) {
        int count = (int) (clip.sound().length / (SpeechEmbedding.STEP * 16000));
        float[] rows = Frames.embedding(clip.sound()).rows(0, count).orElseThrow();
        float[] truth = new float[count];
        float[] weight = new float[count];
        boolean hidden = clip.kind() == Kind.TWO_VOICES || clip.kind() == Kind.MUSIC;
        for (int i = 0; i < count; i++) {
            weight[i] = 1;
            double time = i * SpeechEmbedding.STEP;
            for (Interval each : clip.fillers()) {
                if (time > each.start() - OUTSIDE && time < each.end() + OUTSIDE) {
                    double middle = (each.start() + each.end()) / 2;
                    boolean inside = (time >= each.start() - INSIDE && time <= each.end() + INSIDE)
                            || Math.abs(time - middle) <= SpeechEmbedding.STEP / 2;
                    truth[i] = inside ? 1 : 0;
                    weight[i] = inside && !hidden ? RARE : 0;
                }
            }
        }
        return new FillerExample(rows, truth, weight);
    }
}
