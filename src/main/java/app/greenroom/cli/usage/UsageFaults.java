package app.greenroom.cli.usage;

import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What picocli complains of, in words that can be translated: it says its own in English alone. */
public final class UsageFaults {
    private UsageFaults() {}

    /** What is wrong with the arguments, in one sentence. */
    public static Text text(ParameterException fault) {
        if (fault instanceof UsageException ours) {
            return ours.text();
        } else if (fault instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        } else if (fault instanceof OverwrittenOptionException twice) {
            return Text.of("{0} may be given only once.", name(twice.getOverwritten()));
        } else if (fault instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing().get(0));
        }
        return value(fault);
    }

    private static Text unmatched(UnmatchedArgumentException fault) {
        List<String> all = fault.getUnmatched();
        String first = all.isEmpty() ? "" : all.get(0);
        if (fault.isUnknownOption()) {
            return Text.of("There is no option {0}.", Argument.name(first));
        } else if (!fault.getCommandLine().getSubcommands().isEmpty()) {
            return Text.of("There is no command “{0}”.", Argument.name(first));
        }
        return Text.of("“{0}” is one word too many.", Argument.name(first));
    }

    private static Text missing(ArgSpec argument) {
        return argument.isOption()
                ? Text.of("{0} needs a value: {1}.", name(argument), Argument.name(argument.paramLabel()))
                : Text.of("This is missing: {0}.", Argument.name(argument.paramLabel()));
    }

    private static Text value(ParameterException fault) {
        Optional<ArgSpec> argument = Optional.ofNullable(fault.getArgSpec());
        String given = fault.getValue() == null ? "" : fault.getValue();
        if (argument.isEmpty()) {
            return Text.of("These arguments cannot be understood.");
        } else if (Number.class.isAssignableFrom(boxed(argument.get().type()))) {
            return Text.of("{0}: “{1}” is not a number.", name(argument.get()), Argument.name(given));
        }
        return Text.of("{0}: “{1}” cannot be used.", name(argument.get()), Argument.name(given));
    }

    private static Class<?> boxed(Class<?> type) {
        return type == int.class ? Integer.class : type == double.class ? Double.class : type;
    }

    private static Argument name(ArgSpec argument) {
        return Argument.name(argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel());
    }
}
