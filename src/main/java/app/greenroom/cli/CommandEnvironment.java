package app.greenroom.cli;

import app.greenroom.session.device.Devices;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Everything the commands take from outside.
 *
 * @param terminal where they write
 * @param devices cameras and microphones
 * @param clock the time of day
 * @param nanoTime counts nanoseconds from any origin
 * @param host this computer as a place where the program lies and keeps things
 */
public record CommandEnvironment(Terminal terminal, Devices devices, Clock clock, LongSupplier nanoTime, Host host) {
    /** Surroundings in which nothing is kept. */
    CommandEnvironment(Terminal terminal, Devices devices, Clock clock, LongSupplier nanoTime) {
        this(terminal, devices, clock, nanoTime, new Host("", List.of("greenroom"), Optional.empty()));
    }
}
