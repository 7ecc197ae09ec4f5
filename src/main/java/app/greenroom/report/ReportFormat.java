package app.greenroom.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms in which a report can be kept, and the endings of their files: the usual one first. */
public enum ReportFormat {
    HTML("html", "htm"),
    PDF("pdf"),
    JSON("json"),
    CSV("csv"),
    TEXT("txt");

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes what nobody can change
    private final List<String> endings;

    ReportFormat(String... endings) {
        this.endings = List.of(endings);
    }

    /** How its files' names end, in small letters without the dot. */
    public List<String> endings() {
        return endings;
    }

    /** The form whose files end so; empty where none does. */
    public static Optional<ReportFormat> ofEnding(String ending) {
        return Stream.of(values())
                .filter(format -> format.endings.contains(ending))
                .findFirst();
    }
}
