package app.greenroom.ui.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.greenroom.LabelledData;
import app.greenroom.capture.Frame;
import app.greenroom.capture.file.ImageFile;
import app.greenroom.model.SourceKind;
import app.greenroom.session.device.FakeDevices;
import app.greenroom.session.live.LiveEvent;
import app.greenroom.session.live.LiveWatch;
import app.greenroom.session.live.WatchRequest;
import app.greenroom.ui.coach.Coach;
import app.greenroom.ui.coach.Saying;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One person mends ten things one after another, on a film of rendered pictures and on one of a photograph: each is said, each is said to
 * be mended within three seconds of the picture in which it is, and in between nothing new is complained of.
 */
@Tag("numbers")
@Tag("slow")
class MendingFilmTest {
    private static final int RATE = 5; // pictures a second
    private static final double WRONG = 7; // seconds for which each thing is wrong
    private static final double RIGHT = 5; // seconds after it is mended
    private static final double SOON = 3; // seconds within which it is to be said
    private static final String GOOD = "pitchcomp_A_el+00.jpg";

    private static final String PHOTOGRAPH = "obama-720p.jpg";
    private static final double SETTLES = 5; // seconds before the first thing is wrong

    /** A picture with one thing wrong, and the check that is to say so. */
    private record Wrong(String picture, String check) {}

    /** The same, of the photograph. */
    private record Spoilt(Frame picture, String check) {}

    private static final List<Wrong> TEN = List.of(
            new Wrong("backlight_A_L20.jpg", "light-backlight"),
            new Wrong("offset_A_u85.jpg", "framing-offset"),
            new Wrong("keylight_A_az+90.jpg", "light-side"),
            new Wrong("headroom_A_v65.jpg", "framing-eye-line"),
            new Wrong("pitchcomp_A_el-30.jpg", "camera-height"),
            new Wrong("blur_A_s7.jpg", "picture-sharpness"),
            new Wrong("cutoff_A_left.jpg", "framing-cut"),
            new Wrong("pitchcomp_A_el-20.jpg", "camera-height"),
            new Wrong("offset_A_u15.jpg", "framing-offset"),
            new Wrong("keylight_A_az-90.jpg", "light-side"));

    private record Said(double time, Saying saying) {}

    private final FakeDevices devices = new FakeDevices();
    private final Board board = new Board();
    private final List<Said> said = new ArrayList<>();
    private final Random chance = new Random(1);
    private final int[] grain = chance.ints(65_521, -1, 2).toArray();
    private double now;
    private final Coach coach = new Coach(() -> (long) (now * 1e9));

    @Test
    void eachOfTenThingsIsMendedInThreeSecondsAndNothingNewIsComplainedOf() throws Exception {
        Path folder = LabelledData.folder("sitters");
        List<Spoilt> wrong = new ArrayList<>();
        for (Wrong one : TEN) {
            wrong.add(new Spoilt(ImageFile.read(folder.resolve(one.picture()), 0), one.check()));
        }
        mend(ImageFile.read(folder.resolve(GOOD), 0), wrong);
    }

    /** A photograph with soft light from the front, moved and toned in one way after the other. */
    @Test
    void theSameOfAPhotograph() throws Exception {
        Frame photograph = ImageFile.read(LabelledData.folder("photos").resolve(PHOTOGRAPH), 0);
        Frame good = SpoiltPicture.moved(photograph, 0.85, 640, 360, 640, 480);
        mend(
                good,
                List.of(
                        new Spoilt(SpoiltPicture.toned(good, 0.12, 0.12, 0.12), "light-dim"),
                        new Spoilt(SpoiltPicture.moved(good, 1, 640, 0, 1050, 0), "framing-offset"),
                        new Spoilt(SpoiltPicture.darkBeside(good, 560, 720), "light-side"),
                        new Spoilt(SpoiltPicture.moved(photograph, 0.35, 640, 300, 640, 420), "framing-size"),
                        new Spoilt(SpoiltPicture.moved(good, 1, 0, 280, 0, 0), "framing-cut"),
                        new Spoilt(SpoiltPicture.toned(good, 3, 3, 3), "light-over"),
                        new Spoilt(SpoiltPicture.moved(good, 1, 640, 0, 240, 0), "framing-offset"),
                        new Spoilt(SpoiltPicture.toned(good, 0.2, 0.2, 0.2), "light-dim"),
                        new Spoilt(SpoiltPicture.moved(good, 1, 0, 0, 0, 150), "framing-eye-line"),
                        new Spoilt(SpoiltPicture.toned(good, 1.2, 0.6, 0.15), "light-cast")));
    }

    private void mend(Frame good, List<Spoilt> wrong) throws Exception {
        devices.kind = SourceKind.RECORDING; // its rate is the test's
        board.begin();
        coach.begin();
        devices.camera = () -> devices.camera(i -> {
            double time = (double) i / RATE;
            double since = time - SETTLES;
            int which = (int) Math.floor(since / (WRONG + RIGHT));
            if (which >= wrong.size()) {
                return null;
            }
            boolean bad = since >= 0 && since - which * (WRONG + RIGHT) < WRONG;
            return grained(bad ? wrong.get(which).picture() : good, time);
        });
        new LiveWatch(devices)
                .run(
                        new WatchRequest(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                WatchRequest.Watched.PICTURE,
                                Double.POSITIVE_INFINITY),
                        this::listen);
        for (int i = 0; i < wrong.size(); i++) {
            String check = wrong.get(i).check();
            String one = "thing " + (i + 1) + ", " + check;
            double mended = SETTLES + i * (WRONG + RIGHT) + WRONG;
            List<Saying> before = between(mended - WRONG, mended);
            assertThat(told(before)).as("%s is said", one).contains(check);
            assertThat(between(mended, mended + SOON))
                    .as("%s is said to be mended in time", one)
                    .anyMatch(saying -> saying instanceof Saying.Mended done
                            && done.after().check().equals(check));
            assertThat(told(between(mended, mended + RIGHT)))
                    .as("nothing new after %s", one)
                    .isSubsetOf(told(before));
            assertThat(told(between(mended + SOON, mended + RIGHT)))
                    .as("nothing old after %s", one)
                    .isEmpty();
        }
    }

    private List<Saying> between(double from, double to) {
        return said.stream()
                .filter(one -> one.time() > from && one.time() <= to)
                .map(Said::saying)
                .toList();
    }

    /** The checks that somebody was told of. */
    private static List<String> told(List<Saying> said) {
        return said.stream()
                .filter(Saying.Act.class::isInstance)
                .map(saying -> ((Saying.Act) saying).now().check())
                .toList();
    }

    private void listen(LiveEvent event) {
        if (event instanceof LiveEvent.Looked one) {
            now = one.look().time();
        } else if (event instanceof LiveEvent.Changed one) {
            board.change(one.changes());
        } else if (event instanceof LiveEvent.Turning one) {
            board.turning(one.before(), one.now());
        } else if (event instanceof LiveEvent.NoPicture one) {
            board.noPicture(Optional.of(one.why()));
        } else if (event instanceof LiveEvent.PictureBack) {
            board.noPicture(Optional.empty());
        } else if (event instanceof LiveEvent.Stands one) {
            board.stands(one.findings());
            said.add(new Said(now, coach.say(board.watched(UnaryOperator.identity()), board.turning(), false)));
        }
    }

    /** The same picture as a sensor gives it: no two are alike. */
    private Frame grained(Frame frame, double time) {
        byte[] rgb = frame.rgb().clone();
        int at = chance.nextInt(grain.length); // where its grain begins
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) Math.max(0, Math.min(255, (rgb[i] & 0xff) + grain[at]));
            at = at + 1 == grain.length ? 0 : at + 1;
        }
        return new Frame(frame.width(), frame.height(), rgb, time);
    }
}
