package app.greenroom.model.run;

import app.greenroom.model.UsedDevice;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Measurement;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * What is remembered of the last check that ended well, so that the next one can say what has changed: numbers and names,
 * never pictures or sound.
 *
 * @param at when it ran
 * @param platform the platform's name; empty when the network was not probed
 * @param devices the devices it used
 * @param numbers what was measured, one number each
 */
public record GoodCheck(ZonedDateTime at, String platform, List<UsedDevice> devices, List<Measurement> numbers) {
    public GoodCheck {
        devices = List.copyOf(devices);
        numbers = numbers.stream()
                .filter(number -> number.value() instanceof Measured.Scalar)
                .toList();
    }
}
