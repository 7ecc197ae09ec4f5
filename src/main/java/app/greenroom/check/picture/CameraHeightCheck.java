package app.greenroom.check.picture;

import app.greenroom.check.Judgement;
import app.greenroom.check.Measure;
import app.greenroom.model.Area;
import app.greenroom.model.Evidence;
import app.greenroom.model.Importance;
import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Guidance;
import app.greenroom.model.measure.Quantity;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import app.greenroom.vision.FrameFacts.FaceFacts;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.pose.CameraPlace;
import app.greenroom.vision.pose.Elevation;
import app.greenroom.vision.pose.RoomDoubt;
import java.util.List;
import java.util.OptionalInt;

/**
 * The camera at eye level. It claims no more than it knows: what it says of the camera's height is at least {@value #SURE} probable
 * by the room and the head together, and where nothing is, it says so and what to do. That is no fault of the person's, and no
 * reason to believe that all is well.
 */
public final class CameraHeightCheck extends PictureCheck {
    private static final double SURE = 0.8; // probability
    private static final double LEVEL_WITHIN = 1.5; // degrees; below that Text.of("a little above") says too much
    private static final double CUT = 0.05; // of the face
    private static final double TWO_HEIGHTS = 5; // degrees of standard error though the room tells

    private static final Text SOMETHING_UPRIGHT = Text.of(
            "Get a door frame or a shelf into view and check again, or let two views tell it by rolling the chair"
                    + " back, or measure with a tape: the lens should be as high as your eyes.");

    public CameraHeightCheck() {
        super(
                "camera-height",
                Area.CAMERA_HEIGHT,
                Importance.DECISIVE,
                Text.of("Height of the camera"),
                Text.of("Tells from the edges of the room behind you, such as door frames and shelves, and a little"
                        + " from your face how far above or below your eyes the camera stands, and by how much to"
                        + " raise or lower it. It says how sure it is, and decides only where it is at least 80%"
                        + " sure."),
                Guidance.CAMERA_ELEVATION);
    }

    @Override
    public Judgement judge(PictureFacts facts) {
        if (facts.face().isEmpty() || facts.place().isEmpty()) {
            return FaceCheck.noFace();
        }
        CameraPlace place = facts.place().get();
        Elevation elevation = place.elevation();
        Band good = Guidance.CAMERA_ELEVATION.met();
        Band acceptable = Guidance.CAMERA_ELEVATION.near();
        double mean = elevation.mean();
        if (elevation.between(good.low(), good.high()) >= SURE) {
            return Judgement.met(level(mean), Math.max(80, measure(mean).score()), evidence(place));
        }
        boolean low = mean < 0;
        if (beyond(elevation, good, low) < SURE) {
            return unsure(place, facts.face().get());
        }
        Argument degrees = Argument.degrees(Math.abs(mean));
        if (beyond(elevation, acceptable, low) < SURE) {
            return Judgement.near(
                    low
                            ? Text.of("The camera is {0} below your eyes.", degrees)
                            : Text.of("The camera is {0} above your eyes.", degrees),
                    move(place),
                    Math.max(50, Math.min(79, measure(mean).score())),
                    evidence(place));
        }
        return Judgement.missed(
                low
                        ? Text.of(
                                "The camera is {0} below your eyes: it looks as if you looked down on people.", degrees)
                        : Text.of("The camera is {0} above your eyes: it looks as if you looked up.", degrees),
                move(place),
                Math.min(49, measure(mean).score()),
                evidence(place));
    }

    private static double beyond(Elevation elevation, Band band, boolean low) {
        return low
                ? elevation.between(Double.NEGATIVE_INFINITY, band.low())
                : elevation.between(band.high(), Double.POSITIVE_INFINITY);
    }

    private static Measure measure(double elevation) {
        return new Measure(elevation, Guidance.CAMERA_ELEVATION);
    }

    private static Evidence[] evidence(CameraPlace place) {
        Elevation elevation = place.elevation();
        Band good = Guidance.CAMERA_ELEVATION.met();
        return new Evidence[] {
            measure(elevation.mean()).evidence(),
            Measure.shown(Quantity.CAMERA_ELEVATION_ERROR, elevation.error()),
            Measure.shown(Quantity.CAMERA_LEVEL, elevation.between(good.low(), good.high())),
            Measure.shown(Quantity.FACE_DISTANCE, place.distance())
        };
    }

    private static Text move(CameraPlace place) {
        Argument rise = Argument.centimetres(Math.abs(place.rise()));
        Argument error = Argument.bare(Math.max(1, place.riseError()), Unit.CENTIMETRES, 0);
        return place.rise() > 0
                ? Text.of("Raise the screen or camera by about {0} (±{1}), on books for instance.", rise, error)
                : Text.of("Lower the screen or camera by about {0} (±{1}).", rise, error);
    }

    private static Text level(double mean) {
        double size = Math.abs(mean);
        if (size < LEVEL_WITHIN) {
            return Text.of("The camera is at eye level.");
        }
        return mean < 0
                ? Text.of("The camera is at eye level ({0} below it).", Argument.degrees(size))
                : Text.of("The camera is at eye level ({0} above it).", Argument.degrees(size));
    }

    /** Why the room behind is not believed. */
    static Text doubt(RoomDoubt doubt) {
        return switch (doubt) {
            case ZOOMED ->
                Text.of("Your camera cuts out another part of its picture by itself, so that the room behind you does"
                        + " not tell how it stands.");
            case HALVES ->
                Text.of("The left and the right half of the room behind you tell of two different cameras, so that it"
                        + " does not tell how yours stands.");
            case NO_GRAIN, STILL ->
                Text.of("What is behind you looks like a picture that a program puts there, so that it does not tell"
                        + " how the camera stands.");
        };
    }

    private static Text against(RoomDoubt doubt) {
        return switch (doubt) {
            case ZOOMED ->
                Text.of("Switch automatic framing off and check again, or measure with a tape: the lens should be as"
                        + " high as your eyes.");
            case HALVES -> SOMETHING_UPRIGHT;
            case NO_GRAIN, STILL ->
                Text.of("Switch the virtual background off and check again, or measure with a tape: the lens should"
                        + " be as high as your eyes.");
        };
    }

    private static Judgement unsure(CameraPlace place, FaceFacts face) {
        Elevation elevation = place.elevation();
        Text why;
        Text fix;
        if (face.framing().cutOff() > CUT) {
            why = Text.of("Too little of your face is in the picture to tell the camera's height.");
            fix = Text.of("Sit so that your whole face is in the picture.");
        } else if (place.doubt().isPresent()) {
            why = doubt(place.doubt().get());
            fix = against(place.doubt().get());
        } else if (place.byRoom().isEmpty()) {
            why = Text.of(
                    "This picture does not tell the camera's height: too few straight edges are seen behind you.");
            fix = SOMETHING_UPRIGHT;
        } else if (elevation.error() > TWO_HEIGHTS) {
            why = Text.of("Your head and the room behind you tell of two different heights of the camera.");
            fix = Text.of("Hold your head upright and look straight ahead, then check again.");
        } else {
            Argument degrees = Argument.degrees(Math.abs(elevation.mean()));
            why = elevation.mean() < 0
                    ? Text.of(
                            "The camera is some {0} below your eyes: this picture does not tell whether that is too"
                                    + " low.",
                            degrees)
                    : Text.of(
                            "The camera is some {0} above your eyes: this picture does not tell whether that is too"
                                    + " high.",
                            degrees);
            fix = move(place);
        }
        return new Judgement(
                Judgement.couldNotCheck(why, fix).outcome(),
                why,
                OptionalInt.empty(),
                List.of(
                        Measure.shown(Quantity.CAMERA_ELEVATION, elevation.mean()),
                        Measure.shown(Quantity.CAMERA_ELEVATION_ERROR, elevation.error())));
    }
}
