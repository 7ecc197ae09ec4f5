package app.greenroom.speech.fillers;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Makes the weights of both nets of {@link FillerNet} from the labelled data, by each {@link FillerRecipe}, and those of {@link FillerHead},
 * byte for byte the same every time, and judges them by what was kept from them: {@code mvn -Pfillers process-test-classes}. It needs what
 * {@link Tools} and {@link FillerCorpus} name, of Debian 12: ffmpeg, espeak-ng, flite, asterisk-core-sounds-{en,es,fr,it,ru}-g722 and
 * supertux-data; and some fifteen minutes of a processor, beside those of the voices, which are kept in the folder, as the embedding is.
 * That may differ in its last bits between kinds of processors, and so the weights of the head.
 *
 * <p>The shipped weights for fillers are older than how {@link app.greenroom.speech.ShortTimeAnalysis} hears pitches under 68 Hz: with
 * the same examples, of which some rows are others now, it makes other weights than those.
 */
final class FillerTraining {
    private static final int ROUNDS = 12;
    private static final int BATCH = 24;
    private static final int LONGEST = 600; // rows of an example in one round
    private static final int AT_A_TIME = 64;
    private static final long SEED = 7;
    private static final float DROPPED = 0.2f; // of the numbers of a row of the embedding
    private static final double DISTURBED = 0.15;

    private FillerTraining() {}

    /**
     * The folder of the labelled data, and one to write to: the weights, and what they are worth. A third is where Debian's packages
     * lie, if they were unpacked elsewhere than under the root of the system.
     */
    public static void main(String[] args) throws Exception {
        Path out = Files.createDirectories(Path.of(args[1]));
        List<FillerClip> clips = FillerCorpus.made(Path.of(args[0]), Path.of(args.length > 2 ? args[2] : "/"), out);
        FillerNet fillers = made(FillerRecipe.FILLERS, clips, out);
        FillerNet guards = made(FillerRecipe.GUARDS, clips, out);
        FillerNet head = written(
                FillerHead.SHAPE, "fillers-embedding.weights", trainHead(EmbeddingExamples.made(clips, out)), out);
        List<FillerClip> kept =
                new ArrayList<>(clips.stream().filter(FillerClip::kept).toList());
        kept.addAll(EnglishAnswers.make(Path.of(args[0]), clips));
        String judged = "the first net alone\n"
                + FillerJudge.judge(fillers, guards, Optional.empty(), kept)
                + "\nand the head on the embedding\n"
                + FillerJudge.judge(fillers, guards, Optional.of(new FillerHead(head)), kept);
        Files.writeString(out.resolve("judged.txt"), judged);
        System.out.print(judged);
    }

    /** Trained, and its file written. */
    private static FillerNet made(FillerRecipe recipe, List<FillerClip> clips, Path out) throws Exception {
        float[] weights =
                train(examples(recipe, clips.stream().filter(recipe::takes).toList()));
        return written(FillerNet.SOUND, recipe.file, weights, out);
    }

    private static FillerNet written(FillerNet.Shape shape, String file, float[] weights, Path out) throws Exception {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * weights.length);
        bytes.asFloatBuffer().put(weights);
        Files.write(out.resolve(file), bytes.array());
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        System.out.println(file + ": SHA-256 " + hash);
        return new FillerNet(shape, weights);
    }

    private static List<FillerExample> examples(FillerRecipe recipe, List<FillerClip> clips) {
        List<FillerExample> examples = new ArrayList<>();
        for (int from = 0; from < clips.size(); from += AT_A_TIME) {
            examples.addAll(IntStream.range(from, Math.min(clips.size(), from + AT_A_TIME))
                    .parallel()
                    .boxed()
                    .flatMap(i -> recipe.examples(clips.get(i), i))
                    .toList());
        }
        return examples;
    }

    private static float[] train(List<FillerExample> examples) {
        Random random = new Random(SEED);
        int steps = ROUNDS * ((examples.size() + BATCH - 1) / BATCH);
        FillerTrainer trainer = new FillerTrainer(FillerNet.SOUND, SEED, steps);
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
            System.out.println("round " + (round + 1) + " of " + ROUNDS + ": loss " + trainer.loss() / order.size());
        }
        return trainer.weights();
    }

    /**
     * The head's weights. It learns with the numbers of its rows around zero, of about one, a fifth of them left out and all a little
     * disturbed; the weights are then made such that they take the numbers as they come.
     */
    static float[] trainHead(List<FillerExample> examples) {
        int size = SpeechEmbedding.SIZE;
        double[] mean = new double[size];
        double[] spread = new double[size];
        spread(examples, mean, spread);
        Random random = new Random(SEED);
        int steps = ROUNDS * ((examples.size() + BATCH - 1) / BATCH);
        FillerTrainer trainer = new FillerTrainer(FillerHead.SHAPE, SEED, steps);
        List<FillerExample> order = new ArrayList<>(examples);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (int i = 0; i < order.size(); i++) {
                FillerExample example = order.get(i);
                float[] rows = new float[example.rows().length];
                for (int j = 0; j < rows.length; j++) {
                    double number = (example.rows()[j] - mean[j % size]) / spread[j % size];
                    boolean dropped = random.nextFloat() < DROPPED;
                    double kept = (number + DISTURBED * random.nextGaussian()) / (1 - DROPPED);
                    rows[j] = dropped ? 0 : (float) kept;
                }
                trainer.learn(rows, example.truth(), example.weight(), true);
                if ((i + 1) % BATCH == 0 || i + 1 == order.size()) {
                    trainer.step();
                }
            }
            System.out.println("round " + (round + 1) + " of " + ROUNDS + ": loss " + trainer.loss() / order.size());
        }
        return unscaled(trainer.weights(), mean, spread);
    }

    private static void spread(List<FillerExample> examples, double[] mean, double[] spread) {
        double count = 0;
        for (FillerExample each : examples) {
            for (int j = 0; j < each.rows().length; j++) {
                mean[j % mean.length] += each.rows()[j];
                spread[j % mean.length] += (double) each.rows()[j] * each.rows()[j];
            }
            count += (double) each.rows().length / mean.length;
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= count;
            spread[i] = Math.sqrt(Math.max(1e-6, spread[i] / count - mean[i] * mean[i]));
        }
    }

    private static float[] unscaled(float[] weights, double[] mean, double[] spread) {
        float[] unscaled = weights.clone();
        int width = FillerNet.WIDTH;
        for (int o = 0; o < width; o++) {
            double added = weights[mean.length * width + o];
            for (int i = 0; i < mean.length; i++) {
                double weight = weights[i * width + o] / spread[i];
                unscaled[i * width + o] = (float) weight;
                added -= weight * mean[i];
            }
            unscaled[mean.length * width + o] = (float) added;
        }
        return unscaled;
    }
}
