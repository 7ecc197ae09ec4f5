package app.greenroom.session.review;

import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.FaultText;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.file.Recording;
import app.greenroom.check.Observed;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.review.Playback;
import app.greenroom.model.review.Review;
import app.greenroom.session.Progress;
import app.greenroom.session.RequestException;
import app.greenroom.session.SideRunner;
import app.greenroom.session.Tally;
import app.greenroom.session.lines.Line;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleConsumer;

/**
 * Listens to and looks at a whole recording, minutes or hours long, in bounded memory. It touches neither devices nor network nor
 * clock, so it ends the same every time.
 */
public final class ReviewSession {
    private static final double UNKNOWN_LENGTH = 600; // seconds, for the progress of files that do not say theirs
    private static final double BRIEF = 300;
    private static final double LONG = 1200;
    private static final int SOUND = 0;
    private static final int PICTURE = 1;
    private static final int PACKING = 2;

    private static final Outcome.CouldNotCheck NO_SOUND = new Outcome.CouldNotCheck(
            Text.of("The recording holds no sound."), new Fix(Text.of("Choose a recording with sound.")));

    private final AtomicBoolean partly = new AtomicBoolean();

    /** Whether the last review lacks the pictures or the sound, though the recording has them: they could not be read. */
    public boolean partly() {
        return partly.get();
    }

    /**
     * Reviews a recording.
     *
     * @throws RequestException when it cannot be opened, or neither its sound nor its pictures can be read
     */
    public Review run(ReviewRequest request, Progress progress) throws RequestException, InterruptedException {
        Recording recording;
        partly.set(false);
        try {
            recording = Recording.open(request.input());
        } catch (CaptureException e) {
            throw RequestException.of(FaultText.of(e.fault()), e);
        }
        OptionalDouble said = recording.claimedSeconds();
        double claimed = said.orElse(UNKNOWN_LENGTH);
        Observed<Heard> sound;
        Observed<PictureReview> pictures;
        Tally tally = new Tally(progress, 3);
        Listening listening =
                new Listening(recording, request, claimed, share -> tally.at(SOUND, Text.of("Listening"), share));
        if (!recording.hasPictures()) {
            tally.at(PICTURE, Text.of("Listening"), 1);
        }
        try (SideRunner sides = new SideRunner()) {
            Future<Observed<Heard>> heard = sides.start(
                    Text.of("sound"), () -> recording.hasSound() ? listening.hear() : new Observed.Unseen<>(NO_SOUND));
            Future<Observed<PictureReview>> looking = sides.start(
                    Text.of("picture"),
                    () -> look(recording, every(claimed), at -> tally.at(PICTURE, Text.of("Looking"), at / claimed)));
            sound = SideRunner.get(heard);
            pictures = SideRunner.get(looking);
        }
        if (listening.unread()) {
            partly.set(true);
        }
        if (sound instanceof Observed.Unseen<Heard> unheard
                && pictures instanceof Observed.Unseen<PictureReview> unseen) {
            throw RequestException.of(recording.hasSound() ? unheard.why() : unseen.why());
        }
        Review review = new ReviewSummary(recording, request, said, sound, pictures).review();
        if (request.playback() && sound instanceof Observed.Seen<Heard>) {
            review = withSound(
                    review,
                    recording,
                    listening.playback(),
                    at -> tally.at(PACKING, Text.of("Packing the sound"), at / claimed));
        }
        tally.at(PACKING, Text.of("Done"), 1);
        return review;
    }

    /** What goes wrong here leaves the report silent, and no more. */
    private static Review withSound(Review review, Recording recording, Line line, DoubleConsumer at)
            throws InterruptedException {
        Optional<Playback> playback = Optional.empty();
        List<Text> notes = new ArrayList<>(review.notes());
        try (AudioSource source = line.open(recording)) {
            List<Interval> pieces = Packing.pieces(review);
            playback = Packing.pack(source, pieces, at);
            if (review.source().seconds() > Packing.WHOLE) {
                notes.add(Text.of(
                        "Because the recording is long, only the sound around the marked moments can be played."));
            }
        } catch (CaptureException | RuntimeException | LinkageError e) {
            notes.add(Text.of("The sound could not be put into the report, so nothing can be played."));
        }
        return new Review(
                review.source(),
                review.sound().with(playback),
                review.pictures(),
                review.answers(),
                review.moments(),
                review.findings(),
                notes);
    }

    /** Seconds from one picture to the next: two a second of brief recordings, one every two seconds of long ones. */
    private static double every(double seconds) {
        return seconds <= BRIEF ? 0.5 : seconds <= LONG ? 1 : 2;
    }

    private Observed<PictureReview> look(Recording recording, double every, DoubleConsumer at)
            throws InterruptedException {
        if (!recording.hasPictures()) {
            return new Observed.Unseen<>(new Outcome.CouldNotCheck(
                    Text.of("The recording holds no pictures."),
                    new Fix(Text.of("Choose a recording with pictures, if you want them looked at."))));
        }
        try (FrameSource source = recording.pictures(every).orElseThrow();
                FrameAnalysis nets = new FrameAnalysis()) {
            PictureReview review = new PictureReview();
            review.look(source, nets, at);
            return new Observed.Seen<>(review);
        } catch (CaptureException e) {
            partly.set(true);
            return new Observed.Unseen<>(FaultText.of(e.fault()));
        }
    }
}
