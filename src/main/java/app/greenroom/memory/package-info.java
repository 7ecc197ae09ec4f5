/**
 * What is kept on this computer: {@link app.greenroom.memory.RunMemory} is how window and command line meet it,
 * {@link app.greenroom.memory.Memory} is all of it and can forget it, {@link app.greenroom.memory.DataFolder} says where it
 * lies.
 */
@NullMarked
package app.greenroom.memory;

import org.jspecify.annotations.NullMarked;
