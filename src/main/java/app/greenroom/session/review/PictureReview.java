package app.greenroom.session.review;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.check.Check;
import app.greenroom.check.Facts;
import app.greenroom.check.Observed;
import app.greenroom.check.StandardChecks;
import app.greenroom.check.sound.AnswerChecks;
import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Interval;
import app.greenroom.model.review.Lane;
import app.greenroom.model.run.Picture;
import app.greenroom.session.live.PictureWatch;
import app.greenroom.session.picture.EvidencePicture;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameAnalysis;
import app.greenroom.vision.PictureAnalysis;
import app.greenroom.vision.PictureFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the pictures of a recording, forty seconds after forty seconds, and judges each by itself, so that nothing is kept but
 * what was concluded. How many faces there are is not judged: in a recorded meeting others are seen too.
 */
final class PictureReview {
    private static final double STRETCH = 40; // how somebody sits is told from half a minute on
    private static final double OFTEN = 0.2; // share of the time from which on it is true of the recording
    private static final String FACING = "posture-facing";
    private static final String SECOND_FACE = "framing-face";

    private final List<Check> checks = StandardChecks.all().stream()
            .filter(check -> check.area().compareTo(Area.SOUND) < 0)
            .filter(check -> !check.id().equals(SECOND_FACE))
            .toList();
    private final Map<String, List<Part>> found = new LinkedHashMap<>();
    private @Nullable Picture picture;
    private int worst = -1;
    private boolean severalFaces;

    private record Part(Interval time, Finding finding) {}

    /** Looks at all pictures. */
    void look(FrameSource source, FrameAnalysis nets, DoubleConsumer at) throws CaptureException, InterruptedException {
        Optional<Frame> frame = source.next();
        while (frame.isPresent()) {
            double begin = Math.floor(frame.get().time() / STRETCH) * STRETCH;
            PictureAnalysis analysis = new PictureAnalysis(nets);
            double last = begin;
            while (frame.isPresent() && frame.get().time() < begin + STRETCH) {
                severalFaces |= analysis.accept(frame.get()).faceCount() > 1;
                last = frame.get().time();
                at.accept(last);
                frame = source.next();
            }
            double end = frame.isPresent() ? begin + STRETCH : Math.max(begin + 0.1, last);
            PictureFacts facts = analysis.finish().orElseThrow(IllegalStateException::new);
            judge(new Interval(begin, end), PictureWatch.judge(facts, DeviceName.RECORDED));
        }
    }

    private void judge(Interval time, Observed<PictureFacts> seen) {
        Outcome.NotAsked elsewhere = new Outcome.NotAsked(Text.of("Not part of the picture."));
        Facts facts = new Facts(seen, new Observed.Skipped<>(elsewhere), new Observed.Skipped<>(elsewhere));
        List<Finding> findings = checks.stream()
                .map(check -> check.judge(facts))
                .filter(f -> !(f.outcome() instanceof Outcome.NotAsked))
                .toList();
        for (Finding finding : findings) {
            found.computeIfAbsent(finding.check(), id -> new ArrayList<>()).add(new Part(time, finding));
        }
        int badness = findings.stream()
                .filter(f -> f.importance() == Importance.DECISIVE)
                .mapToInt(f -> rank(f.outcome()))
                .sum();
        if (seen instanceof Observed.Seen<PictureFacts> here
                && badness > worst
                && here.facts().face().isPresent()) {
            worst = badness;
            picture = EvidencePicture.of(here.facts(), findings);
        }
    }

    private static int rank(Outcome outcome) {
        return outcome instanceof Outcome.Missed ? 2 : outcome instanceof Outcome.Near ? 1 : 0;
    }

    boolean severalFaces() {
        return severalFaces;
    }

    /** The picture that shows most of what could be better; empty when no face was seen. */
    Optional<Picture> picture() {
        return Optional.ofNullable(picture);
    }

    /** What is true of the recording as a whole, with how long it was so. */
    List<Finding> findings() {
        return found.values().stream().map(PictureReview::whole).toList();
    }

    private static Finding whole(List<Part> parts) {
        double missed = seconds(parts, Outcome.Missed.class);
        double near = seconds(parts, Outcome.Near.class);
        double met = seconds(parts, Outcome.Met.class);
        double known = missed + near + met;
        if (known == 0) {
            return AnswerChecks.advice(parts.get(0).finding());
        }
        boolean often = (missed + near) / known >= OFTEN;
        Class<?> kind = often && missed >= near
                ? Outcome.Missed.class
                : often ? Outcome.Near.class : met > 0 ? Outcome.Met.class : Outcome.Near.class;
        Finding told = parts.stream()
                .map(Part::finding)
                .filter(f -> kind.isInstance(f.outcome()))
                .min((a, b) -> Integer.compare(a.score().orElse(100), b.score().orElse(100)))
                .orElse(parts.get(0).finding());
        Text sentence = often
                ? Text.sentences(
                        told.sentence(),
                        Text.of("This was so in {0} of the time.", Argument.percent((missed + near) / known)))
                : told.sentence();
        return new Finding(
                told.check(), told.area(), Importance.ADVICE, told.outcome(), sentence, told.score(), told.evidence());
    }

    private static double seconds(List<Part> parts, Class<?> kind) {
        return parts.stream()
                .filter(p -> kind.isInstance(p.finding().outcome()))
                .mapToDouble(p -> p.time().length())
                .sum();
    }

    /** How light, framing, camera height and facing stood over time. */
    List<Lane> lanes() {
        return Stream.of(
                        lane(Text.of("Light"), f -> f.area() == Area.LIGHTING && f.importance() == Importance.DECISIVE),
                        lane(
                                Text.of("Place in the picture"),
                                f -> f.area() == Area.FRAMING && f.importance() == Importance.DECISIVE),
                        lane(Text.of("Camera height"), f -> f.area() == Area.CAMERA_HEIGHT),
                        lane(Text.of("Facing the camera"), f -> f.check().equals(FACING)))
                .filter(lane -> !lane.parts().isEmpty())
                .toList();
    }

    private Lane lane(Text title, Predicate<Finding> belongs) {
        Map<Interval, Finding> worstOf = new LinkedHashMap<>();
        for (List<Part> parts : found.values()) {
            for (Part part : parts) {
                if (belongs.test(part.finding())) {
                    worstOf.merge(part.time(), part.finding(), PictureReview::worse);
                }
            }
        }
        return new Lane(
                title,
                worstOf.entrySet().stream()
                        .map(e -> new Lane.Part(
                                e.getKey(), e.getValue().outcome(), e.getValue().sentence()))
                        .toList());
    }

    /** What is not known says less than what is, be it good or bad. */
    private static Finding worse(Finding one, Finding other) {
        int first = known(one) + rank(one.outcome());
        int second = known(other) + rank(other.outcome());
        return second > first ? other : one;
    }

    private static int known(Finding finding) {
        return finding.outcome() instanceof Outcome.CouldNotCheck ? 0 : 1;
    }
}
