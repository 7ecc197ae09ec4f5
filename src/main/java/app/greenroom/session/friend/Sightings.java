package app.greenroom.session.friend;

import app.greenroom.call.CallPicture;
import app.greenroom.session.friend.MarkedPicture.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/** The other end's pictures as they came in, by the marks on them. */
final class Sightings {
    private static final int MOST = 10_000;
    private static final double MILLIS = 1e6;

    private final List<Seen> seen = new ArrayList<>();

    private record Seen(Mark mark, int width, int height, long at) {}

    /** Takes a picture; one without a whole mark counts for nothing. */
    synchronized void saw(CallPicture picture) {
        if (seen.size() < MOST) {
            MarkedPicture.read(picture)
                    .ifPresent(mark -> seen.add(new Seen(mark, picture.width(), picture.height(), picture.nanos())));
        }
    }

    /**
     * What they come to.
     *
     * @param freezes as the library counts them
     * @param frozen s
     * @param ahead what the other end's clock shows more than this one's, ms
     */
    synchronized Half.Picture all(int freezes, double frozen, Optional<Double> ahead) {
        if (seen.size() < 2) {
            return new Half.Picture(seen.size(), 0, 0, 0, 0, freezes, frozen, OptionalDouble.empty());
        }
        Set<Integer> numbers = new HashSet<>();
        Map<Integer, Integer> sizes = new HashMap<>();
        double[] delays = new double[seen.size()];
        for (int i = 0; i < seen.size(); i++) {
            Seen one = seen.get(i);
            numbers.add(one.mark.number());
            sizes.merge(one.width << 16 | one.height, 1, Integer::sum);
            double theirs = one.at / MILLIS + ahead.orElse(0.0);
            // The clocks' lowest 16 bits; what is shown before it was sent is as much as the clocks are wrong.
            delays[i] = (short) (Math.round(theirs) - one.mark.millis());
        }
        int first = seen.get(0).mark.number();
        int last = seen.get(seen.size() - 1).mark.number();
        int size = sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        double seconds = (seen.get(seen.size() - 1).at - seen.get(0).at) / 1e9;
        return new Half.Picture(
                seen.size(),
                Math.max(0, (last - first & 0xFFFF) + 1 - numbers.size()),
                size >> 16,
                size & 0xFFFF,
                seconds > 0 ? Math.min(1_000, (seen.size() - 1) / seconds) : 0,
                freezes,
                frozen,
                ahead.isPresent()
                        ? OptionalDouble.of(Math.max(0, new Percentile().evaluate(delays, 50)))
                        : OptionalDouble.empty());
    }
}
