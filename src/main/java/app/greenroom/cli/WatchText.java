package app.greenroom.cli;

import app.greenroom.model.Finding;
import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.CheckRun;
import app.greenroom.session.CheckResult;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One line a probe. */
final class WatchText {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);

    private WatchText() {}

    /** Such as "07:40:12  round trip 84 ms, jitter 2.1 ms, lost 0 %  Ready". */
    static String line(CheckResult result) {
        CheckRun run = result.run();
        StringBuilder line = new StringBuilder(CLOCK.format(run.at()));
        number(line, run, "net.rtt.median", "round trip", 1, "ms");
        number(line, run, "net.jitter", "jitter", 1, "ms");
        number(line, run, "net.loss", "lost", 100, "%");
        line.append("  ").append(run.readiness().status().title());
        run.readiness().reasons().stream().findFirst().map(Finding::sentence).ifPresent(why -> line.append(": ")
                .append(why));
        return line.toString();
    }

    static String clock(ZonedDateTime time) {
        return DAY.format(time) + " (" + time.getZone() + ")";
    }

    private static void number(StringBuilder line, CheckRun run, String id, String name, double factor, String unit) {
        for (Measurement measurement : run.measurements()) {
            if (measurement.id().equals(id) && measurement.value() instanceof Measured.Scalar scalar) {
                line.append("  ").append(name);
                line.append(String.format(Locale.ROOT, " %.1f %s", factor * scalar.value(), unit));
            }
        }
    }
}
