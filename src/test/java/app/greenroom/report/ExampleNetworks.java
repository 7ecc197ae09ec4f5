package app.greenroom.report;

import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.Readiness;
import app.greenroom.model.run.CheckRun;
import app.greenroom.model.run.NetworkStory;
import app.greenroom.model.run.NetworkStory.Day;
import app.greenroom.model.run.NetworkStory.Days;
import app.greenroom.model.run.NetworkStory.Part;
import app.greenroom.model.run.NetworkStory.State;
import app.greenroom.model.run.NetworkStory.Trip;
import app.greenroom.text.Text;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

/** Runs of the network for tests of reports. */
public final class ExampleNetworks {
    private ExampleNetworks() {}

    /** Five hundred round trips with eight lost, two not timed, trouble on the Wi-Fi, worse than usual. */
    public static NetworkStory troubled() {
        Random random = new Random(5);
        List<Trip> trips = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            boolean lost = i % 61 == 60;
            boolean busy = i == 100 || i == 101;
            trips.add(new Trip(
                    i * 0.02,
                    lost || busy
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(
                                    84 + 12 * Math.abs(random.nextGaussian()) + (i > 300 && i < 330 ? 120 : 0)),
                    lost));
        }
        List<Day> before = new ArrayList<>();
        for (int day = 20; day < 26; day++) {
            before.add(new Day(LocalDate.of(2026, 11, day), 30 + day % 3));
        }
        return new NetworkStory(
                Text.name("Zoom"),
                trips,
                List.of(
                        new Part(Text.of("This computer"), Text.of("Router"), Text.of("31 ms"), State.TROUBLE),
                        new Part(Text.of("Router"), Text.of("Provider"), Text.EMPTY, State.UNKNOWN),
                        new Part(Text.of("Provider"), Text.of("Zoom"), Text.of("84 ms"), State.WELL)),
                Optional.of(Text.of("Good enough for a small picture (360p), not for a sharp picture (720p).")),
                Optional.of(new Days(
                        Text.of("Round trip is worse than usual: 84 ms today, 31 ms on 6 other days around 07:40."),
                        Text.of("Round trip"),
                        "ms",
                        before,
                        OptionalDouble.of(84),
                        OptionalDouble.of(31),
                        true)),
                1_234_567);
    }

    public static CheckRun run() {
        Finding trouble = new Finding(
                "network-trouble",
                Area.NETWORK,
                Importance.ADVICE,
                new Outcome.Near(new Fix(Text.of("Use a network cable, or sit next to the router."))),
                Text.of("The trouble sits between this computer and the router, on your Wi-Fi."),
                OptionalInt.of(65),
                List.of());
        return new CheckRun(
                ZonedDateTime.parse("2026-11-26T07:40:00Z[Europe/London]"),
                List.of(new CheckRun.Subject(Text.of("Network"), Text.name("zoom.us:443, by TCP and TLS"))),
                new Readiness(Readiness.Status.READY, List.of()),
                List.of(trouble),
                List.of(),
                new CheckRun.Shown(Optional.empty(), Optional.empty(), Optional.of(troubled())));
    }
}
