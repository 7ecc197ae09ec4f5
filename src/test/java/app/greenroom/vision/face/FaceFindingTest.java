package app.greenroom.vision.face;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.LabelledData;
import app.greenroom.Sitters;
import app.greenroom.capture.Frame;
import app.greenroom.capture.file.ImageFile;
import app.greenroom.vision.light.Variation;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Faces are found however small, large, dark, bright or one-sided, and nothing else is taken for one. */
@Tag("numbers")
class FaceFindingTest {
    private static final Map<String, Variation.Light> LIGHTS = lights();

    /** A labelled picture with where its eyes, chin and crown are, in pixels. */
    private record Labelled(String name, Frame frame, double eyeX, double eyeY, double head, double chin) {}

    private static Map<String, Variation.Light> lights() {
        Map<String, Variation.Light> lights = new LinkedHashMap<>();
        lights.put("as it is", (v, x, y) -> v);
        lights.put("dim: 5 % of the light", (v, x, y) -> 0.05 * v);
        lights.put("over-exposed: 5 times the light", (v, x, y) -> 5 * v);
        lights.put("lit from one side: 4 % on the other", (v, x, y) -> v * (x < 0.5 ? 1.2 : 0.04));
        lights.put("backlit: 12 % of the light and glare", (v, x, y) -> 0.12 * v + (y < 0.25 ? 0.9 : 0.03));
        return lights;
    }

    @Test
    void everyLight() throws Exception {
        List<Labelled> pictures = pictures();
        System.out.println("| light | faces found | wrong faces |\n|---|---|---|");
        try (FaceFinder finder = new FaceFinder()) {
            for (Map.Entry<String, Variation.Light> light : LIGHTS.entrySet()) {
                Score score = new Score();
                for (Labelled picture : pictures) {
                    score.add(finder, Variation.lit(picture.frame(), light.getValue()), picture.eyeX(), picture.eyeY());
                }
                System.out.printf("| %s | %s | %d |%n", light.getKey(), score, score.wrong);
                assertThat(score.share()).as(light.getKey()).isGreaterThanOrEqualTo(0.98);
                assertThat(score.wrong).as(light.getKey()).isZero();
            }
        }
    }

    /** A lit face in a dark room, and a dark one before all that is bright: what the whole frame's brightness hides. */
    @Test
    void hardLight() throws Exception {
        List<Labelled> pictures = new ArrayList<>(pictures());
        pictures.addAll(sitters());
        Map<String, double[]> lights = new LinkedHashMap<>(); // what of the light is on the face and on the rest
        lights.put("a lit face, 1 % on the rest", new double[] {1, 0.01});
        lights.put("a brightly lit face, 1 % on the rest", new double[] {2.5, 0.01});
        lights.put("6 % on the face, the rest nearly blown out", new double[] {0.06, 3});
        System.out.println("| light | face, of the frame's height | faces found | wrong faces |\n|---|---|---|---|");
        Score all = new Score();
        try (FaceFinder finder = new FaceFinder()) {
            int turn = 0;
            for (Map.Entry<String, double[]> light : lights.entrySet()) {
                for (double share : new double[] {0.05, 0.12, 0.35, 0.8}) {
                    Score score = new Score();
                    for (Labelled p : pictures) {
                        if (turn++ % 2 == 0) { // each picture in every second size, to save time
                            Frame frame = hard(p, share, light.getValue()[0], light.getValue()[1]);
                            double y = place(share);
                            score.add(finder, frame, 0.42 * frame.width(), y * frame.height());
                        }
                    }
                    all.add(score);
                    System.out.printf("| %s | %.0f %% | %s | %d |%n", light.getKey(), 100 * share, score, score.wrong);
                }
            }
        }
        assertThat(all.share()).isGreaterThanOrEqualTo(0.98);
        assertThat(all.wrong).isZero();
    }

    /** Where the eyes go. */
    private static double place(double share) {
        return share < 0.4 ? 0.4 : 0.5 - 0.1 * share;
    }

    private static Frame hard(Labelled p, double share, double onFace, double onRest) {
        int width = p.frame().width();
        int height = p.frame().height();
        double toX = 0.42;
        double toY = place(share);
        double scale = share * height / p.head();
        Frame frame = Variation.scaled(p.frame(), scale, p.eyeX(), p.eyeY(), toX * width, toY * height, width, height);
        double middle = toY + 0.12 * share;
        return Variation.lit(frame, (v, x, y) -> {
            double acrossX = (x - toX) * width / height / (0.55 * share);
            double acrossY = (y - middle) / (0.75 * share);
            double away = acrossX * acrossX + acrossY * acrossY;
            double face = 1 / (1 + Math.exp(8 * (away - 1)));
            return v * (face * onFace + (1 - face) * onRest);
        });
    }

    /** Every third picture of the sitters: people counted, where they are and where nobody is. */
    @Test
    void everySitter() throws Exception {
        int right = 0;
        int asked = 0;
        List<String> wrong = new ArrayList<>();
        try (FaceFinder finder = new FaceFinder()) {
            List<Sitters.Picture> all = Sitters.pictures();
            for (int i = 0; i < all.size(); i += 3) {
                finder.restart();
                int found = finder.find(ImageFile.read(all.get(i).file(), 0)).size();
                asked++;
                if (found == all.get(i).people().size()) {
                    right++;
                } else {
                    wrong.add(all.get(i).file().getFileName() + ": " + found);
                }
            }
        }
        System.out.printf("people counted in the sitters' pictures: %d of %d%n", right, asked);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everySize() throws Exception {
        List<Labelled> pictures = pictures();
        System.out.println("| face, of the frame's height | faces found | wrong faces |\n|---|---|---|");
        try (FaceFinder finder = new FaceFinder()) {
            double[] shares = {0.04, 0.06, 0.08, 0.12, 0.2, 0.4, 0.6, 0.75, 0.9};
            for (int i = 0; i < shares.length; i++) {
                double share = shares[i];
                Score score = new Score();
                for (int j = i % 2; j < pictures.size(); j += 2) { // each picture in every second size, to save time
                    Labelled p = pictures.get(j);
                    int width = p.frame().width();
                    int height = p.frame().height();
                    double scale = share * height / p.head();
                    double toY = share < 0.4 ? 0.4 * height : height / 2.0 - 0.1 * share * height;
                    for (double toX : share < 0.4 ? new double[] {0.2, 0.5, 0.83} : new double[] {0.5}) {
                        Frame frame =
                                Variation.scaled(p.frame(), scale, p.eyeX(), p.eyeY(), toX * width, toY, width, height);
                        score.add(finder, frame, toX * width, toY);
                    }
                }
                System.out.printf("| %.0f %% | %s | %d |%n", 100 * share, score, score.wrong);
                assertThat(score.share()).as("%s", share).isGreaterThanOrEqualTo(0.98);
                assertThat(score.wrong).as("%s", share).isZero();
            }
        }
    }

    private static final class Score {
        private int found;
        private int asked;
        private int wrong;

        void add(FaceFinder finder, Frame frame, double eyeX, double eyeY) {
            finder.restart();
            List<Face> faces = finder.find(frame);
            asked++;
            boolean right = false;
            for (Face face : faces) {
                boolean here = eyeX > face.left() && eyeX < face.right() && eyeY > face.top() && eyeY < face.bottom();
                right |= here;
                wrong += here ? 0 : 1;
            }
            found += right ? 1 : 0;
        }

        void add(Score other) {
            found += other.found;
            asked += other.asked;
            wrong += other.wrong;
        }

        double share() {
            return (double) found / asked;
        }

        @Override
        public String toString() {
            return found + " of " + asked;
        }
    }

    /** Every second picture: all of them would take a minute and show no more. */
    private static boolean alternate(JsonObject label) {
        String name = label.get("name").getAsString();
        return (name.charAt(name.length() - 1) - '0') % 2 == 0;
    }

    private static List<Labelled> pictures() throws Exception {
        Path folder = LabelledData.folder("scan");
        List<Labelled> pictures = new ArrayList<>();
        for (JsonElement element : LabelledData.labels(folder)) {
            JsonObject label = element.getAsJsonObject();
            String group = label.get("group").getAsString();
            if ((!group.equals("light-good") && !group.equals("turned") && !group.equals("height"))
                    || !alternate(label)) {
                continue;
            }
            double chin = label.getAsJsonArray("chin").get(1).getAsDouble();
            double eyeX = label.getAsJsonArray("eyes").get(0).getAsDouble();
            double eyeY = label.getAsJsonArray("eyes").get(1).getAsDouble();
            String file = label.get("file").getAsString();
            // The forehead's upper end lies about as far above the eyes as four fifths of the way down to the chin.
            pictures.add(
                    new Labelled(file, ImageFile.read(folder.resolve(file), 0), eyeX, eyeY, 1.6 * (chin - eyeY), chin));
        }
        return pictures;
    }

    private static List<Labelled> sitters() throws Exception {
        List<Labelled> pictures = new ArrayList<>();
        for (Sitters.Picture picture : Sitters.pictures()) {
            if (picture.group().equals("good")) {
                Sitters.Person person = picture.people().get(0);
                List<Double> box = person.faceBox();
                pictures.add(new Labelled(
                        picture.file().getFileName().toString(),
                        ImageFile.read(picture.file(), 0),
                        (person.eyes().get(0) + person.eyes().get(2)) / 2,
                        (person.eyes().get(1) + person.eyes().get(3)) / 2,
                        box.get(3) - box.get(1),
                        box.get(3)));
            }
        }
        return pictures;
    }
}
