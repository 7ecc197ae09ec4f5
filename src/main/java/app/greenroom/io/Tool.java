package app.greenroom.io;

import java.util.List;
import java.util.Optional;

/** Tools of the operating system, as {@link ToolRunner} runs them; tests answer in their place. */
@FunctionalInterface
public interface Tool {
    /**
     * Runs a tool.
     *
     * @param command the tool and its arguments
     * @return what it wrote to its standard output; empty when there is no such tool, or when it failed or took too long
     * @throws InterruptedException when this thread is interrupted; the tool is ended then
     */
    Optional<String> run(List<String> command) throws InterruptedException;

    /** Runs a tool; whoever is interrupted gets no answer, and stays marked. */
    default Optional<String> ask(List<String> command) {
        try {
            return run(command);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
