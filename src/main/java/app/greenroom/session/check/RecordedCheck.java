package app.greenroom.session.check;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.FaultText;
import app.greenroom.capture.file.Recording;
import app.greenroom.check.Facts;
import app.greenroom.check.Observed;
import app.greenroom.model.run.CheckRun;
import app.greenroom.network.NetworkFacts;
import app.greenroom.session.Progress;
import app.greenroom.session.RequestException;
import app.greenroom.session.SideRunner;
import app.greenroom.session.Tally;
import app.greenroom.session.network.RecordedNetwork;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameAnalysis;
import app.greenroom.vision.PictureFacts;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.DoubleAccumulator;
import org.jspecify.annotations.Nullable;

/** A check of a recording. It touches neither devices nor network nor clock, so it ends the same every time. */
final class RecordedCheck {
    private static final double LEAST_MISSING = 2; // seconds

    private final Path input;

    RecordedCheck(Path input) {
        this.input = input;
    }

    CheckRun run(Progress progress, boolean quick) throws RequestException, InterruptedException {
        Recording recording;
        try {
            recording = Recording.open(input);
        } catch (CaptureException e) {
            throw RequestException.of(FaultText.of(e.fault()), e);
        }
        OptionalDouble said = recording.claimedSeconds();
        Tally tally = new Tally(progress, 3);
        AtomicReference<@Nullable Text> unheard = new AtomicReference<>();
        DoubleAccumulator length = new DoubleAccumulator(Math::max, 0);
        try (SideRunner sides = new SideRunner()) {
            Future<Observed<PictureFacts>> picture = sides.start(Text.of("picture"), () -> {
                try (FrameAnalysis nets = new FrameAnalysis()) {
                    return RecordedFacts.picture(recording, nets, time -> {
                        length.accumulate(time);
                        tally.at(0, Text.of("Looking"), time / (time + 2));
                    });
                } finally {
                    tally.at(0, Text.of("Looking"), 1);
                }
            });
            Future<Observed<SpeechFacts>> sound = sides.start(
                    Text.of("sound"),
                    () -> RecordedFacts.sound(recording, unheard::set, time -> {
                        length.accumulate(time);
                        tally.at(1, Text.of("Listening"), time / (time + 2));
                    }));
            Future<Observed<NetworkFacts>> network =
                    sides.start(Text.of("network"), () -> RecordedNetwork.facts(recording));
            Facts facts = new Facts(SideRunner.get(picture), SideRunner.get(sound), SideRunner.get(network));
            tally.at(1, Text.of("Judging"), 1);
            tally.at(2, Text.of("Judging"), 1);
            return RunAssembly.recorded(
                            recording.made(), with(subject(recording, said, length.get()), unheard.get()), quick)
                    .conclude(facts);
        }
    }

    private static Text with(Text subject, @Nullable Text unheard) {
        return unheard == null ? subject : Text.of("{0} ({1})", Argument.of(subject), Argument.of(unheard));
    }

    /** What the recording is called, and how little of it there was where that is less than half. */
    private static Text subject(Recording recording, OptionalDouble said, double read) {
        Argument title = Argument.name(recording.title());
        boolean most = said.isEmpty() || read >= said.getAsDouble() / 2 || said.getAsDouble() < LEAST_MISSING;
        return most
                ? Text.of(title)
                : Text.of(
                        "{0} (of its {1}, only {2} could be read)",
                        title, Argument.seconds(said.getAsDouble()), Argument.seconds(read));
    }
}
