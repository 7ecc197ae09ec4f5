package app.greenroom.cli;

import app.greenroom.session.Devices;
import java.time.Clock;
import java.util.function.LongSupplier;

/**
 * Everything the commands take from outside.
 *
 * @param terminal where they write
 * @param devices cameras and microphones
 * @param clock the time of day
 * @param nanoTime counts nanoseconds from any origin
 */
record Surroundings(Terminal terminal, Devices devices, Clock clock, LongSupplier nanoTime) {}
