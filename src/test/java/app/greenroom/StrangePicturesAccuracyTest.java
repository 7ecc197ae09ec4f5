package app.greenroom;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.capture.Frame;
import app.greenroom.capture.file.ImageFile;
import app.greenroom.check.Check;
import app.greenroom.check.HeightVerdict;
import app.greenroom.check.StandardChecks;
import app.greenroom.check.TestFacts;
import app.greenroom.model.Area;
import app.greenroom.model.Outcome;
import app.greenroom.vision.FrameAnalysis;
import app.greenroom.vision.PictureAnalysis;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.StrangePicture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What cameras, lenses and programs do to pictures, done to the sitters': what is told of the camera's height and of the light in
 * each kind. Nothing is fitted to the changed pictures. Writes {@code target/accuracy/strange-pictures.md}; every {@code
 * greenroom.step}-th picture is taken, and each in every {@code greenroom.turns}-th kind: they take turns, so that
 * all together see every picture, and the bars, which are of all kinds together, are of pictures of every sort.
 */
@Tag("numbers")
@Tag("slow")
class StrangePicturesAccuracyTest {
    private static final int STEP = Integer.getInteger("greenroom.step", 8);
    private static final int TURNS = Integer.getInteger("greenroom.turns", 3);
    private static final int FEW = 4; // of the pictures in bad light one in so many, of which there are fewer

    private final StringBuilder report = new StringBuilder();
    private final List<String> missed = new ArrayList<>();

    /**
     * A picture and what is known of it.
     *
     * @param cause the check of light that has to speak; empty in good light, "none" where it is a matter of taste
     */
    private record Shot(Path file, String sitter, double truth, String cause) {
        boolean dark() {
            return sitter.equals("A") || sitter.equals("D");
        }
    }

    private record Seen(
            StrangePicture kind, Shot shot, String cause, int faces, Optional<HeightVerdict> height, Set<String> told) {
        boolean decided() {
            return height.filter(HeightVerdict::decided).isPresent();
        }

        boolean right() {
            return height.filter(HeightVerdict::right).isPresent();
        }

        boolean gross() {
            return height.filter(HeightVerdict::gross).isPresent();
        }

        boolean alarm() {
            return !told.isEmpty();
        }
    }

    @Test
    void whatIsToldOfThem() throws Exception {
        List<Shot> shots = shots();
        List<StrangePicture> kinds = List.of(StrangePicture.values());
        List<Seen> seen = new ArrayList<>();
        try (FrameAnalysis nets = new FrameAnalysis()) {
            for (int i = 0; i < shots.size(); i++) {
                Frame frame = ImageFile.read(shots.get(i).file(), 0);
                for (int k = i % TURNS; k < kinds.size(); k += TURNS) {
                    seen.add(look(nets, kinds.get(k), shots.get(i), frame));
                }
            }
        }
        report.append("""
            # What changed pictures tell

            | kind | pictures | faces not found | height decided | right of those | plainly wrong | mean error | bad light told | good light called bad, dark skin | light skin |
            |---|---|---|---|---|---|---|---|---|---|
            """);
        for (StrangePicture kind : StrangePicture.values()) {
            row(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), of(seen, s -> s.kind() == kind));
        }
        List<Seen> usual = of(seen, s -> s.kind().isUsual());
        row("all that cameras usually do", usual);
        row("all", seen);
        Path file = Path.of("target", "accuracy", "strange-pictures.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, report);
        System.out.print(report);

        List<Seen> decided = of(usual, Seen::decided);
        atLeast("height right", 0.96, of(decided, Seen::right).size(), decided.size());
        atMost("height plainly wrong", 0, of(usual, Seen::gross).size(), usual.size());
        List<Seen> bad = of(usual, s -> !s.cause().isEmpty() && !s.cause().equals("none"));
        atLeast(
                "bad light told",
                0.9,
                of(bad, s -> s.told().contains(s.cause())).size(),
                bad.size());
        for (boolean dark : new boolean[] {true, false}) {
            List<Seen> good = of(usual, s -> s.cause().isEmpty() && s.shot().dark() == dark);
            atMost(
                    (dark ? "dark" : "light") + " skin, good light called bad",
                    0.02,
                    of(good, Seen::alarm).size(),
                    good.size());
        }
        atMost("faces not found", 0.005, of(usual, s -> s.faces() == 0).size(), usual.size());
        assertThat(missed).as("bars that are not held").isEmpty();
    }

    private static List<Shot> shots() throws Exception {
        List<Shot> good = new ArrayList<>();
        List<Shot> bad = new ArrayList<>();
        for (Sitters.Posture posture : Sitters.postures()) {
            good.add(new Shot(posture.file(), posture.sitter(), posture.elevation(), ""));
        }
        for (Sitters.Picture picture : Sitters.pictures()) {
            boolean alone = picture.people().size() == 1;
            if (alone && !picture.group().matches("cutoff|offset|size")) { // those are changed beyond what has a face
                String cause = LightAccuracyTest.cause(picture);
                (cause.isEmpty() || cause.equals("none") ? good : bad)
                        .add(new Shot(
                                picture.file(),
                                picture.sitter(),
                                picture.people().get(0).elevation(),
                                picture.group().equals("exposure") && cause.isEmpty() ? "none" : cause));
            }
        }
        return Stream.concat(every(good, STEP), every(bad, Math.max(1, STEP / FEW)))
                .toList();
    }

    private static Stream<Shot> every(List<Shot> shots, int step) {
        return IntStream.iterate(0, i -> i < shots.size(), i -> i + step).mapToObj(shots::get);
    }

    private static Seen look(FrameAnalysis nets, StrangePicture kind, Shot shot, Frame frame) throws Exception {
        PictureAnalysis analysis = new PictureAnalysis(nets);
        analysis.accept(kind.of(frame));
        PictureFacts facts = analysis.finish().orElseThrow();
        Set<String> told = new TreeSet<>();
        for (Check check : StandardChecks.all()) {
            if (check.area() == Area.LIGHTING) {
                Outcome outcome = TestFacts.judge(check, facts).outcome();
                if (outcome instanceof Outcome.Near || outcome instanceof Outcome.Missed) {
                    told.add(check.id());
                }
            }
        }
        analysis.letGo();
        String cause = kind.cause().isEmpty() ? shot.cause() : shot.cause().isEmpty() ? kind.cause() : "none";
        return new Seen(
                kind,
                shot,
                cause,
                facts.faces().count(),
                kind.keepsHeight()
                        ? facts.place().map(place -> HeightVerdict.of(place, shot.truth()))
                        : Optional.empty(),
                told);
    }

    private void row(String name, List<Seen> seen) {
        List<Seen> decided = of(seen, Seen::decided);
        List<Seen> bad = of(seen, s -> !s.cause().isEmpty() && !s.cause().equals("none"));
        List<Seen> dark = of(seen, s -> s.cause().isEmpty() && s.shot().dark());
        List<Seen> light = of(seen, s -> s.cause().isEmpty() && !s.shot().dark());
        report.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %.1f° | %d of %d | %d of %d | %d of %d |%n",
                name,
                seen.size(),
                of(seen, s -> s.faces() == 0).size(),
                decided.size(),
                of(decided, Seen::right).size(),
                of(seen, Seen::gross).size(),
                seen.stream()
                        .flatMap(s -> s.height().stream())
                        .mapToDouble(v -> Math.abs(v.off()))
                        .average()
                        .orElse(0),
                of(bad, s -> s.told().contains(s.cause())).size(),
                bad.size(),
                of(dark, Seen::alarm).size(),
                dark.size(),
                of(light, Seen::alarm).size(),
                light.size()));
    }

    private static List<Seen> of(List<Seen> seen, Predicate<Seen> which) {
        return seen.stream().filter(which).toList();
    }

    private void atLeast(String what, double bar, int hits, int all) {
        if (hits < bar * all) {
            missed.add(what + ": " + hits + " of " + all);
        }
    }

    private void atMost(String what, double bar, int hits, int all) {
        if (hits > bar * all) {
            missed.add(what + ": " + hits + " of " + all);
        }
    }
}
