package app.greenroom.session.review;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.FaultText;
import app.greenroom.capture.file.Recording;
import app.greenroom.capture.file.media.SoundTrack;
import app.greenroom.check.Observed;
import app.greenroom.model.measure.Interval;
import app.greenroom.session.RequestException;
import app.greenroom.session.check.RecordedFacts;
import app.greenroom.session.review.ReviewRequest.Channel;
import app.greenroom.speech.LineLevels;
import app.greenroom.speech.LongAnalysis;
import app.greenroom.speech.LongFacts;
import app.greenroom.speech.OwnTalk;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Listens to a recording. First it looks by levels alone whether two tracks, or two sides of one, carry talk of their own; each
 * of those is then analysed by itself, and the one that speaks longer is taken for the candidate, who answers at length. Anything
 * else (one voice on both sides, noise or an echo on the other) is one line, of which the analysis follows the side that carries the voice.
 */
final class Listening {
    /** Seconds of talk that a line must have of its own, by levels and by its speech; a cough or a door is less. */
    private static final double OWN_LEVELS = 2;

    private static final double OWN_SPEECH = 1.5;
    private static final int OWN_SYLLABLES = 4;

    /** Who speaks so many times as long as the other is surely the one who answers. Our choice. */
    static final double CLEARLY_LONGER = 1.5;

    private static final double MOST = 12 * 3600;
    private static final double SCANNED = 0.15; // share of the work, for the progress

    private final Recording recording;
    private final ReviewRequest request;
    private final double claimed;
    private final DoubleConsumer progress;
    private final List<Line> tracks;
    private final Optional<Line> wanted;
    private volatile boolean unread;

    /** Two lines with talk of their own. */
    private record Pair(Line first, Line second, OwnTalk.Parted talk) {}

    /** A line and what is heard on it. */
    private record Voice(Line line, LongFacts facts, List<Interval> own) {
        double seconds() {
            return OwnTalk.seconds(own);
        }
    }

    /**
     * @param claimed how long the recording says it is, seconds
     * @param progress is told the share of the work
     * @throws RequestException when the request names a track that is not there or cannot be read
     */
    Listening(Recording recording, ReviewRequest request, double claimed, DoubleConsumer progress)
            throws RequestException {
        this.recording = recording;
        this.request = request;
        this.claimed = claimed;
        this.progress = progress;
        List<SoundTrack> all = recording.tracks();
        tracks = all.isEmpty()
                ? List.of(Line.all(Optional.empty(), 1))
                : IntStream.range(0, all.size())
                        .mapToObj(i -> Line.all(Optional.of(all.get(i)), i + 1))
                        .toList();
        wanted = request.track().isPresent() ? Optional.of(named(request.track().get())) : Optional.empty();
    }

    private Line named(String name) throws RequestException {
        String small = name.toLowerCase(Locale.ROOT);
        return tracks.stream()
                .filter(line -> Integer.toString(line.number()).equals(name))
                .findFirst()
                .or(() -> tracks.stream()
                        .filter(line -> line.track()
                                .flatMap(SoundTrack::name)
                                .filter(title -> title.toLowerCase(Locale.ROOT).contains(small))
                                .isPresent())
                        .findFirst())
                .filter(Listening::isReadable)
                .orElseThrow(() -> new RequestException(Text.of(
                        "There is no track “{0}” that can be listened to; the recording has {1}.",
                        Argument.name(name), Argument.of(names(tracks)))));
    }

    private static boolean isReadable(Line line) {
        return line.track().map(SoundTrack::readable).orElse(true);
    }

    private static Text names(List<Line> lines) {
        return Text.list(lines.stream().map(Line::trackName).toList());
    }

    /** Where the sound to play comes from. */
    Line playback() {
        return wanted.orElseGet(this::usual);
    }

    private Line usual() {
        return tracks.stream()
                .filter(line -> line.track().map(SoundTrack::usual).orElse(true))
                .findFirst()
                .orElse(tracks.get(0));
    }

    /** Listens. */
    Observed<Heard> hear() throws InterruptedException {
        try {
            Optional<Channel> channel = request.channel();
            Optional<Pair> pair = channel.isPresent() || tracks.size() == 1
                    ? pairOfSides(playback(), channel.equals(Optional.of(Channel.BOTH)))
                    : pairOfTracks();
            if (pair.isEmpty() && channel.isEmpty() && tracks.size() > 1) {
                pair = pairOfSides(playback(), false);
            }
            if (pair.isPresent()) {
                Optional<Heard> apart = apart(pair.get());
                if (apart.isPresent()) {
                    return new Observed.Seen<>(apart.get());
                }
            }
            return together();
        } catch (CaptureException e) {
            unread = true;
            return new Observed.Unseen<>(FaultText.of(e.fault()));
        }
    }

    /** Whether there is sound that could not be read. */
    boolean unread() {
        return unread;
    }

    private Observed<Heard> together() throws CaptureException, InterruptedException {
        Line line = playback();
        boolean left = request.channel().equals(Optional.of(Channel.LEFT));
        boolean right = request.channel().equals(Optional.of(Channel.RIGHT));
        if (left || right) {
            line = line.only(left ? 0 : 1, 2);
        }
        Optional<LongFacts> facts = analyse(line, SCANNED, 1);
        if (facts.isEmpty() || facts.get().whole().digitalSilence()) {
            return new Observed.Unseen<>(RecordedFacts.SILENT);
        }
        List<Text> notes = new ArrayList<>();
        if (left || right) {
            notes.add(Text.of("Only {0} was listened to.", Argument.of(line.name())));
        }
        notes.addAll(unheard(List.of(line)));
        return new Observed.Seen<>(Speakers.told(facts.get(), !request.marks().isEmpty(), left || right, notes));
    }

    /** That there are more tracks than were listened to. */
    private List<Text> unheard(List<Line> heard) {
        List<Integer> numbers = heard.stream().map(Line::number).toList();
        List<Line> others =
                tracks.stream().filter(line -> !numbers.contains(line.number())).toList();
        if (others.isEmpty()) {
            return List.of();
        }
        return List.of(Text.of(
                "{0, plural, one {The recording has # sound track} other {The recording has # sound tracks}}; listened"
                        + " to: {1}; not listened to: {2}. Choose with --track.",
                Argument.count(tracks.size()),
                Argument.of(names(tracks.stream()
                        .filter(line -> numbers.contains(line.number()))
                        .toList())),
                Argument.of(names(others))));
    }

    /** The two tracks that have most talk of their own. */
    private Optional<Pair> pairOfTracks() throws CaptureException, InterruptedException {
        List<Line> readable = tracks.stream().filter(Listening::isReadable).toList();
        List<double[]> levels = new ArrayList<>();
        for (int i = 0; i < readable.size(); i++) {
            double before = SCANNED * i / readable.size();
            levels.add(loudest(scan(readable.get(i), before, SCANNED * (i + 1) / readable.size())));
        }
        return best(readable, levels, wanted);
    }

    /** The two channels of a track that have most talk of their own; each whatever it has, where the user says so. */
    private Optional<Pair> pairOfSides(Line track, boolean sure) throws CaptureException, InterruptedException {
        List<double[]> levels = isMono(track) ? List.of() : scan(track, 0, SCANNED);
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

    private Optional<LongFacts> analyse(Line line, double from, double to)
            throws CaptureException, InterruptedException {
        try (AudioSource source = line.open(recording)) {
            Optional<AudioBlock> block = source.next();
            if (block.isEmpty()) {
                return Optional.empty();
            }
            LongAnalysis analysis =
                    new LongAnalysis(block.get().sampleRate(), block.get().channels());
            while (block.isPresent() && block.get().time() < MOST) {
                analysis.accept(block.get());
                progress.accept(from + (to - from) * Math.min(1, block.get().time() / claimed));
                block = source.next();
            }
            return Optional.of(analysis.finish());
        }
    }

    /** Both voices, each by itself; empty where it turns out that one of the two lines holds no speech of its own. */
    private Optional<Heard> apart(Pair pair) throws CaptureException, InterruptedException {
        double middle = (1 + SCANNED) / 2;
        Optional<LongFacts> one = analyse(pair.first(), SCANNED, middle);
        Optional<LongFacts> other = analyse(pair.second(), middle, 1);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        Voice first =
                voice(pair.first(), one.get(), pair.talk().first(), pair.talk().second());
        Voice second = voice(
                pair.second(), other.get(), pair.talk().second(), pair.talk().first());
        boolean sure = request.channel().equals(Optional.of(Channel.BOTH));
        if (!sure
                && !(speaks(first, pair.talk().first())
                        && speaks(second, pair.talk().second()))) {
            return Optional.empty();
        }
        Optional<Line> told = told(pair);
        boolean yoursIsFirst = told.map(pair.first()::equals).orElse(first.seconds() >= second.seconds());
        Voice yours = yoursIsFirst ? first : second;
        Voice theirs = yoursIsFirst ? second : first;
        if (yours.facts().whole().digitalSilence()) {
            return Optional.empty();
        }
        List<Text> notes = new ArrayList<>();
        notes.add(Text.of(
                "Two voices are recorded apart: {0} speaks for {1}, {2} for {3}.",
                Argument.of(yours.line().name()),
                Argument.seconds(yours.seconds()),
                Argument.of(theirs.line().name()),
                Argument.seconds(theirs.seconds())));
        notes.add(whose(yours, theirs, told.isPresent()));
        notes.addAll(unheard(List.of(yours.line(), theirs.line())));
        return Optional.of(new Heard(yours.facts(), yours.own(), theirs.own(), true, false, notes));
    }

    private static Text whose(Voice yours, Voice theirs, boolean told) {
        Argument name = Argument.of(yours.line().name());
        Argument how = Argument.name(yours.line().channel().isPresent() ? "--channel" : "--track");
        if (told) {
            return Text.of("The answers are those on {0}; the other voice is shown as such.", name);
        } else if (yours.seconds() >= CLEARLY_LONGER * theirs.seconds()) {
            return Text.of(
                    "The answers are those on {0}, which speaks longer; the other voice is shown as such. Choose"
                            + " otherwise with {1}.",
                    name, how);
        }
        return Text.of(
                "The answers are those on {0}, but it is not sure that this is you: both speak for about as long. Say"
                        + " it with {1}.",
                name, how);
    }

    /** The line that is the candidate's, as the user or the file says. */
    private Optional<Line> told(Pair pair) {
        List<Line> both = List.of(pair.first(), pair.second());
        Optional<Channel> channel = request.channel().filter(side -> side != Channel.BOTH);
        if (channel.isPresent()) {
            int side = channel.get() == Channel.LEFT ? 0 : 1;
            return both.stream()
                    .filter(line -> line.channel().equals(OptionalInt.of(side)))
                    .findFirst();
        }
        if (wanted.isPresent()) {
            return both.stream().filter(wanted.get()::equals).findFirst();
        }
        List<Line> microphones = both.stream().filter(Listening::isMicrophone).toList();
        return microphones.size() == 1 ? Optional.of(microphones.get(0)) : Optional.empty();
    }

    private static boolean isMicrophone(Line line) {
        String name = line.channel().isPresent()
                ? ""
                : line.track().flatMap(SoundTrack::name).orElse("").toLowerCase(Locale.ROOT);
        return Arrays.stream(new String[] {"mic", "mik", "ميكروفون"}).anyMatch(name::contains);
    }

    /** A voice's speech without what leaks into its line from the other's talk. */
    private static Voice voice(Line line, LongFacts facts, List<Interval> own, List<Interval> theirs) {
        List<Interval> speech = new ArrayList<>();
        for (Interval each : facts.whole().speech()) {
            double leaked = Heard.common(theirs, each);
            double mine = Heard.common(own, each);
            if (leaked < 0.2 * each.length() || (mine == 0 && leaked < 0.5 * each.length())) {
                speech.add(each);
            } else {
                own.stream()
                        .filter(o -> o.end() > each.start() && o.start() < each.end())
                        .map(o -> new Interval(Math.max(o.start(), each.start()), Math.min(o.end(), each.end())))
                        .forEach(speech::add);
            }
        }
        return new Voice(line, facts, speech);
    }

    private static boolean speaks(Voice voice, List<Interval> own) {
        double seconds = voice.own().stream()
                .mapToDouble(speech -> Heard.common(own, speech))
                .sum();
        int syllables = own.stream().mapToInt(voice.facts()::syllables).sum();
        return seconds >= OWN_SPEECH && syllables >= OWN_SYLLABLES;
    }
}
