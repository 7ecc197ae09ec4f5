package app.greenroom.cli.usage;

import app.greenroom.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Options that do not go together, or a value that cannot be used; said in the user's language. */
public final class UsageException extends ParameterException {
    private static final long serialVersionUID = 1;

    private final transient Text text;

    /**
     * Wrong usage of a command.
     *
     * @param text what is wrong, in one sentence
     */
    public UsageException(CommandLine command, Text text) {
        this(command, text, null);
    }

    /**
     * Wrong usage of a command.
     *
     * @param text what is wrong, in one sentence
     * @param cause what told it
     */
    public UsageException(CommandLine command, Text text, @Nullable Throwable cause) {
        super(command, text.toString(), cause);
        this.text = text;
    }

    /** What is wrong, in one sentence. */
    public Text text() {
        return text;
    }
}
