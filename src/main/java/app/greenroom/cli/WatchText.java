package app.greenroom.cli;

import app.greenroom.model.Finding;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.CheckRun;
import app.greenroom.session.CheckResult;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One line a probe. */
final class WatchText {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private WatchText() {}

    /** Such as "07:40:12  round trip 84 ms  jitter 2.1 ms  lost 0%  Ready". */
    static List<Text> line(CheckResult result) {
        CheckRun run = result.run();
        List<Text> parts = new ArrayList<>();
        parts.add(Text.name(CLOCK.format(run.at())));
        number(run, "net.rtt.median", Unit.MILLISECONDS)
                .ifPresent(value -> parts.add(Text.of("round trip {0}", value)));
        number(run, "net.jitter", Unit.MILLISECONDS).ifPresent(value -> parts.add(Text.of("jitter {0}", value)));
        number(run, "net.loss", Unit.FRACTION).ifPresent(value -> parts.add(Text.of("lost {0}", value)));
        Text verdict = run.readiness().status().title();
        parts.add(run.readiness().reasons().stream()
                .findFirst()
                .map(Finding::sentence)
                .map(why -> Text.of("{0}: {1}", Argument.of(verdict), Argument.of(why)))
                .orElse(verdict));
        return parts;
    }

    private static Optional<Argument> number(CheckRun run, String id, Unit unit) {
        for (Measurement measurement : run.measurements()) {
            if (measurement.id().equals(id) && measurement.value() instanceof Measured.Scalar scalar) {
                return Optional.of(Argument.amount(scalar.value(), unit, 1));
            }
        }
        return Optional.empty();
    }
}
