package app.greenroom.session.check;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.FaultText;
import app.greenroom.capture.file.Recording;
import app.greenroom.check.Facts;
import app.greenroom.check.Observed;
import app.greenroom.check.StandardChecks;
import app.greenroom.model.Area;
import app.greenroom.model.Finding;
import app.greenroom.model.Fix;
import app.greenroom.model.Importance;
import app.greenroom.model.Outcome;
import app.greenroom.model.measure.Measurement;
import app.greenroom.network.NetworkFacts;
import app.greenroom.session.MeasurementCollector;
import app.greenroom.session.SideRunner;
import app.greenroom.session.network.RecordedNetwork;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameAnalysis;
import app.greenroom.vision.PictureFacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Measures recordings one after the other; the nets are loaded once, at the first picture. */
public final class MeasureSession implements AutoCloseable {
    private @Nullable FrameAnalysis nets;

    /**
     * What one recording gave.
     *
     * @param measurements everything measured
     * @param findings what the checks concluded about what the recording holds; a path that cannot be opened at all has
     *     one, of the check {@code input}, and so has a recording with tracks or sides that were not listened to
     * @param whole whether of all that it holds something could be measured
     */
    public record Measured(List<Measurement> measurements, List<Finding> findings, boolean whole) {
        public Measured {
            measurements = List.copyOf(measurements);
            findings = List.copyOf(findings);
        }
    }

    /** Measures a picture, a WAV file or a session folder; what it does not hold is not asked for. */
    public Measured measure(Path path) throws InterruptedException {
        Recording recording;
        try {
            recording = Recording.open(path);
        } catch (CaptureException e) {
            return new Measured(List.of(), List.of(unreadable(FaultText.of(e.fault()))), false);
        } catch (RuntimeException | LinkageError e) { // the next path may need nothing of what failed here
            return new Measured(List.of(), List.of(unreadable(SideRunner.ownFault(Text.of("recording"), e))), false);
        }
        Outcome.NotAsked absent = new Outcome.NotAsked(Text.of("The recording does not hold this."));
        Observed<PictureFacts> picture = new Observed.Skipped<>(absent);
        Observed<SpeechFacts> sound = new Observed.Skipped<>(absent);
        Observed<NetworkFacts> network = new Observed.Skipped<>(absent);
        List<Text> unheard = new ArrayList<>();
        if (recording.hasPictures()) {
            picture =
                    SideRunner.guarded(Text.of("picture"), () -> RecordedFacts.picture(recording, nets(), time -> {}));
        }
        if (recording.hasSound()) {
            sound = SideRunner.guarded(
                    Text.of("sound"), () -> RecordedFacts.sound(recording, unheard::add, time -> {}));
        }
        if (recording.probes().isPresent()) {
            network = SideRunner.guarded(Text.of("network"), () -> RecordedNetwork.facts(recording));
        }
        Facts facts = new Facts(picture, sound, network);
        List<Finding> findings = new ArrayList<>();
        unheard.forEach(what -> findings.add(unreadable(new Outcome.CouldNotCheck(
                Text.of("One voice of several was measured; {0}.", Argument.of(what)),
                new Fix(Text.of("Use 'greenroom review', which hears each of them."))))));
        StandardChecks.all().stream()
                .map(check -> check.judge(facts))
                .filter(finding -> !(finding.outcome() instanceof Outcome.NotAsked))
                .forEach(findings::add);
        boolean whole = !(picture instanceof Observed.Unseen
                || sound instanceof Observed.Unseen
                || network instanceof Observed.Unseen);
        return new Measured(MeasurementCollector.measurements(facts), findings, whole);
    }

    private static Finding unreadable(Outcome.CouldNotCheck why) {
        // It belongs to no area more than to another; only its check, outcome and reason are ever shown.
        return new Finding(
                "input", Area.FRAMING, Importance.DECISIVE, why, why.reason(), OptionalInt.empty(), List.of());
    }

    private FrameAnalysis nets() {
        if (nets == null) {
            nets = new FrameAnalysis();
        }
        return nets;
    }

    @Override
    public void close() {
        if (nets != null) {
            nets.close();
        }
    }
}
