package app.greenroom.network;

import app.greenroom.model.measure.Measured;
import app.greenroom.model.measure.Measurement;
import app.greenroom.model.run.RunSummary;
import app.greenroom.text.Text;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Today's numbers beside those of other days at the same local hour, on the same network and to the same platform.
 *
 * <p><b>Which runs count:</b> those within half an hour of the same time of day by the clock of {@code zone}, whatever
 * summer time does in between, on a working day when today is one and on a weekend when it is not: a line's evenings and
 * weekends are busier than its working mornings. Several runs of a day become one value, their median, so that a day of
 * many probes weighs no more than a day of one. Under {@link #LEAST_DAYS} days nothing is said.
 *
 * <p><b>What is unusual</b> (our choice): a value that is worse than the median of the days by more than three times their
 * spread, and by more than a difference that anybody would notice ({@link Compared}). The spread is the median absolute
 * deviation times 1.4826, which is the standard deviation of normal values and, unlike it, is not moved by one bad day
 * among three; quantiles say nothing of so few. A better value is never unusual.
 *
 * <p>P. J. Rousseeuw and C. Croux, "Alternatives to the median absolute deviation", Journal of the American Statistical
 * Association 88 (1993), 1273–1283, for the factor.
 *
 * @param clock the time of day that is compared, in whole minutes
 * @param zone the zone of that clock
 * @param days how many earlier days count
 * @param comparisons one for each number that was measured today or before
 */
public record SameHour(LocalTime clock, ZoneId zone, int days, List<Comparison> comparisons) {
    /** Fewer days cannot tell what is usual. */
    public static final int LEAST_DAYS = 3;

    /** Runs this far from the hour still count. */
    static final Duration REACH = Duration.ofMinutes(30);

    private static final double SPREADS = 3;
    private static final double NORMAL = 1.4826;

    /** ms; less is this computer's clock. */
    private static final double LEAST_JITTER = 0.5;

    /** Of the logarithm, from day to day on Wi-Fi that is well: half as much again, or two thirds. */
    private static final double USUAL_SPREAD = 0.4;

    private static final double CHANCE = 0.002;

    public SameHour {
        comparisons = List.copyOf(comparisons);
    }

    /**
     * The numbers that are compared, with the least difference that matters: absolute, and of the usual value. Of twenty
     * connections one or two may be lost by chance, so that only three are noticed; of the hundred packets of a short stream
     * likewise.
     */
    public enum Compared {
        LOSS("net.loss", Text.of("Lost"), Text.of("Lost today"), "fraction", 0.1, 0, true),
        UDP_LOSS("net.udp.loss", Text.of("Lost (UDP)"), Text.of("Lost (UDP) today"), "fraction", 0.03, 0, true),
        JITTER("net.jitter", Text.of("Jitter"), Text.of("Jitter today"), "ms", 10, 0.5, true),
        UDP_JITTER("net.udp.jitter", Text.of("Jitter (UDP)"), Text.of("Jitter (UDP) today"), "ms", 10, 0.5, true),
        ROUND_TRIP("net.rtt.median", Text.of("Round trip"), Text.of("Round trip today"), "ms", 20, 0.25, true),
        LOAD_DELAY(
                "net.load.delay", Text.of("Delay under load"), Text.of("Delay under load today"), "ms", 50, 0.5, true),
        UPLOAD("net.upload", Text.of("Upload"), Text.of("Upload today"), "Mbit/s", 0.3, 0.3, false),
        DOWNLOAD("net.download", Text.of("Download"), Text.of("Download today"), "Mbit/s", 0.3, 0.3, false);

        private final String id;
        private final Text label;
        private final Text today;
        private final String unit;
        private final double least;
        private final double share;
        private final boolean smallerIsBetter;

        Compared(String id, Text label, Text today, String unit, double least, double share, boolean smallerIsBetter) {
            this.id = id;
            this.label = label;
            this.today = today;
            this.unit = unit;
            this.least = least;
            this.share = share;
            this.smallerIsBetter = smallerIsBetter;
        }

        /** Whether its worst days are many times its best even where all is as ever. */
        boolean restless() {
            return this == JITTER || this == UDP_JITTER;
        }

        /** The measurement's id. */
        public String id() {
            return id;
        }

        /** It in plain words. */
        public Text label() {
            return label;
        }

        /** Today's value of it in plain words. */
        public Text labelToday() {
            return today;
        }

        /** Its unit. */
        public String unit() {
            return unit;
        }
    }

    /**
     * One number today and before.
     *
     * @param number which one
     * @param today today's value; empty when it was not measured
     * @param before the earlier days' values, the oldest first
     * @param usual their median; empty when there are too few days
     * @param unusual whether today's is worse than the days before can explain
     */
    public record Comparison(
            Compared number, OptionalDouble today, List<DayValue> before, OptionalDouble usual, boolean unusual) {
        public Comparison {
            before = List.copyOf(before);
        }
    }

    /** One day's value. */
    public record DayValue(LocalDate date, double value) {}

    /** Whether there are days enough to say what is usual. */
    public boolean enough() {
        return days >= LEAST_DAYS;
    }

    /** The first number that is out of the ordinary, in the order of what harms a call most. */
    public Optional<Comparison> worst() {
        return comparisons.stream().filter(Comparison::unusual).findFirst();
    }

    /**
     * Compares.
     *
     * @param past earlier runs of every platform and place
     * @param now when today's run was made
     * @param zone whose clock is meant, the interview's
     * @param platform the platform's id
     * @param place the network, as {@link RunSummary#place} names it
     * @param today today's numbers
     */
    public static SameHour compare(
            List<RunSummary> past,
            ZonedDateTime now,
            ZoneId zone,
            String platform,
            String place,
            List<Measurement> today) {
        ZonedDateTime local = now.withZoneSameInstant(zone);
        Map<LocalDate, List<RunSummary>> days = new TreeMap<>();
        for (RunSummary run : past) {
            Optional<LocalDate> day =
                    run.platform().equals(platform) && run.place().equals(place)
                            ? day(run.at().withZoneSameInstant(zone).toLocalDateTime(), local.toLocalDateTime())
                            : Optional.empty();
            day.ifPresent(
                    date -> days.computeIfAbsent(date, key -> new ArrayList<>()).add(run));
        }
        List<Comparison> comparisons = new ArrayList<>();
        for (Compared number : Compared.values()) {
            Comparison comparison = compare(number, days, value(today, number));
            if (comparison.today().isPresent() || !comparison.before().isEmpty()) {
                comparisons.add(comparison);
            }
        }
        return new SameHour(local.toLocalTime().truncatedTo(ChronoUnit.MINUTES), zone, days.size(), comparisons);
    }

    /** The earlier day whose same hour a run belongs to; empty when it belongs to none. */
    private static Optional<LocalDate> day(LocalDateTime run, LocalDateTime now) {
        // At ten past midnight, a run at ten to midnight belongs to the same hour of the day after its own.
        for (int shift = -1; shift <= 1; shift++) {
            LocalDateTime hour = run.toLocalDate().plusDays(shift).atTime(now.toLocalTime());
            boolean near = Duration.between(hour, run).abs().compareTo(REACH) <= 0;
            if (near && hour.toLocalDate().isBefore(now.toLocalDate())) {
                return working(hour.toLocalDate()) == working(now.toLocalDate())
                        ? Optional.of(hour.toLocalDate())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean working(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static Comparison compare(Compared number, Map<LocalDate, List<RunSummary>> days, OptionalDouble today) {
        List<DayValue> before = new ArrayList<>();
        days.forEach((date, runs) -> {
            double[] values = runs.stream()
                    .map(run -> value(run.numbers(), number))
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .toArray();
            Statistics.median(values).ifPresent(value -> before.add(new DayValue(date, value)));
        });
        double[] values = before.stream().mapToDouble(DayValue::value).toArray();
        if (values.length < LEAST_DAYS) {
            return new Comparison(number, today, before, OptionalDouble.empty(), false);
        }
        double usual = Statistics.median(values).orElseThrow();
        double[] deviations = before.stream()
                .mapToDouble(day -> Math.abs(day.value() - usual))
                .toArray();
        double spread = NORMAL * Statistics.median(deviations).orElseThrow();
        double noticed = Math.max(number.least, number.share * usual);
        boolean unusual = today.isPresent()
                && (number.smallerIsBetter ? today.getAsDouble() - usual : usual - today.getAsDouble())
                        > Math.max(SPREADS * spread, noticed)
                && (!number.restless() || beyondChance(values, today.getAsDouble()));
        return new Comparison(number, today, before, OptionalDouble.of(usual), unusual);
    }

    /**
     * Whether a value lies above what one more of the same kind may be, once in 500 times: the upper bound for one further value
     * of lognormal ones, by Student's t with so few. Jitter is such a number, of which the worst days are many times the best;
     * the spread of a few quiet days that happen to be alike is no measure of it, so that it is never taken to be less than
     * Wi-Fi's usual one. One day among those before that was as bad is reason enough to call it usual.
     */
    private static boolean beyondChance(double[] before, double value) {
        double[] logs = Arrays.stream(before)
                .map(one -> Math.log(Math.max(LEAST_JITTER, one)))
                .toArray();
        double mean = Arrays.stream(logs).average().orElseThrow();
        double squares =
                Arrays.stream(logs).map(one -> (one - mean) * (one - mean)).sum();
        double spread = Math.max(USUAL_SPREAD, Math.sqrt(squares / (logs.length - 1)));
        double bound = new TDistribution(logs.length - 1.0).inverseCumulativeProbability(1 - CHANCE)
                * spread
                * Math.sqrt(1 + 1.0 / logs.length);
        return Math.log(value) - mean > bound
                && value > Arrays.stream(before).max().orElseThrow();
    }

    private static OptionalDouble value(List<Measurement> numbers, Compared number) {
        return numbers.stream()
                .filter(measurement -> measurement.id().equals(number.id)
                        && measurement.unit().equals(number.unit)
                        && measurement.value() instanceof Measured.Scalar)
                .mapToDouble(measurement -> ((Measured.Scalar) measurement.value()).value())
                .findFirst();
    }
}
