package app.greenroom.model;

import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Measurement;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * "I know, it stays": a finding that was missed and that its user accepts. It holds for this check with this device, for as
 * long as the finding has the same cause and does not become clearly worse.
 *
 * @param check the check's id
 * @param device the device it hangs on; empty for what concerns no device
 * @param at when it was accepted
 * @param sentence what the finding said then
 * @param cause what was to be mended, without its numbers: tells a camera that stands too low from one that stands too high
 * @param numbers the numbers that it was judged by
 */
public record Acceptance(
        String check,
        Optional<UsedDevice> device,
        ZonedDateTime at,
        String sentence,
        String cause,
        List<Measurement> numbers) {
    public Acceptance {
        numbers = numbers.stream()
                .filter(number -> number.value() instanceof Measured.Scalar)
                .toList();
    }

    /** Whether it speaks of the same check with the same device. */
    public boolean concerns(String otherCheck, Optional<UsedDevice> otherDevice) {
        return check.equals(otherCheck)
                && (device.isPresent() ? otherDevice.filter(device.get()::same).isPresent() : otherDevice.isEmpty());
    }
}
