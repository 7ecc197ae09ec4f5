package app.greenroom.cli.usage;

import app.greenroom.model.Settings;
import app.greenroom.report.ReportException;
import app.greenroom.report.ReportFormat;
import app.greenroom.report.Reports;
import app.greenroom.session.RequestException;
import app.greenroom.session.network.NetworkSession;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that several commands take; each is declared here once and mixed into them. */
public final class SharedOptions {
    private SharedOptions() {}

    /** {@code --language}, which every command takes; {@link LanguageChoice} reads it before all others. */
    public static final class InLanguage {
        @Option(
                names = "--language",
                paramLabel = "TAG",
                description =
                        "What to speak: en, de, es or ar (default: the language in the settings, else the system's).")
        @SuppressWarnings("UnusedVariable") // it was read already
        private @Nullable String tag;
    }

    /** {@code --camera}. */
    public static final class Camera {
        @Option(
                names = "--camera",
                paramLabel = "NAME",
                description = "The camera, by its name or a part of it, or http://… of a phone's camera app.")
        private @Nullable String name;

        /** The name; empty for the usual camera. */
        public Optional<String> name() {
            return Optional.ofNullable(name);
        }
    }

    /** {@code --microphone}. */
    public static final class Microphone {
        @Option(
                names = "--microphone",
                paramLabel = "NAME",
                description = "The microphone, by its name or a part of it.")
        private @Nullable String name;

        /** The name; empty for the usual microphone. */
        public Optional<String> name() {
            return Optional.ofNullable(name);
        }
    }

    /** {@code --speaker}. */
    public static final class Speaker {
        @Option(
                names = "--speaker",
                paramLabel = "NAME",
                description =
                        "The speaker or headphones that the test for echo plays through, by name or a part of it.")
        private @Nullable String name;

        /** The name; empty for the usual speaker. */
        public Optional<String> name() {
            return Optional.ofNullable(name);
        }
    }

    /** {@code --platforms} and {@code --endpoints}: files that say where the servers are. */
    public static final class Servers {
        @Option(
                names = "--platforms",
                paramLabel = "FILE",
                description = "A file with platforms of your own, as JSON; the page “The network” shows its form.")
        private @Nullable Path platforms;

        @Option(
                names = "--endpoints",
                paramLabel = "FILE",
                description = "Point the platform's hosts at test servers (JSON); hosts that it does not name are not"
                        + " contacted.")
        private @Nullable Path endpoints;

        /** The file with further platforms. */
        public Optional<Path> platforms() {
            return Optional.ofNullable(platforms);
        }

        /** The file that points hosts at test servers. */
        public Optional<Path> endpoints() {
            return Optional.ofNullable(endpoints);
        }
    }

    /** {@code --platform}, with {@link Servers}. */
    public static final class Platform {
        @Spec(Spec.Target.MIXEE)
        private @Nullable CommandSpec command;

        @Mixin
        private Servers servers = new Servers();

        @Option(
                names = "--platform",
                paramLabel = "NAME",
                description =
                        "Where the interview takes place: zoom, teams, meet, webex, thalamus or one of --platforms"
                                + " (default: the one in the settings, else zoom).")
        private @Nullable String name;

        /** Where its servers are. */
        public Servers servers() {
            return servers;
        }

        /** Whether the user named one. */
        public boolean isGiven() {
            return name != null;
        }

        /** The platform as the user wrote it; the one in the settings where the user named none. */
        public String given(Settings settings) {
            return name == null ? settings.platform() : name;
        }

        /**
         * The platform's id.
         *
         * @throws UsageException when neither the program nor the file knows it, or the file cannot be used
         */
        public String id(Settings settings) {
            String given = given(settings);
            String id = given.toLowerCase(Locale.ROOT);
            List<String> known;
            try {
                known = NetworkSession.platforms(servers.platforms());
            } catch (RequestException e) {
                throw wrong(command, e.text(), e);
            }
            if (!known.contains(id)) {
                throw wrong(
                        command,
                        Text.of(
                                "The platform “{0}” is not known; choose one of {1}.",
                                Argument.name(given), Argument.name(String.join(", ", known))),
                        null);
            }
            return id;
        }
    }

    /** {@code --no-history}. */
    public static final class History {
        @Option(names = "--no-history", description = "Keep nothing of this check, and compare it with nothing.")
        private boolean none;

        /** Whether nothing is kept. */
        public boolean none() {
            return none;
        }
    }

    /** {@code --report} and {@code --json}: how the result is handed over. */
    public static final class Output {
        @Spec(Spec.Target.MIXEE)
        private @Nullable CommandSpec command;

        @Option(
                names = "--report",
                paramLabel = "FILE",
                arity = "1..*",
                description =
                        "Write the report to FILE; its end says how: .html, .pdf, .json, .csv or .txt. Several are"
                                + " possible.")
        private List<Path> reports = List.of();

        @Option(names = "--json", description = "Print the report as JSON.")
        private boolean json;

        /** Whether JSON is printed. */
        public boolean json() {
            return json;
        }

        /** The files to write. */
        public List<Path> reports() {
            return reports;
        }

        /**
         * The forms that the files' names ask for.
         *
         * @throws UsageException when a name says no form
         */
        public Set<ReportFormat> formats() {
            Set<ReportFormat> formats = new HashSet<>();
            for (Path report : reports) {
                try {
                    formats.add(Reports.format(report));
                } catch (ReportException e) {
                    throw wrong(command, e.text(), e);
                }
            }
            return formats;
        }
    }

    private static UsageException wrong(@Nullable CommandSpec command, Text text, @Nullable Throwable cause) {
        return new UsageException(Objects.requireNonNull(command).commandLine(), text, cause);
    }
}
