package app.greenroom.vision.pose;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.LabelledData;
import app.greenroom.Sitters;
import app.greenroom.capture.Frame;
import app.greenroom.capture.file.ImageFile;
import app.greenroom.check.HeightVerdict;
import app.greenroom.model.SourceKind;
import app.greenroom.vision.Degraded;
import app.greenroom.vision.FrameAnalysis;
import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.VirtualRoom;
import app.greenroom.vision.face.PersonMask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whether another room behind a real head still makes a verdict that is wrong and sure, and whether real rooms are taken for such.
 * The rooms are empty ones, turned by −20° to 20°. Writes {@code target/accuracy/pasted-room.md}.
 */
@Tag("numbers")
@Tag("slow")
class PastedRoomAccuracyTest {
    private static final int STEP = Integer.getInteger("greenroom.step", 10); // of so many pictures, one is taken
    private static final int QUICK = 10; // from this step on, true rooms are filmed half as often
    private static final double[] GRAINS = {0.6, 1.2, 2.5};
    private static final int LOOKS = 5;
    private static final double ROOM_VIEW = 40.13; // degrees, of the empty rooms' pictures

    private final StringBuilder report = new StringBuilder();
    private final PersonMask mask = new PersonMask();

    /** A count of what was told of pictures of one kind. */
    private static final class Count {
        private int pictures;
        private int doubted;
        private int wrongBefore;
        private int wrongNow;

        private void add(FrameFacts facts, double truth, SourceKind source) {
            Gravity gravity = facts.gravity().orElseThrow();
            pictures++;
            doubted += place(facts, gravity, source).doubt().isPresent() ? 1 : 0;
            wrongBefore += wrong(place(facts, gravity.doubted(Set.of()), source), truth) ? 1 : 0;
            wrongNow += wrong(place(facts, gravity, source), truth) ? 1 : 0;
        }

        private static CameraPlace place(FrameFacts facts, Gravity gravity, SourceKind source) {
            FrameFacts with = new FrameFacts(
                    facts.time(),
                    facts.image(),
                    facts.faceCount(),
                    facts.secondFace(),
                    facts.face(),
                    Optional.of(gravity),
                    facts.scene(),
                    facts.detail());
            return PlaceEstimate.of(List.of(with), source).orElseThrow();
        }

        private static boolean wrong(CameraPlace place, double truth) {
            HeightVerdict verdict = HeightVerdict.of(place, truth);
            return verdict.decided() && !verdict.right();
        }
    }

    @Test
    void anotherRoomBehind() throws Exception {
        List<Frame> rooms = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            rooms.add(ImageFile.read(LabelledData.folder("sitters").resolve("noface_" + i + ".jpg"), 0));
        }
        List<Sitters.Posture> all = Sitters.postures();
        Count pictures = new Count();
        Count truePictures = new Count();
        Count live = new Count();
        Count halves = new Count();
        Count trueLive = new Count();
        try (FrameAnalysis analysis = new FrameAnalysis()) {
            for (int k = 0; k < all.size(); k += STEP) {
                Sitters.Posture posture = all.get(k);
                Frame person = ImageFile.read(posture.file(), 0);
                double grain = GRAINS[k / STEP % GRAINS.length];
                Frame room = VirtualRoom.turned(
                        rooms.get(k / STEP % 3), ROOM_VIEW, 10 * (k / STEP % 5 - 2), person.width(), person.height());
                Frame grainy = Degraded.noisy(person, grain, k);
                one(analysis, Degraded.compressed(VirtualRoom.behind(grainy, mask.segment(grainy), room), 92))
                        .ifPresent(f -> pictures.add(f, posture.elevation(), SourceKind.RECORDING));
                one(analysis, Degraded.compressed(grainy, 92))
                        .ifPresent(f -> truePictures.add(f, posture.elevation(), SourceKind.RECORDING));
                Frame other = VirtualRoom.turned(
                        rooms.get(k / STEP % 3),
                        ROOM_VIEW,
                        10 * (k / STEP % 5 - 2) + 20,
                        person.width(),
                        person.height());
                one(analysis, VirtualRoom.behind(person, mask.segment(person), halves(room, other)))
                        .ifPresent(f -> halves.add(f, posture.elevation(), SourceKind.RECORDING));
                film(analysis, person, Optional.of(room), grain)
                        .ifPresent(f -> live.add(f, posture.elevation(), SourceKind.CAMERA));
                if (STEP >= QUICK && k / STEP % 2 == 1) {
                    continue;
                }
                film(analysis, person, Optional.empty(), grain)
                        .ifPresent(f -> trueLive.add(f, posture.elevation(), SourceKind.CAMERA));
            }
        } finally {
            mask.close();
        }
        report.append("""
            # Another room behind a real head

            | | persons | pictures | room not believed | wrong and sure before | now |
            |---|---|---|---|---|---|
            """);
        row("another room, one picture", pictures);
        row("another room, live for five seconds", live);
        row("a room whose halves are 20° apart, one picture", halves);
        row("the true room, one picture", truePictures);
        row("the true room, live for five seconds", trueLive);
        Path file = Path.of("target", "accuracy", "pasted-room.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, report);
        System.out.print(report);

        assertThat(live.pictures).isGreaterThanOrEqualTo(7);
        assertThat(live.wrongBefore).as("what the guard is for").isGreaterThanOrEqualTo(2);
        assertThat(live.doubted).isEqualTo(live.pictures);
        assertThat(live.wrongNow).isZero();
        assertThat(truePictures.doubted + trueLive.doubted).as("true rooms").isZero();
    }

    /** Photographs of real people by real cameras, which have grain of their own. */
    @Test
    void photographs() throws Exception {
        Frame room = ImageFile.read(LabelledData.folder("sitters").resolve("noface_2.jpg"), 0);
        int pasted = 0;
        int kept = 0;
        int all = 0;
        try (FrameAnalysis analysis = new FrameAnalysis()) {
            for (String name : List.of("biden.jpg", "obama-720p.jpg", "two_people.jpg")) {
                Frame person = ImageFile.read(LabelledData.folder("photos").resolve(name), 0);
                Frame behind = VirtualRoom.turned(room, ROOM_VIEW, 10, person.width(), person.height());
                Frame virtual = VirtualRoom.behind(person, mask.segment(person), behind);
                for (int quality : new int[] {75, 92, 97}) {
                    all++;
                    pasted += doubts(one(analysis, Degraded.compressed(virtual, quality)));
                    kept += doubts(one(analysis, Degraded.compressed(person, quality)));
                }
            }
        } finally {
            mask.close();
        }
        System.out.printf(
                Locale.ROOT, "photographs: %d of %d pasted rooms told, %d true ones doubted%n", pasted, all, kept);
        assertThat(kept).isZero();
        assertThat(pasted).isGreaterThanOrEqualTo(6);
    }

    private static int doubts(Optional<FrameFacts> facts) {
        return facts.orElseThrow().gravity().orElseThrow().doubts().isEmpty() ? 0 : 1;
    }

    private static Optional<FrameFacts> one(FrameAnalysis analysis, Frame frame) {
        analysis.restart();
        return Optional.of(analysis.measure(frame)).filter(f -> f.face().isPresent());
    }

    /** Some seconds in which the person sways by two pixels and a sensor with that grain looks, at a room or at the person alone. */
    private Optional<FrameFacts> film(FrameAnalysis analysis, Frame person, Optional<Frame> room, double grain) {
        analysis.restart();
        List<FrameFacts> looks = new ArrayList<>();
        for (int look = 0; look < LOOKS; look++) {
            Frame seen = Degraded.noisy(person, grain, 100 + look);
            Frame shown = room.isPresent() ? VirtualRoom.behind(seen, mask.segment(seen), room.get()) : seen;
            looks.add(analysis.measure(shown.at(look)));
        }
        return Optional.of(looks.get(LOOKS - 1)).filter(f -> f.face().isPresent());
    }

    private static Frame halves(Frame left, Frame right) {
        byte[] rgb = right.rgb().clone();
        int stride = 3 * left.width();
        for (int row = 0; row < rgb.length; row += stride) {
            System.arraycopy(left.rgb(), row, rgb, row, stride / 2);
        }
        return new Frame(left.width(), left.height(), rgb, 0);
    }

    private void row(String name, Count count) {
        report.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d |%n",
                name,
                Sitters.ALL.size(),
                count.pictures,
                count.doubted,
                count.wrongBefore,
                count.wrongNow));
    }
}
