package app.greenroom.speech.speaker;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.file.Recording;
import app.greenroom.model.measure.Interval;
import app.greenroom.speech.ShortTimeFrame;
import app.greenroom.speech.SoundAnalysis;
import app.greenroom.speech.fillers.FillerDays;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes the file of {@link VoiceSpace} from the labelled data: {@code VoiceSpaceTraining DATA FILE}. It hears the clips of the sitting
 * days that {@link FillerDays} does not leave out, takes each speech for one voice and each speech for another, and finds the
 * directions that part voices best for how much each spreads. Some minutes of a processor.
 */
final class VoiceSpaceTraining {
    private static final int LEAST_VOICED = 30; // frames
    private static final int LEAST_PIECES = 3;
    private static final int SWEEPS = 60;

    private VoiceSpaceTraining() {}

    /** The folder of the labelled data, and the file to write. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]).resolve("fillers");
        JsonArray labels = JsonParser.parseString(Files.readString(folder.resolve("labels.json")))
                .getAsJsonArray();
        Map<String, List<double[]>> voices = new TreeMap<>();
        List<Integer> voiced = new ArrayList<>();
        for (JsonElement element : labels) {
            JsonObject label = element.getAsJsonObject();
            if (!FillerDays.kept(label.get("group").getAsString(), labels)) {
                hear(
                        folder.resolve(label.get("file").getAsString()),
                        voices.computeIfAbsent(label.get("speech").getAsString(), s -> new ArrayList<>()),
                        voiced);
            }
        }
        voices.values().removeIf(pieces -> pieces.size() < LEAST_PIECES);
        StringBuilder file = new StringBuilder();
        for (double[] direction : directions(List.copyOf(voices.values()))) {
            List<String> numbers = new ArrayList<>();
            for (double each : direction) {
                numbers.add(String.format(Locale.ROOT, "%.5f", each));
            }
            file.append(String.join(" ", numbers)).append('\n');
        }
        Files.writeString(Path.of(args[1]), file);
        voiced.sort(null);
        System.out.println(voices.size() + " voices, pieces of " + voiced.get(voiced.size() / 2) + " voiced frames");
    }

    private static void hear(Path clip, List<double[]> pieces, List<Integer> voiced) throws Exception {
        try (AudioSource source = Recording.open(clip).sound().orElseThrow()) {
            Optional<AudioBlock> block = source.next();
            SoundAnalysis analysis = new SoundAnalysis(
                    block.orElseThrow().sampleRate(), block.orElseThrow().channels());
            for (; block.isPresent(); block = source.next()) {
                analysis.accept(block.get());
            }
            List<Interval> speech = analysis.finish().activity().speech();
            for (Interval each : speech) {
                for (Interval part : VoicePieces.parts(each)) {
                    List<ShortTimeFrame> frames = VoicePieces.inside(analysis.frames(), 0, part);
                    int count = VoicePieces.loudVoiced(frames).size();
                    if (count >= LEAST_VOICED) {
                        pieces.add(VoicePieces.raw(frames).orElseThrow());
                        voiced.add(count);
                    }
                }
            }
        }
    }

    /** The directions of largest variance between voices in the measure of the variance within them, the best first. */
    private static List<double[]> directions(List<List<double[]>> voices) {
        int size = VoicePieces.RAW;
        double[][] within = new double[size][size];
        double[][] between = new double[size][size];
        List<double[]> means = voices.stream().map(VoiceSpaceTraining::mean).toList();
        double[] middle = mean(means);
        double freedom = 0;
        double shares = 0;
        for (int v = 0; v < voices.size(); v++) {
            for (double[] piece : voices.get(v)) {
                addSquare(within, piece, means.get(v));
            }
            freedom += voices.get(v).size() - 1;
            shares += 1.0 / voices.get(v).size();
            addSquare(between, means.get(v), middle);
        }
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                within[i][k] /= freedom;
                between[i][k] = between[i][k] / (voices.size() - 1) - within[i][k] * shares / voices.size();
            }
        }
        double[][] inverse = invertedRoot(within);
        double[][] vectors = eigenvectors(product(product(inverse, between), transposed(inverse)));
        double[][] directions = product(vectors, inverse);
        List<double[]> best = new ArrayList<>();
        for (int i = 0; i < VoiceSpace.SIZE; i++) {
            best.add(directions[i]);
        }
        return best;
    }

    private static double[] mean(List<double[]> some) {
        double[] mean = new double[VoicePieces.RAW];
        for (double[] each : some) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += each[i] / some.size();
            }
        }
        return mean;
    }

    private static void addSquare(double[][] sum, double[] one, double[] mean) {
        for (int i = 0; i < sum.length; i++) {
            for (int k = 0; k < sum.length; k++) {
                sum[i][k] += (one[i] - mean[i]) * (one[k] - mean[k]);
            }
        }
    }

    /** The inverse of the lower triangle whose square is a covariance (Cholesky). */
    private static double[][] invertedRoot(double[][] covariance) {
        int size = covariance.length;
        double[][] root = new double[size][size];
        double[][] inverse = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k <= i; k++) {
                double rest = covariance[i][k];
                for (int j = 0; j < k; j++) {
                    rest -= root[i][j] * root[k][j];
                }
                root[i][k] = i == k ? Math.sqrt(rest) : rest / root[k][k];
            }
        }
        for (int column = 0; column < size; column++) {
            for (int i = column; i < size; i++) {
                double rest = i == column ? 1 : 0;
                for (int j = column; j < i; j++) {
                    rest -= root[i][j] * inverse[j][column];
                }
                inverse[i][column] = rest / root[i][i];
            }
        }
        return inverse;
    }

    /** Of a symmetric matrix, by Jacobi's rotations: a row each, that of the largest value first. */
    private static double[][] eigenvectors(double[][] symmetric) {
        int size = symmetric.length;
        double[][] vectors = new double[size][size];
        for (int i = 0; i < size; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    double angle = 0.5 * Math.atan2(2 * symmetric[p][q], symmetric[q][q] - symmetric[p][p]);
                    double cos = Math.cos(angle);
                    double sin = Math.sin(angle);
                    turn(symmetric, p, q, cos, sin);
                    double[][] other = transposed(symmetric);
                    turn(other, p, q, cos, sin);
                    for (int i = 0; i < size; i++) {
                        symmetric[i] = other[i];
                    }
                    turn(vectors, p, q, cos, sin);
                }
            }
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        order.sort((a, b) -> Double.compare(symmetric[b][b], symmetric[a][a]));
        return order.stream().map(i -> vectors[i]).toArray(double[][]::new);
    }

    private static void turn(double[][] rows, int p, int q, double cos, double sin) {
        for (int i = 0; i < rows.length; i++) {
            double one = rows[p][i];
            double other = rows[q][i];
            rows[p][i] = cos * one - sin * other;
            rows[q][i] = sin * one + cos * other;
        }
    }

    private static double[][] transposed(double[][] matrix) {
        double[][] transposed = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int k = 0; k < matrix.length; k++) {
                transposed[k][i] = matrix[i][k];
            }
        }
        return transposed;
    }

    private static double[][] product(double[][] one, double[][] other) {
        double[][] product = new double[one.length][one.length];
        for (int i = 0; i < one.length; i++) {
            for (int k = 0; k < one.length; k++) {
                for (int j = 0; j < one.length; j++) {
                    product[i][k] += one[i][j] * other[j][k];
                }
            }
        }
        return product;
    }
}
