package app.greenroom.verdict;

import app.greenroom.model.Acceptance;
import app.greenroom.model.Area;
import app.greenroom.model.Evidence;
import app.greenroom.model.Finding;
import app.greenroom.model.Outcome;
import app.greenroom.model.UsedDevice;
import app.greenroom.model.measure.Band;
import app.greenroom.model.measure.Limit;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Measurement;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * "I know, it stays." Only what was missed can be accepted: what could not be checked is not known, so nobody can know that
 * it stays. An acceptance holds for the check and the device it was given for, and lapses where
 *
 * <ul>
 *   <li>the finding asks for something else than it did then, numbers aside: a camera that stood too low stands too high;
 *   <li>a number that was good then is beyond what is acceptable now;
 *   <li>a number lies {@value #WORSE} times as far outside the good range as it did then. Half as far again is our choice: a
 *       camera 18° under the eyes comes back at 23°, far beyond what two measurements of the same room differ by.
 * </ul>
 */
public final class Acceptances {
    private static final double WORSE = 1.5;
    private static final String DOUBT = "could-not-check";

    private Acceptances() {}

    /**
     * Accepts a finding.
     *
     * @param devices the devices that were used
     * @param at when the user said so
     * @return empty where it cannot be accepted: it is not {@linkplain Finding#acceptable acceptable}, or the device it hangs on is not known
     */
    public static Optional<Acceptance> accept(Finding finding, List<UsedDevice> devices, ZonedDateTime at) {
        if (!finding.acceptable()) {
            return Optional.empty();
        }
        Optional<UsedDevice> device = device(finding, devices);
        if (kind(finding.area()).isPresent() && device.isEmpty()) {
            return Optional.empty();
        }
        List<Measurement> numbers = new ArrayList<>();
        for (Evidence evidence : finding.evidence()) {
            if (evidence.limit().isPresent()) {
                numbers.add(evidence.measurement());
            }
        }
        return Optional.of(
                new Acceptance(finding.check(), device, at, finding.sentence().toString(), cause(finding), numbers));
    }

    /** The finding as it stands with what was accepted: marked where an acceptance holds for it, else unmarked. */
    public static Finding apply(Finding finding, List<UsedDevice> devices, List<Acceptance> accepted) {
        return finding.accepted(accepted.stream()
                .filter(acceptance -> holds(acceptance, finding, devices))
                .map(acceptance -> acceptance.at().toLocalDate())
                .findFirst());
    }

    private static boolean holds(Acceptance acceptance, Finding finding, List<UsedDevice> devices) {
        return finding.acceptable()
                && acceptance.concerns(finding.check(), device(finding, devices))
                && (acceptance.cause().equals(cause(finding))
                        || acceptance.cause().equals(formerCause(finding)))
                && finding.evidence().stream().noneMatch(evidence -> worse(evidence, acceptance));
    }

    private static boolean worse(Evidence evidence, Acceptance acceptance) {
        if (evidence.limit().isEmpty() || !(evidence.measurement().value() instanceof Measured.Scalar now)) {
            return false;
        }
        Limit limit = evidence.limit().get();
        OptionalDouble then = acceptance.numbers().stream()
                .filter(number -> number.id().equals(evidence.measurement().id()))
                .mapToDouble(number -> ((Measured.Scalar) number.value()).value())
                .findFirst();
        if (then.isEmpty() || limit.met().holds(then.getAsDouble())) {
            return !limit.near().holds(now.value());
        }
        double before = beyond(limit.met(), then.getAsDouble());
        double today = beyond(limit.met(), now.value());
        return before * today < 0 || Math.abs(today) >= WORSE * Math.abs(before);
    }

    /** How far a number lies outside a range, negative below it. */
    private static double beyond(Band band, double value) {
        return value < band.low() ? value - band.low() : Math.max(0, value - band.high());
    }

    /** What is to be mended: the fix without its names and numbers. Doubt is one, whatever would end it. */
    private static String cause(Finding finding) {
        return finding.outcome() instanceof Outcome.Missed missed
                ? missed.fix().text().shape()
                : DOUBT;
    }

    /** How files of earlier versions hold it: the English sentence with a sign for each number. */
    private static String formerCause(Finding finding) {
        return finding.outcome() instanceof Outcome.Missed missed
                ? missed.fix().text().toString().replaceAll("\\d+([.,]\\d+)?", "#")
                : DOUBT;
    }

    private static Optional<UsedDevice> device(Finding finding, List<UsedDevice> devices) {
        return kind(finding.area())
                .flatMap(kind ->
                        devices.stream().filter(device -> device.kind() == kind).findFirst());
    }

    /** What a finding hangs on: how somebody speaks and how the network fares is not the microphone's. */
    private static Optional<UsedDevice.Kind> kind(Area area) {
        return switch (area) {
            case LIGHTING, FRAMING, CAMERA_HEIGHT, PICTURE -> Optional.of(UsedDevice.Kind.CAMERA);
            case SOUND -> Optional.of(UsedDevice.Kind.MICROPHONE);
            case SPEECH, NETWORK -> Optional.empty();
        };
    }
}
