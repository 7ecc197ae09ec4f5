package app.greenroom.speech.fillers;

import java.util.Optional;

/**
 * Hears again, by another ear, where the first net finds a filled pause somewhat likely: a small net on {@link SpeechEmbedding}, whose
 * logit is taken together with that of the first. Elsewhere nothing is reckoned, since the first net misses next to nothing there.
 */
final class FillerHead {
    /** Two blocks of three rows of 80 ms; 9345 weights. */
    static final FillerNet.Shape SHAPE = new FillerNet.Shape(SpeechEmbedding.SIZE, 1, 3, 2, 1);

    /** Logit of the first net from which on it is asked, a likelihood of 0.27: asking from 0.05 on cost nearly twice as much and found no other. */
    private static final double ASKED = -1;

    private static final int AROUND = 5; // rows of 20 ms
    private static final int CONTEXT = 3; // rows of 80 ms that the net sees to either side
    private static final double WEIGHT = 0.5;

    private final FillerNet net;

    FillerHead(FillerNet net) {
        this.net = net;
    }

    private static final class Shipped {
        static final Optional<FillerHead> HEAD = FillerNet.load(
                        SHAPE,
                        "fillers-embedding.weights",
                        "a80797744c5ae3c2668e7de4b0c7069751d028327fa67671127a78874b9b6bdc")
                .map(FillerHead::new);
    }

    /** The one in the jar; empty where its file is missing or damaged. */
    static Optional<FillerHead> shipped() {
        return Shipped.HEAD;
    }

    /**
     * The logits of rows of 20 ms, by both where it is asked, else as they were; all as they were where there is no embedding.
     *
     * @param logits of the first net
     */
    double[] again(double[] logits, SpeechEmbedding embedding) {
        boolean[] asked = new boolean[logits.length];
        for (int i = 0; i < logits.length; i++) {
            for (int j = Math.max(0, i - AROUND);
                    logits[i] > ASKED && j < Math.min(asked.length, i + AROUND + 1);
                    j++) {
                asked[j] = true;
            }
        }
        double[] both = logits.clone();
        for (int from = 0; from < asked.length; from++) {
            int to = from;
            while (to < asked.length && asked[to]) {
                to++;
            }
            if (to > from) {
                hear(both, from, to, embedding);
                from = to;
            }
        }
        return both;
    }

    private void hear(double[] logits, int from, int to, SpeechEmbedding embedding) {
        int first = (int) Math.floor(place(from)) - CONTEXT;
        int last = (int) Math.floor(place(to - 1)) + 1 + CONTEXT;
        Optional<float[]> rows = embedding.rows(first, last + 1);
        if (rows.isEmpty()) {
            return;
        }
        float[] heard = net.logits(rows.get());
        for (int i = from; i < to; i++) {
            double place = place(i) - first;
            int low = (int) place;
            double other = heard[low] + (place - low) * (heard[low + 1] - heard[low]);
            logits[i] = (1 - WEIGHT) * logits[i] + WEIGHT * other;
        }
    }

    /** Where among the rows of the embedding the middle of a row of 20 ms lies. */
    private static double place(int row) {
        return (row + 0.5) * FillerFeatures.STEP / SpeechEmbedding.STEP;
    }
}
