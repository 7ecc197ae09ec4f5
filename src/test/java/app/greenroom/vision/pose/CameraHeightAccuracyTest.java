package app.greenroom.vision.pose;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.SitterFacts;
import app.greenroom.Sitters;
import app.greenroom.check.HeightVerdict;
import app.greenroom.model.SourceKind;
import app.greenroom.model.measure.TrackRecord;
import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.pose.PlaceEstimate.HeadHint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Where the camera's height stands on persons that were left out: what the head tells is fitted anew to the other three for each
 * of the four sitters, and to all four for the scan, which is a fifth. The room's part was fitted to nobody. Writes
 * {@code target/accuracy/camera-height.md}; intervals are of 95 %, Wilson's for shares and by drawing sitters again for means.
 */
@Tag("numbers")
class CameraHeightAccuracyTest {
    private static final double MOST_TURNED = 30; // degrees
    private static final int DRAWS = 2000;

    private final StringBuilder report = new StringBuilder();
    private final List<String> missed = new ArrayList<>();

    /** How a head is held in a picture, as far as its height is told apart. */
    private enum Held {
        UPRIGHT,
        TO_THE_SCREEN,
        RECLINED,
        CUT_OFF
    }

    private record Shot(String sitter, Held held, double truth, FrameFacts facts) {}

    private record Told(Shot shot, HeightVerdict verdict) {
        double off() {
            return verdict.off();
        }

        boolean decided() {
            return verdict.decided();
        }

        boolean right() {
            return verdict.right();
        }

        boolean gross() {
            return verdict.gross();
        }

        boolean within(double errors) {
            return verdict.within(errors);
        }
    }

    @Test
    void personsLeftOut() throws Exception {
        List<Shot> shots = sitters();
        List<Told> told = new ArrayList<>();
        for (String sitter : Sitters.ALL) {
            List<Shot> others =
                    shots.stream().filter(s -> !s.sitter().equals(sitter)).toList();
            HeadHint hint = fit(others);
            shots.stream().filter(s -> s.sitter().equals(sitter)).forEach(s -> told.add(tell(s, hint)));
        }
        HeadHint all = fit(shots);
        List<Told> scan = scan().stream().map(s -> tell(s, all)).toList();
        List<Told> upright = held(told, Held.UPRIGHT);
        List<Told> screen = held(told, Held.TO_THE_SCREEN);
        List<Told> whole =
                told.stream().filter(t -> t.shot().held() != Held.CUT_OFF).toList();

        line("# How accurate the camera's height is");
        line("");
        line("| pictures | persons | pictures | mean error | where decided | decided | right of those | plainly wrong"
                + " | within one, two standard errors |");
        line("|---|---|---|---|---|---|---|---|---|");
        row("head upright", upright);
        row("head turned or bent to the screen", screen);
        row("reclined", held(told, Held.RECLINED));
        row("face cut off", held(told, Held.CUT_OFF));
        row("four sitters, face whole", whole);
        row(
                "as the program ships, face whole",
                whole.stream().map(t -> tell(t.shot(), HeadHint.PEOPLE)).toList());
        row("a scanned head", scan);
        Path file = Path.of("target", "accuracy", "camera-height.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, report);
        System.out.print(report);

        List<Told> claims = decided(whole);
        assertThat(TrackRecord.of("camera-height"))
                .as("what is said beside a finding")
                .contains(new TrackRecord(
                        TrackRecord.Material.PICTURES,
                        (int) claims.stream().filter(Told::right).count(),
                        claims.size(),
                        (int) claims.stream()
                                .map(t -> t.shot().sitter())
                                .distinct()
                                .count()));
        most("upright, mean error", 3.5, mean(upright, t -> Math.abs(t.off())));
        least("upright, decided", 0.6, share(upright, Told::decided));
        least("upright, right", 0.96, share(decided(upright), Told::right));
        most("to the screen, mean error where decided", 4, mean(decided(screen), t -> Math.abs(t.off())));
        most("to the screen, plainly wrong", 0, share(screen, Told::gross));
        most("all, plainly wrong", 0, share(told, Told::gross));
        least("one standard error holds", 0.62, share(whole, t -> t.within(1)));
        least("two standard errors hold", 0.93, share(whole, t -> t.within(2)));
        least("scan, right", 0.96, share(decided(scan), Told::right));
        most("scan, plainly wrong", 0, share(scan, Told::gross));
        assertThat(missed).as("bars that are not held").isEmpty();
    }

    private static Told tell(Shot shot, HeadHint hint) {
        CameraPlace place = PlaceEstimate.of(List.of(shot.facts()), SourceKind.RECORDING, hint)
                .orElseThrow();
        return new Told(shot, HeightVerdict.of(place, shot.truth()));
    }

    /**
     * What the heads of some tell of the camera, by least squares with every sitter and way of holding it alike. How much people
     * differ three of them do not tell, so that what is taken for all people stays.
     */
    private static HeadHint fit(List<Shot> shots) {
        List<Shot> whole = shots.stream().filter(s -> s.held() != Held.CUT_OFF).toList();
        double w = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (Shot shot : whole) {
            long alike = whole.stream()
                    .filter(s -> s.sitter().equals(shot.sitter()) && s.held() == shot.held())
                    .count();
            double weight = 1.0 / alike;
            double read = shot.facts().face().orElseThrow().pose().elevation();
            w += weight;
            x += weight * shot.truth();
            y += weight * read;
            xx += weight * shot.truth() * shot.truth();
            xy += weight * shot.truth() * read;
        }
        double slope = (xy - x * y / w) / (xx - x * x / w);
        double level = (y - slope * x) / w;
        System.out.printf(Locale.ROOT, "a head reads %.1f + %.2f e%n", level, slope);
        return new HeadHint(level, slope, HeadHint.PEOPLE.spread());
    }

    private static List<Shot> sitters() throws Exception {
        List<Sitters.Picture> pictures = Sitters.pictures().stream()
                .filter(p -> p.people().size() == 1)
                .filter(p -> Math.abs(p.people().get(0).yaw()) <= MOST_TURNED
                        || !p.group().equals("yaw"))
                .toList();
        List<Sitters.Posture> postures = Sitters.postures();
        Map<Path, FrameFacts> facts = SitterFacts.of(Stream.concat(
                        pictures.stream().map(Sitters.Picture::file),
                        postures.stream().map(Sitters.Posture::file))
                .toList());
        List<Shot> shots = new ArrayList<>();
        for (Sitters.Picture picture : pictures) {
            Held held = picture.group().equals("cutoff")
                    ? Held.CUT_OFF
                    : picture.group().equals("pitchcomp") ? Held.TO_THE_SCREEN : Held.UPRIGHT;
            add(
                    shots,
                    picture.sitter(),
                    held,
                    picture.people().get(0).elevation(),
                    Objects.requireNonNull(facts.get(picture.file())));
        }
        for (Sitters.Posture posture : postures) {
            Held held =
                    switch (posture.held()) {
                        case UPRIGHT -> Held.UPRIGHT;
                        case RECLINED -> Held.RECLINED;
                        case TURNED_TO_THE_CAMERA, BENT_TO_THE_SCREEN -> Held.TO_THE_SCREEN;
                    };
            add(shots, posture.sitter(), held, posture.elevation(), Objects.requireNonNull(facts.get(posture.file())));
        }
        return shots;
    }

    private static void add(List<Shot> shots, String sitter, Held held, double truth, FrameFacts facts) {
        if (facts.face().isPresent()) { // a face that is not found is another test's
            shots.add(new Shot(sitter, held, truth, facts));
        }
    }

    /** The camera's height over the scanned head's eyes: its axis is labelled, and where the eyes are in the picture. */
    private static List<Shot> scan() throws Exception {
        List<Shot> shots = new ArrayList<>();
        for (VisionAccuracyTest.Picture picture : VisionAccuracyTest.measure()) {
            double eyes = picture.label().getAsJsonArray("eyes").get(1).getAsDouble();
            double above = (360 - eyes) / 360 * Math.tan(Math.toRadians(picture.truth("fov") / 2));
            double axis = picture.label().has("camElev") ? picture.truth("camElev") : 0;
            add(shots, "scan", Held.UPRIGHT, axis - Math.toDegrees(Math.atan(above)), picture.facts());
        }
        return shots;
    }

    private void row(String name, List<Told> told) {
        List<Told> decided = decided(told);
        line(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %s | %s | %s | %s | %s | %s, %s |",
                name,
                told.stream().map(t -> t.shot().sitter()).distinct().count(),
                told.size(),
                degrees(told),
                degrees(decided),
                of(told, Told::decided),
                of(decided, Told::right),
                of(told, Told::gross),
                of(told, t -> t.within(1)),
                of(told, t -> t.within(2))));
    }

    private static String degrees(List<Told> told) {
        if (told.isEmpty()) {
            return "–";
        }
        List<String> sitters =
                told.stream().map(t -> t.shot().sitter()).distinct().toList();
        SplittableRandom random = new SplittableRandom(5);
        double[] means = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            List<Told> drawn = new ArrayList<>();
            for (int k = 0; k < sitters.size(); k++) {
                String sitter = sitters.get(random.nextInt(sitters.size()));
                told.stream().filter(t -> t.shot().sitter().equals(sitter)).forEach(drawn::add);
            }
            means[i] = mean(drawn, t -> Math.abs(t.off()));
        }
        Arrays.sort(means);
        double mean = mean(told, t -> Math.abs(t.off()));
        return sitters.size() == 1
                ? String.format(Locale.ROOT, "%.1f°", mean)
                : String.format(
                        Locale.ROOT, "%.1f° (%.1f to %.1f)", mean, means[DRAWS / 40], means[DRAWS - 1 - DRAWS / 40]);
    }

    /** A count of a count, with Wilson's interval in per cent. */
    private static String of(List<Told> told, Predicate<Told> which) {
        long yes = told.stream().filter(which).count();
        int n = told.size();
        if (n == 0) {
            return "–";
        }
        double z = 1.96;
        double p = (double) yes / n;
        double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
        return String.format(
                Locale.ROOT,
                "%d of %d (%.0f to %.0f %%)",
                yes,
                n,
                100 * Math.max(0, middle - half),
                100 * (middle + half));
    }

    private static List<Told> held(List<Told> told, Held held) {
        return told.stream().filter(t -> t.shot().held() == held).toList();
    }

    private static List<Told> decided(List<Told> told) {
        return told.stream().filter(Told::decided).toList();
    }

    private static double share(List<Told> told, Predicate<Told> which) {
        return (double) told.stream().filter(which).count() / told.size();
    }

    private static double mean(List<Told> told, ToDoubleFunction<Told> value) {
        return told.stream().mapToDouble(value).average().orElse(0);
    }

    private void least(String what, double bar, double value) {
        if (value < bar) {
            missed.add(what + ": " + value);
        }
    }

    private void most(String what, double bar, double value) {
        if (value > bar) {
            missed.add(what + ": " + value);
        }
    }

    private void line(String text) {
        report.append(text).append('\n');
    }
}
