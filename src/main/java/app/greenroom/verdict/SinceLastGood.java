package app.greenroom.verdict;

import app.greenroom.model.UsedDevice;
import app.greenroom.model.measure.Difference;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.ChangesSince;
import app.greenroom.model.run.GoodCheck;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is different from the last check that ended well, in plain sentences. It never judges: the camera may well stand
 * lower than it did and still at eye level.
 *
 * <p>A difference is told when it exceeds the bounds of its {@link Difference}, and where both checks know their standard
 * error, twice the error of the difference as well. What another device measures is not compared where it is the device's
 * own: levels of two microphones say nothing about the room. A microphone that is set louder raises voice and room alike,
 * so the room counts as louder only where it is so beside the voice too.
 */
public final class SinceLastGood {
    private static final double TWICE_THE_ERROR = 2;
    private static final double DOUBLED = 2.5; // times; more is not about double any more

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final GoodCheck good;
    private final GoodCheck now;
    private final Map<String, Difference> bounds = new HashMap<>();
    private final String than;
    private final List<String> sentences = new ArrayList<>();
    private boolean compared;

    private SinceLastGood(GoodCheck good, GoodCheck now, List<Difference> differences) {
        this.good = good;
        this.now = now;
        this.than = " than " + when(good.at(), now.at());
        differences.forEach(one -> bounds.put(one.measurement(), one));
    }

    /**
     * Compares.
     *
     * @param good the last check that ended well
     * @param now the same of the check to compare, however it ended
     * @param differences from when on each difference is told; what stands in none is not compared
     * @return empty where the two have nothing in common that could be compared
     */
    public static Optional<ChangesSince> compare(GoodCheck good, GoodCheck now, List<Difference> differences) {
        SinceLastGood one = new SinceLastGood(good, now, differences);
        one.devices();
        one.camera();
        one.sound();
        one.network();
        return one.compared ? Optional.of(new ChangesSince(good.at(), one.sentences)) : Optional.empty();
    }

    private void devices() {
        for (UsedDevice.Kind kind : UsedDevice.Kind.values()) {
            Optional<UsedDevice> before = device(good, kind);
            Optional<UsedDevice> today = device(now, kind);
            if (before.isEmpty() || today.isEmpty()) {
                continue;
            }
            compared = true;
            if (!same(kind)) {
                sentences.add("Another " + kind.id() + ": " + today.get().name() + " instead of "
                        + before.get().name() + ".");
            }
        }
    }

    private void camera() {
        change("camera.elevation")
                .ifPresent(change -> sentences.add("The camera is " + whole(change.size()) + "° "
                        + (change.rises() ? "higher" : "lower") + than + "."));
        change("eye.line")
                .ifPresent(change -> sentences.add("Your eyes are " + (change.rises() ? "lower" : "higher")
                        + " in the picture" + than + ", by " + whole(100 * change.size()) + "% of its height."));
        change("face.offset")
                .ifPresent(change -> sentences.add("You are further to the " + (change.rises() ? "right" : "left")
                        + " of the picture" + than + ", by " + whole(100 * change.size()) + "% of its width."));
        if (!same(UsedDevice.Kind.CAMERA)) {
            return; // another lens shows the same distance and light differently
        }
        change("face.width")
                .ifPresent(change -> sentences.add("You are " + (change.rises() ? "nearer to" : "further from")
                        + " the camera" + than + ": your face is " + percent(change.now())
                        + " of the picture wide instead of "
                        + percent(change.before()) + "."));
        change("light.peak")
                .ifPresent(change ->
                        sentences.add("The picture is " + (change.rises() ? "brighter" : "darker") + than + "."));
    }

    private void sound() {
        if (!same(UsedDevice.Kind.MICROPHONE)) {
            return; // two microphones are set to two levels
        }
        Optional<Change> voice = change("speech.level");
        Optional<Change> room = change("noise.floor");
        OptionalDouble beside = difference("speech.snr");
        boolean settable = room.isPresent()
                && voice.isPresent()
                && room.get().rises() == voice.get().rises();
        voice.ifPresent(change -> sentences.add(
                settable
                        ? "The microphone gives everything " + whole(change.size()) + " dB "
                                + (change.rises() ? "louder" : "softer") + than + "."
                        : "Your voice is " + whole(change.size()) + " dB " + (change.rises() ? "louder" : "softer")
                                + than + "."));
        room.filter(change ->
                        beside.isEmpty() || (change.rises() ? beside.getAsDouble() < 0 : beside.getAsDouble() > 0))
                .filter(change -> !settable)
                .ifPresent(change -> sentences.add("The room is " + whole(change.size()) + " dB "
                        + (change.rises() ? "louder" : "quieter") + than + "."));
        change("room.rt60")
                .ifPresent(change -> sentences.add("The room echoes " + (change.rises() ? "longer" : "shorter") + than
                        + ": " + tenth(change.now()) + " s instead of " + tenth(change.before()) + " s."));
        change("mic.bandwidth")
                .ifPresent(change -> sentences.add("The microphone passes sound up to " + tenth(change.now() / 1000)
                        + " kHz instead of " + tenth(change.before() / 1000) + " kHz."));
    }

    private void network() {
        if (good.platform().isEmpty() || !good.platform().equals(now.platform())) {
            return; // another way, to another place
        }
        change("net.rtt.median")
                .ifPresent(change -> sentences.add(times("The network's round trip", "long", "shorter", change)));
        change("net.jitter")
                .ifPresent(change -> sentences.add(times("The network's jitter", "large", "smaller", change)));
        change("net.loss")
                .ifPresent(change -> sentences.add("The network loses " + percent(change.now())
                        + " of the packets instead of " + percent(change.before()) + "."));
        change("net.wifi.signal")
                .ifPresent(change -> sentences.add("The Wi-Fi signal is " + whole(change.size()) + " dB "
                        + (change.rises() ? "stronger" : "weaker") + than + "."));
    }

    private static String times(String what, String much, String less, Change change) {
        String numbers = ": " + whole(change.now()) + " ms instead of " + whole(change.before()) + " ms.";
        double factor = change.rises() ? change.now() / change.before() : change.before() / change.now();
        if (change.rises()) {
            return what
                    + (factor < DOUBLED ? " has about doubled" : " is " + whole(factor) + " times as " + much)
                    + numbers;
        }
        return what + (factor < DOUBLED ? " has about halved" : " is much " + less) + numbers;
    }

    private boolean same(UsedDevice.Kind kind) {
        Optional<UsedDevice> before = device(good, kind);
        Optional<UsedDevice> today = device(now, kind);
        return before.isPresent() && today.isPresent() && before.get().same(today.get());
    }

    private static Optional<UsedDevice> device(GoodCheck check, UsedDevice.Kind kind) {
        return check.devices().stream().filter(device -> device.kind() == kind).findFirst();
    }

    /** A difference that is told. */
    private record Change(double before, double now) {
        boolean rises() {
            return now > before;
        }

        double size() {
            return Math.abs(now - before);
        }
    }

    private Optional<Change> change(String id) {
        Difference bound = bounds.get(id);
        OptionalDouble before = value(good, id);
        OptionalDouble today = value(now, id);
        if (bound == null || before.isEmpty() || today.isEmpty()) {
            return Optional.empty();
        }
        compared = true;
        Change change = new Change(before.getAsDouble(), today.getAsDouble());
        double error = Math.hypot(
                value(good, id + ".error").orElse(0), value(now, id + ".error").orElse(0));
        boolean told = change.size() >= bound.least()
                && change.size() > TWICE_THE_ERROR * error
                && Math.max(change.before(), change.now()) >= bound.factor() * Math.min(change.before(), change.now());
        return told ? Optional.of(change) : Optional.empty();
    }

    private OptionalDouble difference(String id) {
        OptionalDouble before = value(good, id);
        OptionalDouble today = value(now, id);
        return before.isPresent() && today.isPresent()
                ? OptionalDouble.of(today.getAsDouble() - before.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble value(GoodCheck check, String id) {
        return check.numbers().stream()
                .filter(number -> number.id().equals(id))
                .map(Measurement::value)
                .mapToDouble(value -> ((Measured.Scalar) value).value())
                .findFirst();
    }

    /** When it was, as people say it: "on 24 November", and within the same day "today at 07:40". */
    static String when(ZonedDateTime then, ZonedDateTime now) {
        ZonedDateTime here = then.withZoneSameInstant(now.getZone());
        LocalDate day = here.toLocalDate();
        if (day.equals(now.toLocalDate())) {
            return "today at " + CLOCK.format(here);
        }
        return "on " + (day.getYear() == now.getYear() ? DAY : YEAR).format(day);
    }

    private static String whole(double number) {
        return Long.toString(Math.round(number));
    }

    private static String tenth(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String percent(double share) {
        return (share != 0 && share < 0.1 ? tenth(100 * share) : whole(100 * share)) + "%";
    }
}
