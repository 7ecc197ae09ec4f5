package app.greenroom.session.review;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.file.media.SoundEncoder;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.review.Moment;
import app.greenroom.model.review.Playback;
import app.greenroom.model.review.Review;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * Packs the sound of a recording so small that a report can carry it: all of it up to an hour and a half, which takes 16 MB, and only
 * what lies around the moments of longer ones.
 */
final class Packing {
    /** Seconds up to which the whole sound is packed. */
    static final double WHOLE = 5400;

    private static final double BEFORE = 1.5;
    private static final double AFTER = 1.5;
    private static final double LONGEST_MOMENT = 12;

    private Packing() {}

    /** What of the recording a report carries, in order and without overlap. */
    static List<Interval> pieces(Review review) {
        if (review.source().seconds() <= WHOLE) {
            return List.of(new Interval(0, review.source().seconds()));
        }
        List<Interval> pieces = new ArrayList<>();
        for (Moment moment : review.moments()) {
            double from = Math.max(0, moment.time().start() - BEFORE);
            double to = Math.min(
                    review.source().seconds(),
                    moment.time().start()
                            + Math.min(LONGEST_MOMENT, moment.time().length())
                            + AFTER);
            int last = pieces.size() - 1;
            if (last >= 0 && from <= pieces.get(last).end()) {
                pieces.set(
                        last,
                        new Interval(
                                pieces.get(last).start(),
                                Math.max(to, pieces.get(last).end())));
            } else if (to > from) {
                pieces.add(new Interval(from, to));
            }
        }
        return pieces;
    }

    /**
     * Packs.
     *
     * @param source the recording's sound, read to its end
     * @param at told the time of each block
     * @return empty when there is nothing to hear
     */
    static Optional<Playback> pack(AudioSource source, List<Interval> pieces, DoubleConsumer at)
            throws CaptureException, InterruptedException {
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        double end = pieces.get(pieces.size() - 1).end();
        int piece = 0;
        try (SoundEncoder encoder = new SoundEncoder()) {
            Optional<AudioBlock> next = source.next();
            while (next.isPresent() && next.get().time() < end) {
                AudioBlock block = next.get();
                at.accept(block.time());
                double until = block.time() + (double) block.length() / block.sampleRate();
                while (piece < pieces.size() && pieces.get(piece).end() <= block.time()) {
                    piece++;
                }
                for (int i = piece; i < pieces.size() && pieces.get(i).start() < until; i++) {
                    part(block, pieces.get(i)).ifPresent(encoder::accept);
                }
                next = source.next();
            }
            return Optional.of(new Playback(SoundEncoder.MIME, encoder.finish(), pieces));
        }
    }

    private static Optional<AudioBlock> part(AudioBlock block, Interval piece) {
        int from = (int) Math.max(0, Math.round((piece.start() - block.time()) * block.sampleRate()));
        int to = (int) Math.min(block.length(), Math.round((piece.end() - block.time()) * block.sampleRate()));
        if (from >= to) {
            return Optional.empty();
        }
        if (from == 0 && to == block.length()) {
            return Optional.of(block);
        }
        int channels = block.channels();
        return Optional.of(new AudioBlock(
                Arrays.copyOfRange(block.samples(), from * channels, to * channels),
                channels,
                block.sampleRate(),
                block.time() + (double) from / block.sampleRate()));
    }
}
