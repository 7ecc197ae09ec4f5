package app.greenroom.session.lines;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.file.Recording;
import app.greenroom.capture.file.media.SoundTrack;
import app.greenroom.speech.LineLevels;
import app.greenroom.speech.OwnTalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/** Finds, by levels alone, two lines of a recording of which each carries talk of its own. */
public final class OwnLines {
    /** What lies behind these seconds is not listened to. */
    public static final double MOST = 12 * 3600;

    /** Seconds of talk that a line must have of its own; a cough or a door is less. */
    private static final double OWN_LEVELS = 2;

    private final Recording recording;
    private final double claimed;
    private final DoubleConsumer progress;

    /**
     * Two lines with talk of their own.
     *
     * @param talk when each has it
     */
    public record Pair(Line first, Line second, OwnTalk.Parted talk) {}

    /**
     * @param claimed how long the recording says it is, seconds
     * @param progress is told the share of a search
     */
    public OwnLines(Recording recording, double claimed, DoubleConsumer progress) {
        this.recording = recording;
        this.claimed = claimed;
        this.progress = progress;
    }

    /** A line for each track, or one for all that there is to hear. */
    public static List<Line> tracks(Recording recording) {
        List<SoundTrack> all = recording.tracks();
        return all.isEmpty()
                ? List.of(Line.all(Optional.empty(), 1))
                : IntStream.range(0, all.size())
                        .mapToObj(i -> Line.all(Optional.of(all.get(i)), i + 1))
                        .toList();
    }

    /** The track that players take, or the first one where that cannot be decoded. */
    public static Line usual(List<Line> tracks) {
        return tracks.stream()
                .filter(Line::isReadable)
                .filter(Line::isUsual)
                .findFirst()
                .or(() -> tracks.stream().filter(Line::isReadable).findFirst())
                .orElse(tracks.get(0));
    }

    /**
     * The two tracks that have most talk of their own.
     *
     * @param with one that must be among them
     */
    public Optional<Pair> tracks(List<Line> tracks, Optional<Line> with) throws CaptureException, InterruptedException {
        List<Line> readable = tracks.stream().filter(Line::isReadable).toList();
        List<double[]> levels = new ArrayList<>();
        for (int i = 0; i < readable.size(); i++) {
            double before = (double) i / readable.size();
            double[] each = new double[0];
            try {
                each = loudest(scan(readable.get(i), before, (i + 1.0) / readable.size()));
            } catch (CaptureException e) {
                // It has nothing of its own; where it is the one that is listened to, why is told then.
            }
            levels.add(each);
        }
        return best(readable, levels, with);
    }

    /**
     * The two channels of a track that have most talk of their own.
     *
     * @param sure whether there are two whatever they carry, because the user says so
     */
    public Optional<Pair> sides(Line track, boolean sure) throws CaptureException, InterruptedException {
        List<double[]> levels = isMono(track) ? List.of() : scan(track, 0, 1);
        List<Line> sides = IntStream.range(0, levels.size())
                .mapToObj(i -> track.only(i, levels.size()))
                .toList();
        if (sure && levels.size() == 2) {
            return Optional.of(new Pair(sides.get(0), sides.get(1), OwnTalk.between(levels.get(0), levels.get(1))));
        }
        return best(sides, levels, Optional.empty());
    }

    private boolean isMono(Line line) throws CaptureException, InterruptedException {
        try (AudioSource source = line.open(recording)) {
            return source.next().map(block -> block.channels() < 2).orElse(true);
        }
    }

    private static Optional<Pair> best(List<Line> lines, List<double[]> levels, Optional<Line> with) {
        Optional<Pair> best = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            for (int k = i + 1; k < lines.size(); k++) {
                boolean asked = with.isEmpty()
                        || lines.get(i).equals(with.get())
                        || lines.get(k).equals(with.get());
                OwnTalk.Parted talk = OwnTalk.between(levels.get(i), levels.get(k));
                if (asked
                        && talk.least() >= OWN_LEVELS
                        && talk.least() > best.map(pair -> pair.talk().least()).orElse(0.0)) {
                    best = Optional.of(new Pair(lines.get(i), lines.get(k), talk));
                }
            }
        }
        return best;
    }

    /** The levels of each channel of a line. */
    private List<double[]> scan(Line line, double from, double to) throws CaptureException, InterruptedException {
        List<LineLevels> channels = new ArrayList<>();
        try (AudioSource source = line.open(recording)) {
            Optional<AudioBlock> block = source.next();
            while (block.isPresent() && block.get().time() < MOST) {
                while (channels.size() < block.get().channels()) {
                    channels.add(new LineLevels(channels.size(), block.get().sampleRate()));
                }
                for (LineLevels each : channels) {
                    each.accept(block.get());
                }
                progress.accept(from + (to - from) * Math.min(1, block.get().time() / claimed));
                block = source.next();
            }
        }
        return channels.stream().map(LineLevels::levels).toList();
    }

    private static double[] loudest(List<double[]> channels) {
        double[] all = channels.isEmpty() ? new double[0] : channels.get(0).clone();
        for (double[] each : channels) {
            for (int i = 0; i < all.length; i++) {
                all[i] = Math.max(all[i], each[i]);
            }
        }
        return all;
    }
}
