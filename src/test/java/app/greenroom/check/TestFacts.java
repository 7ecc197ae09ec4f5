package app.greenroom.check;

import app.greenroom.capture.Frame;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Interval;
import app.greenroom.model.Outcome;
import app.greenroom.model.SoundKind;
import app.greenroom.model.SourceKind;
import app.greenroom.network.LinkFacts;
import app.greenroom.network.NetworkFacts;
import app.greenroom.speech.MannerFacts;
import app.greenroom.speech.MicrophoneFacts;
import app.greenroom.speech.NoiseKind;
import app.greenroom.speech.RoomFacts;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.vision.BackgroundFacts;
import app.greenroom.vision.CameraFacts;
import app.greenroom.vision.CameraPlace;
import app.greenroom.vision.ClothingFacts;
import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;
import app.greenroom.vision.MotionFacts;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.Place;
import app.greenroom.vision.PostureFacts;
import app.greenroom.vision.SceneFacts;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Facts for tests of checks: a good room, in which a test changes what it is about. */
final class TestFacts {
    private TestFacts() {}

    static Facts unseen(String reason) {
        Outcome.CouldNotCheck why = new Outcome.CouldNotCheck(reason, new Fix("Look again."));
        return new Facts(
                new Observed.Unseen<>(why),
                new Observed.Unseen<>(why),
                new Observed.Unseen<>(why),
                new Observed.Unseen<>(why));
    }

    static Facts skipped(String reason) {
        Outcome.NotAsked why = new Outcome.NotAsked(reason);
        return new Facts(new Observed.Skipped<>(why), new Observed.Skipped<>(why), new Observed.Skipped<>(why));
    }

    static Finding judge(Check check, PictureFacts picture) {
        Facts skipped = skipped("Not now.");
        return check.judge(new Facts(new Observed.Seen<>(picture), skipped.sound(), skipped.network()));
    }

    static Finding judge(Check check, SpeechFacts sound) {
        Facts skipped = skipped("Not now.");
        return check.judge(new Facts(skipped.picture(), new Observed.Seen<>(sound), skipped.network()));
    }

    static Finding judge(Check check, LinkFacts link) {
        return judge(check, NetworkFacts.from(link, List.of()));
    }

    static Finding judge(Check check, NetworkFacts network) {
        Facts skipped = skipped("Not now.");
        return check.judge(new Facts(skipped.picture(), skipped.sound(), new Observed.Seen<>(network)));
    }

    /** The fix of a finding that has one. */
    static String fix(Finding finding) {
        if (finding.outcome() instanceof Outcome.Near near) {
            return near.fix().text();
        } else if (finding.outcome() instanceof Outcome.Missed missed) {
            return missed.fix().text();
        }
        return ((Outcome.CouldNotCheck) finding.outcome()).fix().text();
    }

    /** A face in a good place; a test gives what it is about. */
    static final class FaceBuilder {
        double width = 0.16;
        double offset = 0;
        double eyeLine = 0.36;
        double cutOff = 0;
        double elevation = 1;
        double elevationError = 2.5;
        double distance = 60;
        OptionalDouble cameraRoll = OptionalDouble.empty();
        double headRoll = 0;
        boolean headDisagrees = false;
        PostureFacts posture = PostureFacts.UNKNOWN;
        int faces = 1;
        double second = 0;
        double passing = 0;
        Optional<LightFacts> light = Optional.of(new LightBuilder().build());
        Optional<SceneFacts> scene = Optional.of(new SceneBuilder().build());

        PictureFacts build() {
            FaceFacts face = new FaceFacts(
                    540,
                    200,
                    width * 1280,
                    250,
                    width,
                    offset,
                    0.5 + offset,
                    eyeLine,
                    cutOff,
                    elevation,
                    0,
                    headRoll,
                    distance,
                    light);
            CameraPlace place = new CameraPlace(
                    elevation,
                    elevationError,
                    distance,
                    0.16 * distance,
                    cameraRoll,
                    OptionalDouble.empty(),
                    headRoll,
                    1,
                    headDisagrees);
            boolean nobody = faces == 0;
            return picture(
                    faces,
                    second,
                    passing,
                    nobody ? Optional.empty() : Optional.of(face),
                    nobody ? Optional.empty() : Optional.of(place),
                    posture,
                    scene);
        }
    }

    /** Somebody who sits calmly and looks at the camera for half a minute. */
    static final class PostureBuilder {
        double facing = 0.95;
        double sway = 0;
        boolean forward = false;
        double drift = 0;
        double sunk = 0;

        PictureFacts picture() {
            FaceBuilder face = new FaceBuilder();
            face.posture = new PostureFacts(
                    OptionalDouble.of(facing),
                    OptionalDouble.of(1),
                    OptionalDouble.of(sway),
                    sway > 0 ? OptionalDouble.of(2.8) : OptionalDouble.empty(),
                    forward,
                    OptionalDouble.of(drift),
                    OptionalDouble.of(sunk),
                    OptionalDouble.of(4));
            return face.build();
        }
    }

    /** Even light from the front. */
    static final class LightBuilder {
        double balance = 1.2;
        double evenness = 0.8;
        FrameFacts.Side side = FrameFacts.Side.LEFT;
        OptionalDouble top = OptionalDouble.of(1.4);
        double clipped = 0;
        double dark = 0;
        double cast = 4;
        boolean warm = true;
        double blown = 0;
        double contrast = 0.8;
        double pictureClipped = 0;
        double median = 0.2;
        double peak = 0.5;

        LightFacts build() {
            return new LightFacts(
                    balance,
                    evenness,
                    side,
                    top,
                    clipped,
                    dark,
                    cast,
                    warm,
                    blown,
                    700,
                    100,
                    contrast,
                    pictureClipped,
                    median,
                    peak);
        }

        PictureFacts picture() {
            FaceBuilder face = new FaceBuilder();
            face.light = Optional.of(build());
            return face.build();
        }
    }

    /** A shelf behind a plain jacket. */
    static final class SceneBuilder {
        double clutter = 0.05;
        double bright = 0;
        OptionalDouble motion = OptionalDouble.of(0);
        double loud = 0;
        double stripes = 0;
        OptionalDouble headroom = OptionalDouble.of(0.12);

        SceneFacts build() {
            return new SceneFacts(
                    Optional.of(new BackgroundFacts(0.4, clutter, bright, place(bright))),
                    Optional.of(new ClothingFacts(20, loud, stripes, place(stripes))),
                    headroom.isEmpty() ? headroom : OptionalDouble.of(720 * headroom.getAsDouble()),
                    headroom,
                    motion.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new MotionFacts(motion.getAsDouble(), place(motion.getAsDouble()))));
        }

        private static Optional<Place> place(double share) {
            return share == 0 ? Optional.empty() : Optional.of(new Place(100, 120, 80, 60));
        }

        PictureFacts picture() {
            FaceBuilder face = new FaceBuilder();
            face.scene = Optional.of(build());
            return face.build();
        }
    }

    /** A good camera. */
    static final class CameraBuilder {
        int width = 1280;
        int height = 720;
        boolean face = true;
        Optional<LightFacts> light = Optional.of(new LightBuilder().build());
        SourceKind source = SourceKind.CAMERA;
        OptionalDouble rate = OptionalDouble.of(30);
        OptionalDouble gap = OptionalDouble.of(0.05);
        OptionalDouble noise = OptionalDouble.of(1);
        OptionalDouble blockiness = OptionalDouble.of(0.02);
        OptionalDouble sharpness = OptionalDouble.of(200);
        OptionalDouble flicker = OptionalDouble.of(0);
        OptionalDouble change = OptionalDouble.of(0.02);

        PictureFacts build() {
            FaceBuilder sitter = new FaceBuilder();
            sitter.light = light;
            sitter.faces = face ? 1 : 0;
            PictureFacts good = sitter.build();
            return new PictureFacts(
                    width,
                    height,
                    good.frames(),
                    good.frameRate(),
                    good.faceCount(),
                    good.secondFace(),
                    good.passing(),
                    good.face(),
                    good.place(),
                    good.posture(),
                    good.scene(),
                    false,
                    false,
                    facts(),
                    good.evidence());
        }

        private CameraFacts facts() {
            return new CameraFacts(source, rate, gap, false, noise, blockiness, sharpness, flicker, change);
        }
    }

    private static PictureFacts picture(
            int faces,
            double second,
            double passing,
            Optional<FaceFacts> face,
            Optional<CameraPlace> place,
            PostureFacts posture,
            Optional<SceneFacts> scene) {
        Frame frame = new Frame(2, 2, new byte[12], 0);
        return new PictureFacts(
                1280,
                720,
                30,
                OptionalDouble.of(30),
                faces,
                second,
                passing,
                face,
                place,
                posture,
                scene,
                false,
                false,
                new CameraBuilder().facts(),
                new PictureFacts.Evidence(
                        frame,
                        new FrameFacts(
                                0,
                                new FrameFacts.ImageFacts(1, 100, new float[0], OptionalDouble.empty()),
                                faces,
                                second,
                                face,
                                Optional.empty(),
                                scene,
                                Optional.empty())));
    }

    /** A clear voice in a quiet room. */
    static final class SpeechBuilder {
        OptionalDouble level = OptionalDouble.of(-24);
        OptionalDouble floor = OptionalDouble.of(-60);
        OptionalDouble snr = OptionalDouble.of(36);
        OptionalDouble clipped = OptionalDouble.of(0);
        double speech = 20;
        int fillers = 0;
        OptionalDouble bandwidth = OptionalDouble.of(8000);
        OptionalDouble audibleSnr = OptionalDouble.of(38);
        OptionalDouble hum = OptionalDouble.empty();
        OptionalDouble humLevel = OptionalDouble.empty();
        OptionalDouble rt60 = OptionalDouble.of(0.3);
        OptionalInt only = OptionalInt.empty();
        SoundKind source = SoundKind.MICROPHONE;
        int knocks = 0;
        NoiseKind kind = NoiseKind.SUDDEN;
        double talk = 24;
        OptionalDouble articulation = OptionalDouble.of(4.4);
        int longPauses = 0;
        int pauses = 10;
        int fillerPauses = 0;

        SpeechFacts build() {
            return new SpeechFacts(
                    30,
                    false,
                    level,
                    floor,
                    snr,
                    clipped,
                    speech,
                    List.of(),
                    List.of(),
                    intervals(fillers, 0.4),
                    new MicrophoneFacts(
                            bandwidth,
                            OptionalDouble.of(0),
                            List.of(),
                            List.of(),
                            OptionalDouble.of(-25),
                            only,
                            Optional.empty(),
                            source),
                    new RoomFacts(
                            audibleSnr,
                            hum,
                            humLevel,
                            rt60,
                            intervals(knocks, 0.02),
                            Collections.nCopies(knocks, kind)),
                    new MannerFacts(
                            80,
                            articulation,
                            OptionalDouble.of(140),
                            OptionalDouble.of(1),
                            talk,
                            5,
                            OptionalDouble.of(8),
                            intervals(longPauses, 1),
                            pauses,
                            fillerPauses),
                    0.05,
                    new double[600]);
        }

        /** So many stretches of so many seconds, one a second. */
        private static List<Interval> intervals(int count, double length) {
            return IntStream.range(0, count)
                    .mapToObj(i -> new Interval(i, i + length))
                    .toList();
        }
    }
}
