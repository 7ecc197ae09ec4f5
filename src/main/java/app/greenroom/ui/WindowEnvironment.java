package app.greenroom.ui;

import app.greenroom.memory.Memory;
import app.greenroom.session.device.Devices;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Everything that the window takes from outside.
 *
 * @param devices cameras, microphones and speakers
 * @param clock the time of day
 * @param nanoTime counts nanoseconds from any origin
 * @param memory what is remembered; empty for a user without a home
 * @param endpoints a file that points the platform's hosts at test servers
 * @param platforms a file of further platforms
 * @param system the operating system's name, as {@code os.name} gives it
 */
public record WindowEnvironment(
        Devices devices,
        Clock clock,
        LongSupplier nanoTime,
        Optional<Memory> memory,
        Optional<Path> endpoints,
        Optional<Path> platforms,
        String system) {}
