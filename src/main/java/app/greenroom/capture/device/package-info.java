/**
 * Cameras, through the operating system's own drivers: {@link app.greenroom.capture.device.Cameras} lists and opens
 * them; V4L2 is spoken to directly, because the driver for the other systems crashed beside an open camera on Linux.
 */
@NullMarked
package app.greenroom.capture.device;

import org.jspecify.annotations.NullMarked;
