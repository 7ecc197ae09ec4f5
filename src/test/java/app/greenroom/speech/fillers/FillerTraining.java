package app.greenroom.speech.fillers;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Trains the net. */
final class FillerTraining {
    private static final int ROUNDS = Integer.getInteger("rounds", 10);
    private static final int BATCH = 24;
    private static final int LONGEST = 600; // rows of an example in one round
    private static final long SEED = Long.getLong("seed", 7);

    private FillerTraining() {}

    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        Path out = Files.createDirectories(Path.of(args[1]));
        List<FillerClip> clips = FillerCorpus.kept(data, out);
        System.out.println(clips.size() + " clips " + new java.util.Date());
        Path cache = out.resolve("examples.bin");
        List<FillerExample> examples = new ArrayList<>();
        if (!Files.exists(cache)) {
            try (DataOutputStream to = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(cache)))) {
                List<FillerClip> learnt =
                        clips.stream().filter(clip -> !clip.kept()).toList();
                int[] numbers = IntStream.range(0, learnt.size()).toArray();
                for (int from = 0; from < numbers.length; from += 64) {
                    List<FillerExample> some = IntStream.range(from, Math.min(numbers.length, from + 64))
                            .parallel()
                            .boxed()
                            .flatMap(i -> Stream.of(
                                    FillerExample.of(learnt.get(i)),
                                    FillerExample.of(new FillerChanges(100 + i).changed(learnt.get(i)))))
                            .toList();
                    for (FillerExample each : some) {
                        write(to, each);
                    }
                }
            }
        }
        clips = List.of();
        try (DataInputStream from = new DataInputStream(new BufferedInputStream(Files.newInputStream(cache)))) {
            while (from.available() > 0) {
                int count = from.readInt();
                examples.add(new FillerExample(
                        floats(from, count * FillerFeatures.SIZE),
                        floats(from, count * FillerNet.OUTPUTS),
                        floats(from, count * FillerNet.OUTPUTS)));
            }
        }
        System.out.println(examples.size() + " examples " + new java.util.Date());
        float[] weights = train(examples);
        ByteBuffer bytes = ByteBuffer.allocate(4 * weights.length);
        bytes.asFloatBuffer().put(weights);
        Files.write(out.resolve("fillers.weights"), bytes.array());
        System.out.println(HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array())));
    }

    private static float[] train(List<FillerExample> examples) {
        Random random = new Random(SEED);
        int steps = ROUNDS * ((examples.size() + BATCH - 1) / BATCH);
        FillerTrainer trainer = new FillerTrainer(SEED, steps);
        FillerChanges changes = new FillerChanges(SEED);
        List<FillerExample> order = new ArrayList<>(examples);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (int i = 0; i < order.size(); i++) {
                FillerExample example = order.get(i);
                int from = random.nextInt(Math.max(1, example.count() - LONGEST + 1));
                FillerExample part = example.part(from, Math.min(example.count(), from + LONGEST));
                changes.warp(part.rows());
                trainer.learn(part.rows(), part.truth(), part.weight(), true);
                if ((i + 1) % BATCH == 0 || i + 1 == order.size()) {
                    trainer.step();
                }
            }
            System.out.println("round " + round + " loss " + trainer.loss() / order.size() + " " + new java.util.Date());
        }
        return trainer.weights();
    }

    private static void write(DataOutputStream to, FillerExample example) throws IOException {
        to.writeInt(example.count());
        for (float[] each : List.of(example.rows(), example.truth(), example.weight())) {
            ByteBuffer bytes = ByteBuffer.allocate(4 * each.length);
            bytes.asFloatBuffer().put(each);
            to.write(bytes.array());
        }
    }

    private static float[] floats(DataInputStream from, int count) throws IOException {
        float[] floats = new float[count];
        ByteBuffer.wrap(from.readNBytes(4 * count)).asFloatBuffer().get(floats);
        return floats;
    }
}
