package app.greenroom.memory;

import app.greenroom.io.JsonForm.Written;
import app.greenroom.model.UsedDevice;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Measurement;
import java.time.ZonedDateTime;
import java.util.List;

/** A number as it is kept. */
record KeptNumber(String id, double value, String unit) {
    /** How the other words of kept files are written. */
    static final Written<ZonedDateTime> MOMENT = new Written<>(
            ZonedDateTime.class,
            ZonedDateTime::parse,
            ZonedDateTime::toString,
            "2026-11-23T07:40+01:00[Europe/Berlin]");

    static final Written<UsedDevice.Kind> KIND = Written.byId(UsedDevice.Kind.class, UsedDevice.Kind::id);

    static List<KeptNumber> of(List<Measurement> numbers) {
        return numbers.stream()
                .filter(number -> number.value() instanceof Measured.Scalar)
                .map(number -> new KeptNumber(number.id(), ((Measured.Scalar) number.value()).value(), number.unit()))
                .toList();
    }

    static List<Measurement> numbers(List<KeptNumber> kept) {
        return kept.stream()
                .map(number -> Measurement.of(number.id(), number.value(), number.unit()))
                .toList();
    }
}
