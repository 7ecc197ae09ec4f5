package app.greenroom.session.review;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.FaultText;
import app.greenroom.capture.file.Recording;
import app.greenroom.capture.file.media.SoundTrack;
import app.greenroom.check.Observed;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Interval;
import app.greenroom.session.RequestException;
import app.greenroom.session.check.RecordedFacts;
import app.greenroom.session.lines.Line;
import app.greenroom.session.lines.OwnLines;
import app.greenroom.session.review.ReviewRequest.Channel;
import app.greenroom.speech.LongAnalysis;
import app.greenroom.speech.LongFacts;
import app.greenroom.speech.OwnTalk;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;

/**
 * Listens to a recording. First it looks by levels alone whether two tracks, or two sides of one, carry talk of their own; each
 * of those is then analysed by itself, and the one that speaks longer is taken for the candidate, who answers at length. Anything
 * else (one voice on both sides, noise or an echo on the other) is one line, of which the analysis follows the side that carries the voice.
 */
final class Listening {
    /** Seconds of speech that a line must have of its own; a cough or a door is less. */
    private static final double OWN_SPEECH = 1.5;

    private static final int OWN_SYLLABLES = 4;

    /** Who speaks so many times as long as the other is surely the one who answers. Our choice. */
    static final double CLEARLY_LONGER = 1.5;

    /** Seconds: where less is spoken on the track that players take, the others are listened to as well (our choice). */
    private static final double LEAST_SPOKEN = 1.5;

    private static final double SCANNED = 0.15; // share of the work, for the progress

    private final Recording recording;
    private final ReviewRequest request;
    private final double claimed;
    private final DoubleConsumer progress;
    private final List<Line> tracks;
    private final Optional<Line> wanted;
    private volatile Optional<Line> instead = Optional.empty();
    private volatile boolean unread;

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
        tracks = OwnLines.tracks(recording);
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
                .filter(Line::isReadable)
                .orElseThrow(() -> new RequestException(Text.of(
                        "There is no track “{0}” that can be listened to; the recording has {1}.",
                        Argument.name(name), Argument.of(names(tracks)))));
    }

    private static Text names(List<Line> lines) {
        return Text.list(lines.stream().map(Line::trackName).toList());
    }

    /** Where the sound to play comes from. */
    Line playback() {
        return wanted.or(() -> instead).orElseGet(() -> OwnLines.usual(tracks));
    }

    /** Listens. */
    Observed<Heard> hear() throws InterruptedException {
        try {
            Optional<Channel> channel = request.channel();
            OwnLines lines = new OwnLines(recording, claimed, share -> progress.accept(SCANNED * share));
            Optional<OwnLines.Pair> pair = channel.isPresent() || tracks.size() == 1
                    ? lines.sides(playback(), channel.equals(Optional.of(Channel.BOTH)))
                    : lines.tracks(tracks, wanted);
            if (pair.isEmpty() && channel.isEmpty() && tracks.size() > 1) {
                pair = lines.sides(playback(), false);
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
            Outcome.CouldNotCheck why = FaultText.of(e.fault());
            boolean chosen = e.fault() instanceof DeviceFault.Unreadable fault
                    && fault.why().equals(Line.NO_SIDES);
            return new Observed.Unseen<>(
                    chosen ? new Outcome.CouldNotCheck(why.reason(), new Fix(Text.of("Leave --channel out."))) : why);
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
        boolean free = wanted.isEmpty() && !left && !right && tracks.stream().noneMatch(Line::isMicrophone);
        if (free && spoken(facts) < LEAST_SPOKEN) {
            for (Line other : tracks) {
                Optional<LongFacts> there = other.equals(line) ? Optional.empty() : readable(other);
                if (spoken(there) >= LEAST_SPOKEN && spoken(there) > spoken(facts)) {
                    instead = Optional.of(other);
                    facts = there;
                }
            }
            line = playback();
        }
        if (facts.isEmpty() || facts.get().whole().signal().digitalSilence()) {
            return new Observed.Unseen<>(RecordedFacts.SILENT);
        }
        List<Text> notes = new ArrayList<>();
        if (left || right) {
            notes.add(Text.of("Only {0} was listened to.", Argument.of(line.name())));
        }
        notes.addAll(unheard(List.of(line)));
        if (request.voice().isPresent()) {
            Observed<Heard> heard = Speakers.told(facts.get(), request.voice().get(), notes);
            unread |= heard instanceof Observed.Unseen;
            return heard;
        }
        return new Observed.Seen<>(Speakers.told(facts.get(), !request.marks().isEmpty(), left || right, notes));
    }

    /** Seconds in which somebody speaks. */
    private static double spoken(Optional<LongFacts> facts) {
        return facts.map(all -> OwnTalk.seconds(all.whole().activity().speech()))
                .orElse(0.0);
    }

    /** What is heard on a track that nobody asked for; nothing where it cannot be read. */
    private Optional<LongFacts> readable(Line line) throws InterruptedException {
        try {
            return line.isReadable() ? analyse(line, 1, 1) : Optional.empty();
        } catch (CaptureException e) {
            return Optional.empty();
        }
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

    private Optional<LongFacts> analyse(Line line, double from, double to)
            throws CaptureException, InterruptedException {
        try (AudioSource source = line.open(recording)) {
            Optional<AudioBlock> block = source.next();
            if (block.isEmpty()) {
                return Optional.empty();
            }
            LongAnalysis analysis =
                    new LongAnalysis(block.get().sampleRate(), block.get().channels());
            while (block.isPresent() && block.get().time() < OwnLines.MOST) {
                analysis.accept(block.get());
                progress.accept(from + (to - from) * Math.min(1, block.get().time() / claimed));
                block = source.next();
            }
            return Optional.of(analysis.finish());
        }
    }

    /** Both voices, each by itself; empty where it turns out that one of the two lines holds no speech of its own. */
    private Optional<Heard> apart(OwnLines.Pair pair) throws CaptureException, InterruptedException {
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
        if (yours.facts().whole().signal().digitalSilence()) {
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
        if (request.voice().isPresent()) {
            notes.add(Text.of(
                    "--voice does nothing here, where each voice has a line of its own: choose with {0}.",
                    option(yours.line())));
        }
        notes.addAll(unheard(List.of(yours.line(), theirs.line())));
        return Optional.of(new Heard(yours.facts(), yours.own(), theirs.own(), true, false, notes));
    }

    private static Argument option(Line line) {
        return Argument.name(line.channel().isPresent() ? "--channel" : "--track");
    }

    private static Text whose(Voice yours, Voice theirs, boolean told) {
        Argument name = Argument.of(yours.line().name());
        Argument how = option(yours.line());
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
    private Optional<Line> told(OwnLines.Pair pair) {
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
        List<Line> microphones = both.stream().filter(Line::isMicrophone).toList();
        return microphones.size() == 1 ? Optional.of(microphones.get(0)) : Optional.empty();
    }

    /** A voice's speech without what leaks into its line from the other's talk. */
    private static Voice voice(Line line, LongFacts facts, List<Interval> own, List<Interval> theirs) {
        List<Interval> speech = new ArrayList<>();
        for (Interval each : facts.whole().activity().speech()) {
            double leaked = OwnTalk.common(theirs, each);
            double mine = OwnTalk.common(own, each);
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
                .mapToDouble(speech -> OwnTalk.common(own, speech))
                .sum();
        int syllables = own.stream().mapToInt(voice.facts()::syllables).sum();
        return seconds >= OWN_SPEECH && syllables >= OWN_SYLLABLES;
    }
}
