package app.greenroom.network.io;

import java.util.List;
import java.util.Optional;

/** Runs the operating system's own tools, which tell what Java does not. */
@FunctionalInterface
public interface Commands {
    /**
     * Runs a tool without a shell and without input.
     *
     * @param command the tool and its arguments
     * @return what it wrote to its standard output; empty when there is no such tool, or when it failed or took too long
     * @throws InterruptedException when this thread is interrupted; the tool is ended then
     */
    Optional<String> run(List<String> command) throws InterruptedException;
}
