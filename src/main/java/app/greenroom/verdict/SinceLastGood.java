package app.greenroom.verdict;

import app.greenroom.model.UsedDevice;
import app.greenroom.model.measure.Difference;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.ChangesSince;
import app.greenroom.model.run.GoodCheck;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

    private final GoodCheck good;
    private final GoodCheck now;
    private final Map<String, Difference> bounds = new HashMap<>();
    private final Argument then;
    private final List<Text> sentences = new ArrayList<>();
    private boolean compared;

    private SinceLastGood(GoodCheck good, GoodCheck now, List<Difference> differences) {
        this.good = good;
        this.now = now;
        this.then = Argument.of(when(good.at(), now.at()));
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
        one.leftOut();
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
                Argument one = Argument.name(today.get().name());
                Argument other = Argument.name(before.get().name());
                say(
                        switch (kind) {
                            case CAMERA -> Text.of("Another camera: {0} instead of {1}.", one, other);
                            case MICROPHONE -> Text.of("Another microphone: {0} instead of {1}.", one, other);
                        });
            }
        }
    }

    private void say(Text sentence) {
        sentences.add(sentence);
    }

    private void camera() {
        change("camera.elevation").ifPresent(change -> {
            Argument size = Argument.degrees(change.size());
            say(
                    change.rises()
                            ? Text.of("The camera is {0} higher than {1}.", size, then)
                            : Text.of("The camera is {0} lower than {1}.", size, then));
        });
        change("eye.line").ifPresent(change -> {
            Argument size = Argument.percent(change.size());
            say(
                    change.rises()
                            ? Text.of("Your eyes are lower in the picture than {0}, by {1} of its height.", then, size)
                            : Text.of(
                                    "Your eyes are higher in the picture than {0}, by {1} of its height.", then, size));
        });
        change("face.offset").ifPresent(change -> {
            Argument size = Argument.percent(change.size());
            say(
                    change.rises()
                            ? Text.of(
                                    "You are further to the right of the picture than {0}, by {1} of its width.",
                                    then, size)
                            : Text.of(
                                    "You are further to the left of the picture than {0}, by {1} of its width.",
                                    then, size));
        });
        if (!same(UsedDevice.Kind.CAMERA)) {
            return; // another lens shows the same distance and light differently
        }
        change("face.width").ifPresent(change -> {
            Argument today = percent(change.now());
            Argument before = percent(change.before());
            say(
                    change.rises()
                            ? Text.of(
                                    "You are nearer to the camera than {0}: your face is {1} of the picture wide instead"
                                            + " of {2}.",
                                    then, today, before)
                            : Text.of(
                                    "You are further from the camera than {0}: your face is {1} of the picture wide"
                                            + " instead of {2}.",
                                    then, today, before));
        });
        change("light.white")
                .ifPresent(change -> say(
                        change.rises()
                                ? Text.of("The picture is brighter than {0}.", then)
                                : Text.of("The picture is darker than {0}.", then)));
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
        voice.ifPresent(change -> say(settable ? everything(change) : voice(change)));
        room.filter(change ->
                        beside.isEmpty() || (change.rises() ? beside.getAsDouble() < 0 : beside.getAsDouble() > 0))
                .filter(change -> !settable)
                .ifPresent(change -> say(
                        change.rises()
                                ? Text.of("The room is {0} louder than {1}.", decibels(change), then)
                                : Text.of("The room is {0} quieter than {1}.", decibels(change), then)));
        change("room.rt60").ifPresent(change -> {
            Argument today = Argument.amount(change.now(), Unit.SECONDS, 1);
            Argument before = Argument.amount(change.before(), Unit.SECONDS, 1);
            say(
                    change.rises()
                            ? Text.of("The room echoes longer than {0}: {1} instead of {2}.", then, today, before)
                            : Text.of("The room echoes shorter than {0}: {1} instead of {2}.", then, today, before));
        });
        change("mic.bandwidth")
                .ifPresent(change -> say(Text.of(
                        "The microphone passes sound up to {0} instead of {1}.",
                        Argument.amount(change.now() / 1000, Unit.KILOHERTZ, 1),
                        Argument.amount(change.before() / 1000, Unit.KILOHERTZ, 1))));
    }

    private Text everything(Change change) {
        return change.rises()
                ? Text.of("The microphone gives everything {0} louder than {1}.", decibels(change), then)
                : Text.of("The microphone gives everything {0} softer than {1}.", decibels(change), then);
    }

    private Text voice(Change change) {
        return change.rises()
                ? Text.of("Your voice is {0} louder than {1}.", decibels(change), then)
                : Text.of("Your voice is {0} softer than {1}.", decibels(change), then);
    }

    private void network() {
        if (good.platform().isEmpty() || !good.platform().equals(now.platform())) {
            return; // another way, to another place
        }
        change("net.rtt.median").ifPresent(change -> say(roundTrip(change)));
        change("net.jitter").ifPresent(change -> say(jitter(change)));
        change("net.loss")
                .ifPresent(change -> say(Text.of(
                        "The network loses {0} of the packets instead of {1}.",
                        percent(change.now()), percent(change.before()))));
        change("net.wifi.signal")
                .ifPresent(change -> say(
                        change.rises()
                                ? Text.of("The Wi-Fi signal is {0} stronger than {1}.", decibels(change), then)
                                : Text.of("The Wi-Fi signal is {0} weaker than {1}.", decibels(change), then)));
    }

    /** What was measured then and is not there now: without this, "nothing has changed" would speak of it too. */
    private void leftOut() {
        if (gone(UsedDevice.Kind.CAMERA)) {
            say(Text.of("Without a picture, nothing that the camera sees could be compared."));
        }
        if (gone(UsedDevice.Kind.MICROPHONE)) {
            say(Text.of("Without sound, voice and room could not be compared."));
        }
        boolean reached = value(good, "net.rtt.median").isPresent();
        if (reached
                && (value(now, "net.rtt.median").isEmpty() || !good.platform().equals(now.platform()))) {
            say(Text.of("The network could not be compared."));
        }
    }

    private boolean gone(UsedDevice.Kind kind) {
        return device(good, kind).isPresent() && device(now, kind).isEmpty();
    }

    private static Text roundTrip(Change change) {
        Argument today = millis(change.now());
        Argument before = millis(change.before());
        if (change.rises()) {
            return change.factor() < DOUBLED
                    ? Text.of("The network's round trip has about doubled: {0} instead of {1}.", today, before)
                    : Text.of(
                            "The network's round trip is {0} times as long: {1} instead of {2}.",
                            Argument.number(change.factor(), 0), today, before);
        }
        return change.factor() < DOUBLED
                ? Text.of("The network's round trip has about halved: {0} instead of {1}.", today, before)
                : Text.of("The network's round trip is much shorter: {0} instead of {1}.", today, before);
    }

    private static Text jitter(Change change) {
        Argument today = millis(change.now());
        Argument before = millis(change.before());
        if (change.rises()) {
            return change.factor() < DOUBLED
                    ? Text.of("The network's jitter has about doubled: {0} instead of {1}.", today, before)
                    : Text.of(
                            "The network's jitter is {0} times as large: {1} instead of {2}.",
                            Argument.number(change.factor(), 0), today, before);
        }
        return change.factor() < DOUBLED
                ? Text.of("The network's jitter has about halved: {0} instead of {1}.", today, before)
                : Text.of("The network's jitter is much smaller: {0} instead of {1}.", today, before);
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

        /** How many times the smaller one the larger one is. */
        double factor() {
            return rises() ? now / before : before / now;
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

    /** When it was, as people say it: "on 24 November 2026", and within the same day "today at 07:40". */
    static Text when(ZonedDateTime then, ZonedDateTime now) {
        ZonedDateTime here = then.withZoneSameInstant(now.getZone());
        LocalDate day = here.toLocalDate();
        return day.equals(now.toLocalDate())
                ? Text.of("today at {0}", Argument.time(here.toLocalTime()))
                : Text.of("on {0}", Argument.day(day));
    }

    private static Argument decibels(Change change) {
        return Argument.amount(change.size(), Unit.DECIBELS, 0);
    }

    private static Argument millis(double millis) {
        return Argument.amount(millis, Unit.MILLISECONDS, 0);
    }

    private static Argument percent(double share) {
        return Argument.amount(share, Unit.FRACTION, share != 0 && share < 0.1 ? 1 : 0);
    }
}
