/**
 * Random faults of devices, network, disk and computer, by seed: {@link app.greenroom.faultline.Schedule} says what happens when,
 * {@link app.greenroom.faultline.Trial} runs a check, a watch or a morning's check under it and names what it should not have done.
 */
@NullMarked
package app.greenroom.faultline;

import org.jspecify.annotations.NullMarked;
