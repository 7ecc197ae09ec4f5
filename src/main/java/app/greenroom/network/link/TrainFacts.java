package app.greenroom.network.link;

import app.greenroom.network.Statistics;
import app.greenroom.network.quality.Loss;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a train tells. Connections that this computer itself held up say nothing.
 *
 * <p>A lost packet shows by the time until TCP sends it again: a SYN after a second ({@link LinkFacts#RESENT_MILLIS}), a FIN
 * after 200 ms and a round trip at the earliest. That is told only where a server closes evenly, and the way itself is not
 * uneven by as much.
 *
 * @param openings of SYNs, or of the answers to them; empty when nothing ever answered
 * @param closings of FINs, or of the answers to them; empty when it could not be told
 */
record TrainFacts(Optional<Loss> openings, Optional<Loss> closings) {
    /** Of no train. */
    static final TrainFacts NONE = new TrainFacts(Optional.empty(), Optional.empty());

    /** Half of what a FIN that is sent again takes longer. */
    private static final double UNEVEN = LinkFacts.RESENT_DATA_MILLIS / 2;

    static TrainFacts of(TrainSamples samples) {
        List<TrainSample> own = samples.connections().stream()
                .filter(one -> one.late() <= LinkFacts.BUSY_MILLIS)
                .toList();
        double[] opened =
                own.stream().flatMapToDouble(one -> one.opened().stream()).toArray();
        OptionalDouble usual = Statistics.lowerQuartile(opened);
        if (usual.isEmpty()) {
            return NONE;
        }
        int told = 0;
        int lost = 0;
        for (TrainSample one : own) {
            boolean gone = one.opened().orElse(one.waited()) - usual.getAsDouble() >= LinkFacts.RESENT_MILLIS;
            told += gone || one.opened().isPresent() ? 1 : 0;
            lost += gone ? 1 : 0;
        }
        double[] once = own.stream()
                .flatMapToDouble(one -> one.opened().stream())
                .filter(time -> time - usual.getAsDouble() < LinkFacts.RESENT_MILLIS)
                .toArray();
        boolean even = Statistics.quantile(once, 0.95).orElse(0) - usual.getAsDouble() <= UNEVEN;
        return new TrainFacts(Optional.of(new Loss(told, lost)), even ? closings(own) : Optional.empty());
    }

    private static Optional<Loss> closings(List<TrainSample> own) {
        List<TrainSample> ended = own.stream()
                .filter(one -> one.opened().isPresent() && (one.closed().isPresent() || one.waited() > 0))
                .toList();
        double[] closed =
                ended.stream().flatMapToDouble(one -> one.closed().stream()).toArray();
        OptionalDouble usual = Statistics.lowerQuartile(closed);
        if (usual.isEmpty()
                || 2 * closed.length < ended.size()
                || Statistics.median(closed).orElse(0) - usual.getAsDouble() > UNEVEN / 2) {
            return Optional.empty(); // it does not close, or not when it is told to
        }
        int told = 0;
        int lost = 0;
        for (TrainSample one : ended) {
            boolean gone = one.closed().orElse(one.waited()) - usual.getAsDouble() >= LinkFacts.RESENT_DATA_MILLIS;
            told += gone || one.closed().isPresent() ? 1 : 0;
            lost += gone ? 1 : 0;
        }
        return Optional.of(new Loss(told, lost));
    }

    /** The same with these tries, which are openings as well. Closings that fare far worse only show that the server is busy. */
    TrainFacts with(Optional<Loss> tries) {
        Optional<Loss> all = tries.isPresent() && openings.isPresent()
                ? Optional.of(Loss.together(List.of(tries.get(), openings.get())))
                : tries.or(() -> openings);
        return new TrainFacts(all, closings.filter(one -> all.filter(open -> one.low() <= open.high())
                .isPresent()));
    }

    /** All that was lost; the openings alone where they fare far worse, because a server guards itself against them. */
    Optional<Loss> loss() {
        return closings.isPresent()
                        && openings.filter(open -> open.low() <= closings.get().high())
                                .isPresent()
                ? Optional.of(Loss.together(List.of(openings.get(), closings.get())))
                : openings;
    }
}
