package app.greenroom.cli.usage;

import app.greenroom.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The words in the usage texts of commands: what their annotations say in English, and picocli's own. An annotation holds plain
 * words, no format; a line that begins with a brace is no words but a form, and stays as it is.
 */
public final class UsageWords {
    private UsageWords() {}

    /** Puts all of them into a language. */
    public static void say(CommandLine commands, Function<Text, String> language) {
        each(commands, (english, place) -> formatted(language.apply(Text.written(english))));
        own(commands, language);
    }

    /** The English words, each with the place that says it, such as "network --until". */
    public static SortedMap<String, String> english(CommandLine commands) {
        SortedMap<String, String> all = new TreeMap<>();
        each(commands, (english, place) -> {
            all.put(english, place);
            return english;
        });
        return all;
    }

    /** Headings, which are alike for all commands. */
    private static void own(CommandLine commands, Function<Text, String> language) {
        UsageMessageSpec usage = commands.getCommandSpec().usageMessage();
        usage.synopsisHeading(formatted(language.apply(Text.of("Usage:"))) + " ");
        usage.synopsisSubcommandLabel("[" + formatted(language.apply(Text.of("COMMAND"))) + "]");
        usage.commandListHeading("%n" + formatted(language.apply(Text.of("Commands:"))) + "%n");
        commands.getSubcommands().values().forEach(each -> own(each, language));
    }

    /** Gives picocli for each of the English words others: it lets options be changed only by being made anew. */
    private static void each(CommandLine commands, BinaryOperator<String> words) {
        CommandSpec spec = commands.getCommandSpec();
        String command = spec.name();
        UsageMessageSpec usage = spec.usageMessage();
        usage.description(all(usage.description(), words, command));
        if (!usage.exitCodeListHeading().isEmpty()) {
            usage.exitCodeListHeading("%n" + word(usage.exitCodeListHeading(), words, command) + "%n");
        }
        Map<String, String> codes = new LinkedHashMap<>();
        usage.exitCodeList().forEach((code, means) -> codes.put(code, word(means, words, command)));
        usage.exitCodeList(codes);
        for (OptionSpec option : List.copyOf(spec.options())) {
            OptionSpec.Builder said = option.toBuilder().description(described(option, words, command));
            if (option.arity().max() > 0) {
                said.paramLabel(word(option.paramLabel(), words, command + " " + option.longestName()));
            }
            spec.remove(option);
            spec.addOption(said.build());
        }
        for (PositionalParamSpec argument : List.copyOf(spec.positionalParameters())) {
            PositionalParamSpec said = argument.toBuilder()
                    .description(described(argument, words, command))
                    .paramLabel(word(argument.paramLabel(), words, command))
                    .build();
            spec.remove(argument);
            spec.addPositional(said);
        }
        commands.getSubcommands().values().forEach(each -> each(each, words));
    }

    private static String[] described(ArgSpec argument, BinaryOperator<String> words, String command) {
        String place = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
        return all(argument.description(), words, command + " " + place);
    }

    private static String[] all(String[] lines, BinaryOperator<String> words, String place) {
        String[] said = new String[lines.length];
        for (int i = 0; i < lines.length; i++) {
            said[i] = word(lines[i], words, place);
        }
        return said;
    }

    private static String word(String english, BinaryOperator<String> words, String place) {
        return english.startsWith("{") ? formatted(english) : words.apply(english, place);
    }

    /** Picocli takes what it prints for a format. */
    private static String formatted(String words) {
        return words.replace("%", "%%");
    }
}
