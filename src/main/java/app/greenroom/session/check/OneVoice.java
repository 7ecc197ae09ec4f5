package app.greenroom.session.check;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.FaultText;
import app.greenroom.capture.file.Recording;
import app.greenroom.check.Observed;
import app.greenroom.model.measure.Interval;
import app.greenroom.session.lines.Line;
import app.greenroom.session.lines.OwnLines;
import app.greenroom.session.live.SoundWatch;
import app.greenroom.speech.OwnTalk;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * Listens to the one voice that is measured where a recording has several, each on a track or side of its own: to the one on the track
 * that is called a microphone, else to the one that speaks longest. To follow whichever is louder would measure nobody.
 */
final class OneVoice {
    /** Seconds of speech in what a line has of its own, so that music, a door or a cough is no voice. */
    private static final double LEAST = 1.5;

    private final Recording recording;
    private final DoubleConsumer at;

    /**
     * What is heard.
     *
     * @param facts of the voice
     * @param unheard that there is more to listen to, and what
     */
    record Heard(Observed<SpeechFacts> facts, Optional<Text> unheard) {}

    /** What is heard on a line. */
    private record Voice(Line line, Observed<SpeechFacts> facts, List<Interval> talk) {
        double seconds() {
            return facts instanceof Observed.Seen<SpeechFacts> seen
                    ? talk.stream()
                            .mapToDouble(part ->
                                    OwnTalk.common(seen.facts().activity().speech(), part))
                            .sum()
                    : 0;
        }
    }

    /** @param at told the time of each block */
    OneVoice(Recording recording, DoubleConsumer at) {
        this.recording = recording;
        this.at = at;
    }

    /** Listens; the recording has sound. */
    Heard hear() throws InterruptedException {
        try {
            List<Line> tracks = OwnLines.tracks(recording);
            List<Line> named = tracks.stream()
                    .filter(Line::isReadable)
                    .filter(Line::isMicrophone)
                    .toList();
            Line usual = named.size() == 1 ? named.get(0) : OwnLines.usual(tracks);
            OwnLines lines = new OwnLines(recording, recording.claimedSeconds().orElse(1), share -> {});
            Optional<OwnLines.Pair> pair =
                    tracks.size() > 1 ? lines.tracks(tracks, Optional.empty()) : Optional.empty();
            if (pair.isEmpty()) {
                pair = lines.sides(usual, false);
            }
            Optional<Heard> apart = pair.isPresent() ? apart(pair.get()) : Optional.empty();
            if (apart.isPresent()) {
                return apart.get();
            }
            Voice heard = voice(usual);
            boolean free = tracks.stream().noneMatch(Line::isMicrophone); // a muted one is not somebody else's voice
            for (Line other : free && heard.seconds() < LEAST ? tracks : List.<Line>of()) {
                Optional<Voice> there = other.equals(usual) ? Optional.empty() : readable(other);
                double spoken = there.map(Voice::seconds).orElse(0.0);
                heard = spoken >= LEAST && spoken > heard.seconds() ? there.orElse(heard) : heard;
            }
            Line followed = heard.line();
            List<Line> others =
                    tracks.stream().filter(line -> !line.equals(followed)).toList();
            return new Heard(
                    heard.facts(),
                    others.isEmpty() ? Optional.empty() : Optional.of(unheard(followed.trackName(), others)));
        } catch (CaptureException e) {
            return new Heard(new Observed.Unseen<>(FaultText.of(e.fault())), Optional.empty());
        }
    }

    /** All that is said on a track. */
    private Voice voice(Line line) throws CaptureException, InterruptedException {
        return new Voice(line, listen(line), List.of(new Interval(0, Double.MAX_VALUE)));
    }

    /** The same of a track that nobody asked for; nothing where it cannot be read. */
    private Optional<Voice> readable(Line line) throws InterruptedException {
        try {
            return line.isReadable() ? Optional.of(voice(line)) : Optional.empty();
        } catch (CaptureException e) {
            return Optional.empty();
        }
    }

    private Optional<Heard> apart(OwnLines.Pair pair) throws CaptureException, InterruptedException {
        Voice first = new Voice(pair.first(), listen(pair.first()), pair.talk().first());
        Voice second =
                new Voice(pair.second(), listen(pair.second()), pair.talk().second());
        if (Math.min(first.seconds(), second.seconds()) < LEAST) {
            return Optional.empty();
        }
        boolean named = first.line().isMicrophone() != second.line().isMicrophone();
        boolean isFirst = named ? first.line().isMicrophone() : first.seconds() >= second.seconds();
        Voice yours = isFirst ? first : second;
        Voice theirs = isFirst ? second : first;
        return Optional.of(
                new Heard(yours.facts(), Optional.of(unheard(yours.line().name(), List.of(theirs.line())))));
    }

    private static Text unheard(Text heard, List<Line> others) {
        return Text.of(
                "listened to: {0}; not listened to: {1}",
                Argument.of(heard),
                Argument.of(Text.list(others.stream().map(Line::name).toList())));
    }

    private Observed<SpeechFacts> listen(Line line) throws CaptureException, InterruptedException {
        try (AudioSource source = line.open(recording)) {
            return SoundWatch.listen(source, Double.POSITIVE_INFINITY, RecordedFacts.SILENT, at);
        }
    }
}
