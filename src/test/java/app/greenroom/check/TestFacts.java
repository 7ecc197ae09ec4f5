package app.greenroom.check;

import app.greenroom.capture.Frame;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.model.SoundKind;
import app.greenroom.model.SourceKind;
import app.greenroom.model.measure.Interval;
import app.greenroom.network.NetworkFacts;
import app.greenroom.network.link.LinkFacts;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.speech.fillers.FillerDoubt;
import app.greenroom.speech.manner.MannerFacts;
import app.greenroom.speech.microphone.MicrophoneFacts;
import app.greenroom.speech.room.NoiseHeard;
import app.greenroom.speech.room.NoiseKind;
import app.greenroom.speech.room.NoiseSource;
import app.greenroom.speech.room.RoomFacts;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.FrameFacts.LightFacts;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.Place;
import app.greenroom.vision.camera.CameraFacts;
import app.greenroom.vision.pose.CameraPlace;
import app.greenroom.vision.pose.Elevation;
import app.greenroom.vision.pose.HeadPose;
import app.greenroom.vision.pose.PostureFacts;
import app.greenroom.vision.pose.RoomDoubt;
import app.greenroom.vision.scene.BackgroundFacts;
import app.greenroom.vision.scene.ClothingFacts;
import app.greenroom.vision.scene.MotionFacts;
import app.greenroom.vision.scene.SceneFacts;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Facts for tests of checks: a good room, in which a test changes what it is about. */
public final class TestFacts {
    private TestFacts() {}

    static Facts unseen(String reason) {
        Outcome.CouldNotCheck why = new Outcome.CouldNotCheck(Text.verbatim(reason), new Fix(Text.of("Look again.")));
        return new Facts(
                new Observed.Unseen<>(why),
                new Observed.Unseen<>(why),
                new Observed.Unseen<>(why),
                new Observed.Unseen<>(why));
    }

    public static Facts skipped(String reason) {
        Outcome.NotAsked why = new Outcome.NotAsked(Text.verbatim(reason));
        return new Facts(new Observed.Skipped<>(why), new Observed.Skipped<>(why), new Observed.Skipped<>(why));
    }

    public static Finding judge(Check check, PictureFacts picture) {
        Facts skipped = skipped("Not now.");
        return check.judge(new Facts(new Observed.Seen<>(picture), skipped.sound(), skipped.network()));
    }

    public static Finding judge(Check check, SpeechFacts sound) {
        Facts skipped = skipped("Not now.");
        return check.judge(new Facts(skipped.picture(), new Observed.Seen<>(sound), skipped.network()));
    }

    public static Finding judge(Check check, LinkFacts link) {
        return judge(check, NetworkFacts.from(link, List.of()));
    }

    public static Finding judge(Check check, NetworkFacts network) {
        Facts skipped = skipped("Not now.");
        return check.judge(new Facts(skipped.picture(), skipped.sound(), new Observed.Seen<>(network)));
    }

    /** The fix of a finding that has one. */
    public static String fix(Finding finding) {
        if (finding.outcome() instanceof Outcome.Near near) {
            return near.fix().text().toString();
        } else if (finding.outcome() instanceof Outcome.Missed missed) {
            return missed.fix().text().toString();
        }
        return ((Outcome.CouldNotCheck) finding.outcome()).fix().text().toString();
    }

    /** A face in a good place; a test gives what it is about. */
    public static final class FaceBuilder {
        public double pictureWidth = 1280; // 720 of a telephone held upright; the longer side is 1280 in both
        public double width = 0.16;
        public double offset = 0;
        public double eyeLine = 0.36;
        public double cutOff = 0;
        public double elevation = 1;
        public double elevationError = 2.5;
        public double distance = 60;
        public OptionalDouble cameraRoll = OptionalDouble.empty();
        public double headRoll = 0;
        public Optional<RoomDoubt> doubt = Optional.empty();
        public OptionalDouble byRoom = OptionalDouble.of(0);
        /** Instead of the place that the numbers above make. */
        public Optional<CameraPlace> place = Optional.empty();

        public PostureFacts posture = PostureFacts.UNKNOWN;
        public int faces = 1;
        public double second = 0;
        public double passing = 0;
        public Optional<LightFacts> light = Optional.of(new LightBuilder().build());
        public Optional<SceneFacts> scene = Optional.of(new SceneBuilder().build());

        public PictureFacts build() {
            FaceFacts face = new FaceFacts(
                    new Place(540, 200, width * pictureWidth, 250),
                    new FrameFacts.Framing(width, offset, 0.5 + offset, eyeLine, cutOff),
                    new HeadPose(elevation, 0, headRoll),
                    distance,
                    light);
            CameraPlace stands = place.orElseGet(() -> new CameraPlace(
                    Elevation.normal(elevation, elevationError),
                    byRoom,
                    distance,
                    0.16 * distance,
                    cameraRoll,
                    doubt,
                    headRoll,
                    1));
            boolean nobody = faces == 0;
            return picture(
                    faces,
                    second,
                    passing,
                    nobody ? Optional.empty() : Optional.of(face),
                    nobody ? Optional.empty() : Optional.of(stands),
                    posture,
                    scene);
        }
    }

    /** Somebody who sits calmly and looks at the camera for half a minute. */
    public static final class PostureBuilder {
        public double facing = 0.95;
        public double sway = 0;
        public boolean forward = false;
        public double drift = 0;
        public double sunk = 0;

        public PictureFacts picture() {
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
    public static final class LightBuilder {
        public double balance = 1.2;
        public double evenness = 0.8;
        public FrameFacts.Side side = FrameFacts.Side.LEFT;
        public OptionalDouble sockets = OptionalDouble.of(0.3);
        public double clipped = 0;
        public double dark = 0;
        public double cast = 4;
        public FrameFacts.Tint tint = FrameFacts.Tint.WARM;
        public double blown = 0;
        public double behind = 0.8;
        public double pictureClipped = 0;
        public double median = 0.2;
        public double white = 0.5;
        public double room = 0.5;

        public LightFacts build() {
            return new LightFacts(
                    balance,
                    new FrameFacts.LitFace(evenness, side, sockets, clipped, dark),
                    new FrameFacts.ColourShift(cast, tint),
                    new FrameFacts.Backlight(blown, 700, 100, behind),
                    new FrameFacts.WholePicture(pictureClipped, median, 0.8),
                    new FrameFacts.WhiteSheet(white, room));
        }

        public PictureFacts picture() {
            FaceBuilder face = new FaceBuilder();
            face.light = Optional.of(build());
            return face.build();
        }
    }

    /** A shelf behind a plain jacket. */
    public static final class SceneBuilder {
        public double bright = 0;
        public OptionalDouble motion = OptionalDouble.of(0);
        public double loud = 0;
        public double stripes = 0;
        public OptionalDouble headroom = OptionalDouble.of(0.12);

        public SceneFacts build() {
            return new SceneFacts(
                    Optional.of(new BackgroundFacts(0.4, bright, place(bright))),
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

        public PictureFacts picture() {
            FaceBuilder face = new FaceBuilder();
            face.scene = Optional.of(build());
            return face.build();
        }
    }

    /** A good camera. */
    public static final class CameraBuilder {
        public int width = 1280;
        public int height = 720;
        public boolean face = true;
        public Optional<LightFacts> light = Optional.of(new LightBuilder().build());
        public SourceKind source = SourceKind.CAMERA;
        public OptionalDouble rate = OptionalDouble.of(30);
        public OptionalDouble gap = OptionalDouble.of(0.05);
        public OptionalDouble noise = OptionalDouble.of(1);
        public OptionalDouble blockiness = OptionalDouble.of(0.02);
        public OptionalDouble sharpness = OptionalDouble.of(200);
        public OptionalDouble flicker = OptionalDouble.of(0);
        public OptionalDouble change = OptionalDouble.of(0.02);

        public PictureFacts build() {
            FaceBuilder sitter = new FaceBuilder();
            sitter.light = light;
            sitter.faces = face ? 1 : 0;
            PictureFacts good = sitter.build();
            return new PictureFacts(
                    new PictureFacts.Video(width, height, 30, OptionalDouble.of(30), false, false),
                    good.faces(),
                    good.face(),
                    good.place(),
                    good.posture(),
                    good.scene(),
                    facts(),
                    good.evidence());
        }

        private CameraFacts facts() {
            return new CameraFacts(
                    source,
                    new CameraFacts.Delivery(rate, gap),
                    false,
                    new CameraFacts.Quality(noise, blockiness, sharpness),
                    flicker,
                    change);
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
                new PictureFacts.Video(1280, 720, 30, OptionalDouble.of(30), false, false),
                new PictureFacts.Faces(faces, second, passing),
                face,
                place,
                posture,
                scene,
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
    public static final class SpeechBuilder {
        public OptionalDouble level = OptionalDouble.of(-24);
        public OptionalDouble floor = OptionalDouble.of(-60);
        public OptionalDouble snr = OptionalDouble.of(36);
        public OptionalDouble clipped = OptionalDouble.of(0);
        public double speech = 20;
        public int fillers = 0;
        public double fillersSure = 0.9;
        public Optional<FillerDoubt> fillerDoubt = Optional.empty();
        public OptionalDouble bandwidth = OptionalDouble.of(8000);
        public OptionalDouble audibleSnr = OptionalDouble.of(38);
        public OptionalDouble hum = OptionalDouble.empty();
        public OptionalDouble humLevel = OptionalDouble.empty();
        public OptionalDouble rt60 = OptionalDouble.of(0.3);
        public OptionalInt only = OptionalInt.empty();
        public SoundKind source = SoundKind.MICROPHONE;
        public Optional<NoiseSource> heard = Optional.of(NoiseSource.STEADY);
        public double alone = 3; // seconds of the room
        public int knocks = 0;
        public NoiseKind kind = NoiseKind.SUDDEN;
        public List<NoiseKind> kinds = List.of(); // in place of knocks of one kind
        public double talk = 24;
        public OptionalDouble articulation = OptionalDouble.of(4.4);
        public int longPauses = 0;
        public int pauses = 10;
        public int fillerPauses = 0;

        public SpeechFacts build() {
            return new SpeechFacts(
                    30,
                    new SpeechFacts.Signal(false, clipped, 0.05, new double[600]),
                    new SpeechFacts.Level(level, floor, snr, OptionalDouble.empty()),
                    new SpeechFacts.Activity(speech, List.of(), List.of()),
                    new SpeechFacts.Fillers(
                            intervals(fillers, 0.4), Collections.nCopies(fillers, fillersSure), fillerDoubt),
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
                            intervals(kinds.isEmpty() ? knocks : kinds.size(), 0.02),
                            kinds.isEmpty() ? Collections.nCopies(knocks, kind) : kinds,
                            new NoiseHeard(OptionalDouble.empty(), OptionalDouble.empty(), heard, alone)),
                    new MannerFacts(
                            new MannerFacts.SpeakingRate(80, articulation, OptionalDouble.of(140)),
                            OptionalDouble.of(1),
                            talk,
                            5,
                            OptionalDouble.of(8),
                            intervals(longPauses, 1),
                            new MannerFacts.PauseCount(pauses, fillerPauses)));
        }

        /** So many stretches of so many seconds, one a second. */
        private static List<Interval> intervals(int count, double length) {
            return IntStream.range(0, count)
                    .mapToObj(i -> new Interval(i, i + length))
                    .toList();
        }
    }
}
