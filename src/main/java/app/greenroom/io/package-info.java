/**
 * What every room needs of the computer, each thing once and with its strongest guarantee. Begin with {@link
 * app.greenroom.io.AtomicFile}, which replaces files whole, {@link app.greenroom.io.StrictJson}, which reads them with
 * distrust, and {@link app.greenroom.io.FaultTrace}, which keeps what this program itself did wrong. Beside them: {@link
 * app.greenroom.io.DiskTrouble} (why a file could not be written), {@link app.greenroom.io.ToolRunner} (the system's own
 * tools), {@link app.greenroom.io.Bounded} and {@link app.greenroom.io.Parallel} (calls that may hang, and work side by
 * side), and {@link app.greenroom.io.Pause} (waiting, for real or in a test's time).
 */
@NullMarked
package app.greenroom.io;

import org.jspecify.annotations.NullMarked;
