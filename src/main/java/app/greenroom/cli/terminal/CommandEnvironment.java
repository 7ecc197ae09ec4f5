package app.greenroom.cli.terminal;

import app.greenroom.memory.RunMemory;
import app.greenroom.report.text.PlainLetters;
import app.greenroom.session.device.Devices;
import app.greenroom.text.Argument;
import app.greenroom.text.Language;
import app.greenroom.text.Text;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Everything the commands take from outside.
 *
 * @param terminal where they write
 * @param devices cameras and microphones
 * @param clock the time of day
 * @param nanoTime counts nanoseconds from any origin
 * @param host this computer as a place where the program lies and keeps things
 * @param language what they speak; the system's, until it is known what the user wants
 */
public record CommandEnvironment(
        Terminal terminal, Devices devices, Clock clock, LongSupplier nanoTime, Host host, Language language) {
    /** Surroundings in English. */
    public CommandEnvironment(Terminal terminal, Devices devices, Clock clock, LongSupplier nanoTime, Host host) {
        this(terminal, devices, clock, nanoTime, host, Language.english());
    }

    /** Surroundings in English in which nothing is kept. */
    public CommandEnvironment(Terminal terminal, Devices devices, Clock clock, LongSupplier nanoTime) {
        this(terminal, devices, clock, nanoTime, new Host("", List.of("greenroom"), Optional.empty()));
    }

    /** The same in another language. */
    public CommandEnvironment in(Language other) {
        return new CommandEnvironment(terminal, devices, clock, nanoTime, host, other);
    }

    /** What is remembered here; what is wrong with it is said once, however often it is met. */
    public RunMemory memory() {
        Set<Text> told = new HashSet<>();
        return new RunMemory(host.memory(), clock, trouble -> {
            if (told.add(trouble)) {
                tell(trouble);
            }
        });
    }

    /** A text in the user's language, in letters that the terminal can write. */
    public String say(Text text) {
        return PlainLetters.fit(language.say(text), terminal.style().charset());
    }

    /** Prints a line among the results; they are flushed at the command's end. */
    public void print(Text line) {
        terminal.out().println(say(line));
    }

    /** Says of an option that was given that it changes nothing beside another one. */
    public void idle(String beside, boolean given, String option) {
        if (given) {
            tell(Text.of("{0} changes nothing beside {1}.", Argument.name(option), Argument.name(beside)));
        }
    }

    /** Prints a line among progress and complaints. */
    public void tell(Text line) {
        terminal.err().println(say(line));
    }
}
