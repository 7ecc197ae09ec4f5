/**
 * The devices that a session may open: {@link app.greenroom.session.device.Devices}, and
 * {@link app.greenroom.session.device.DeviceMemory}, which knows those that worked last.
 */
@NullMarked
package app.greenroom.session.device;

import org.jspecify.annotations.NullMarked;
