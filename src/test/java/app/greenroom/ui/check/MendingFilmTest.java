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
 * One person mends ten things one after another on a film of rendered pictures: each is said, each is said to be mended within
 * three seconds of the picture in which it is, and in between nothing new is complained of.
 */
@Tag("numbers")
@Tag("slow")
class MendingFilmTest {
    private static final int RATE = 5; // pictures a second
    private static final double WRONG = 7; // seconds for which each thing is wrong
    private static final double RIGHT = 5; // seconds after it is mended
    private static final double SOON = 3; // seconds within which it is to be said
    private static final String GOOD = "pitchcomp_A_el+00.jpg";

    /** A picture with one thing wrong, and the check that is to say so. */
    private record Wrong(String picture, String check) {}

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
    private final Random grain = new Random(1);
    private double now;
    private final Coach coach = new Coach(() -> (long) (now * 1e9));

    @Test
    void eachOfTenThingsIsMendedInThreeSecondsAndNothingNewIsComplainedOf() throws Exception {
        Path folder = LabelledData.folder("sitters");
        Frame good = ImageFile.read(folder.resolve(GOOD), 0);
        List<Frame> wrong = new ArrayList<>();
        for (Wrong one : TEN) {
            wrong.add(ImageFile.read(folder.resolve(one.picture()), 0));
        }
        devices.kind = SourceKind.RECORDING; // its rate is the test's
        board.begin();
        coach.begin();
        devices.camera = () -> devices.camera(i -> {
            double time = (double) i / RATE;
            int which = (int) (time / (WRONG + RIGHT));
            if (which >= TEN.size()) {
                return null;
            }
            boolean bad = time - which * (WRONG + RIGHT) < WRONG;
            return grained(bad ? wrong.get(which) : good, time);
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
        for (int i = 0; i < TEN.size(); i++) {
            Wrong one = TEN.get(i);
            double mended = i * (WRONG + RIGHT) + WRONG;
            List<Saying> before = between(mended - WRONG, mended);
            assertThat(before)
                    .as("%s is said", one)
                    .anyMatch(saying -> saying instanceof Saying.Act act
                            && act.now().check().equals(one.check()));
            assertThat(between(mended, mended + SOON))
                    .as("%s is said to be mended in time", one)
                    .anyMatch(saying -> saying instanceof Saying.Mended done
                            && done.after().check().equals(one.check()));
            assertThat(between(mended + SOON, mended + RIGHT))
                    .as("nothing new after %s", one)
                    .noneMatch(Saying.Act.class::isInstance);
        }
    }

    private List<Saying> between(double from, double to) {
        return said.stream()
                .filter(one -> one.time() > from && one.time() <= to)
                .map(Said::saying)
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
        for (int i = 0; i < rgb.length; i += 7) {
            int value = (rgb[i] & 0xff) + grain.nextInt(3) - 1;
            rgb[i] = (byte) Math.max(0, Math.min(255, value));
        }
        return new Frame(frame.width(), frame.height(), rgb, time);
    }
}
