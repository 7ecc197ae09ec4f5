package app.greenroom.speech.fillers;

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

/**
 * Makes the weights of both nets of {@link FillerNet} from the labelled data, by each {@link FillerRecipe}, byte for byte the same every
 * time, and judges them by what was kept from them: {@code mvn -Pfillers process-test-classes}. It needs what {@link Tools} and
 * {@link FillerCorpus} name, of Debian 12: ffmpeg, espeak-ng, flite, asterisk-core-sounds-{en,es,fr,it,ru}-g722 and supertux-data; and
 * some ten minutes of a processor, beside those of the voices, which are kept in the folder.
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
        String judged = FillerJudge.judge(
                fillers, guards, clips.stream().filter(FillerClip::kept).toList());
        Files.writeString(out.resolve("judged.txt"), judged);
        System.out.print(judged);
    }

    /** Trained, and its file written. */
    private static FillerNet made(FillerRecipe recipe, List<FillerClip> clips, Path out) throws Exception {
        float[] weights =
                train(examples(recipe, clips.stream().filter(recipe::takes).toList()));
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * weights.length);
        bytes.asFloatBuffer().put(weights);
        Files.write(out.resolve(recipe.file), bytes.array());
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        System.out.println(recipe.file + ": SHA-256 " + hash);
        return new FillerNet(weights);
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
            System.out.println("round " + (round + 1) + " of " + ROUNDS + ": loss " + trainer.loss() / order.size());
        }
        return trainer.weights();
    }
}
