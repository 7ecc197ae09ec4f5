package app.greenroom.faultline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The wall's clock under a schedule: it goes on with the devices' time, and jumps. It knows what it has shown. */
final class StagedClock extends Clock {
    private static final Instant START = Instant.parse("2026-11-02T07:40:00Z");

    private final List<Schedule.Jump> jumps;
    private final Timeline time;
    private final Set<Instant> shown = ConcurrentHashMap.newKeySet();

    StagedClock(Schedule schedule, Timeline time) {
        jumps = schedule.clock();
        this.time = time;
    }

    @Override
    public Instant instant() {
        double now = time.now();
        double jumped = jumps.stream()
                .filter(jump -> jump.at() <= now)
                .mapToDouble(Schedule.Jump::seconds)
                .sum();
        Instant instant = START.plusNanos(Math.round(1e9 * now)).plusSeconds(Math.round(jumped));
        shown.add(instant);
        return instant;
    }

    /** Whether it ever showed this. */
    boolean showed(Instant instant) {
        return shown.contains(instant);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.tick(this, Duration.ofNanos(1)).withZone(zone);
    }
}
