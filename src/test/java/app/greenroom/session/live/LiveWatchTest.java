package app.greenroom.session.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.Frame;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness;
import app.greenroom.model.live.FindingChange;
import app.greenroom.model.live.FindingChange.Turn;
import app.greenroom.scene.FaceFilm;
import app.greenroom.scene.FaceScene;
import app.greenroom.scene.SampleScenes;
import app.greenroom.session.RequestException;
import app.greenroom.session.device.FakeDevices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scenes that change while they are watched, at ten frames a second. */
@Tag("slow")
class LiveWatchTest {
    private static final double RATE = 10;
    private static final double LENGTH = 12; // seconds
    private static final WatchRequest PICTURE = new WatchRequest(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            WatchRequest.Watched.PICTURE,
            Double.POSITIVE_INFINITY);
    private static final Loop GOOD = film("good-room");
    private static final Loop BAD = film("low-laptop-bright-window");

    private record Told(double time, FindingChange change) {}

    private final FakeDevices devices = new FakeDevices();
    private final List<Told> told = new ArrayList<>();

    private void listen(LiveEvent event) {
        if (event instanceof LiveEvent.Watching one) {
            assertThat(one.name()).hasToString("“Front”");
        } else if (event instanceof LiveEvent.Changed one) {
            one.changes().forEach(change -> told.add(new Told(one.time(), change)));
        }
    }

    /** Two seconds of a scene, over and over, forth and back. */
    private record Loop(List<Frame> frames) {
        Frame frame(double time) {
            int step = (int) Math.round(time * RATE) % (2 * frames.size() - 2);
            Frame frame = frames.get(step < frames.size() ? step : 2 * frames.size() - 2 - step);
            return new Frame(frame.width(), frame.height(), frame.rgb(), time);
        }
    }

    private static Loop film(String sample) {
        FaceScene scene = SampleScenes.of(sample).orElseThrow().face();
        FaceFilm film = new FaceFilm(scene.sized(960, 540), t -> 0);
        return new Loop(
                IntStream.range(0, 20).mapToObj(i -> film.frame(i / RATE)).toList());
    }

    private LiveWatch.End watch(DoubleFunction<@Nullable Frame> picture) throws Exception {
        devices.camera = () -> devices.camera(i -> i / RATE < LENGTH ? picture.apply(i / RATE) : null);
        return new LiveWatch(devices).run(PICTURE, this::listen);
    }

    /** When a check took a turn; empty when it did not. */
    private List<Double> turns(String check, Turn turn) {
        return told.stream()
                .filter(t -> t.change().turn() == turn
                        && t.change().finding().check().equals(check))
                .map(Told::time)
                .toList();
    }

    @Test
    void aFaultAppearsWhenItPersistsAndIsGoneSoonAfterItIsMended() throws Exception {
        LiveWatch.End end = watch(t -> (t >= 4 && t < 8 ? BAD : GOOD).frame(t));

        for (String check : List.of("light-backlight", "camera-height")) {
            assertThat(turns(check, Turn.APPEARED)).singleElement().satisfies(t -> assertThat(t)
                    .isBetween(6.0, 7.2));
            List<Double> cleared = turns(check, Turn.CLEARED); // at once, or by way of a warning
            assertThat(cleared).isNotEmpty().allMatch(t -> t < 10.2);
            assertThat(cleared.get(0)).isBetween(8.7, 9.7);
        }
        assertThat(end.readiness().status()).isEqualTo(Readiness.Status.READY);
    }

    @Test
    void aShortFaultIsNone() throws Exception {
        watch(t -> (t >= 4 && t < 5.2 ? BAD : GOOD).frame(t));

        assertThat(turns("light-backlight", Turn.APPEARED)).isEmpty();
        assertThat(turns("camera-height", Turn.APPEARED)).isEmpty();
    }

    @Test
    void noLightStaysGreenOnACameraThatGoesBlack() throws Exception {
        LiveWatch.End end = watch(t -> t < 5 ? GOOD.frame(t) : new Frame(960, 540, new byte[3 * 960 * 540], t));

        assertThat(turns("light-backlight", Turn.LOST))
                .singleElement()
                .satisfies(t -> assertThat(t).as("within three seconds").isBetween(6.0, 8.0));

        assertThat(end.readiness().status()).isEqualTo(Readiness.Status.COULD_NOT_CHECK);
        assertThat(end.shown()).noneMatch(f -> f.outcome() instanceof Outcome.Met);
    }

    @Test
    void noLightStaysGreenOnACameraThatFreezes() throws Exception {
        byte[] still = GOOD.frame(5).rgb();
        LiveWatch.End end = watch(t -> t < 5 ? GOOD.frame(t) : new Frame(960, 540, still, t));

        assertThat(turns("light-backlight", Turn.LOST))
                .singleElement()
                .satisfies(t -> assertThat(t).as("within three seconds").isBetween(6.5, 8.0));
        assertThat(end.shown()).isNotEmpty().allMatch(f -> f.sentence()
                .toString()
                .equals("The camera “Front” gives the same picture again and again."));
    }

    @Test
    void aShortFreezeIsNone() throws Exception {
        byte[] still = GOOD.frame(5).rgb();
        watch(t -> t < 5 || t >= 7 ? GOOD.frame(t) : new Frame(960, 540, still, t));
        assertThat(turns("light-backlight", Turn.LOST)).isEmpty();
    }

    @Test
    void aWatchThatIsTooBriefTellsNothing() throws Exception {
        LiveWatch.End end = watch(t -> t < 0.5 ? GOOD.frame(t) : null);

        assertThat(end.readiness().status()).isEqualTo(Readiness.Status.COULD_NOT_CHECK);
        assertThat(told).isEmpty();
    }

    @Test
    void aCameraThatCannotBeOpenedIsOneSentence() {
        devices.camera = () -> {
            throw new CaptureException(new DeviceFault.Absent(DeviceName.CAMERA));
        };
        assertThatThrownBy(() -> new LiveWatch(devices).run(PICTURE, this::listen))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("camera");
        assertThat(devices.open).hasValue(0);
    }
}
