package app.greenroom.session.check;

import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.FaultText;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.file.Recording;
import app.greenroom.check.Observed;
import app.greenroom.model.Fix;
import app.greenroom.model.Outcome;
import app.greenroom.session.live.PictureWatch;
import app.greenroom.speech.SpeechFacts;
import app.greenroom.text.Text;
import app.greenroom.vision.FrameAnalysis;
import app.greenroom.vision.PictureFacts;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** The facts in a recording: the same analysis as on devices, as fast as the machine can. */
public final class RecordedFacts {
    public static final Outcome.CouldNotCheck SILENT = new Outcome.CouldNotCheck(
            Text.of("The recording's sound is empty, or silent from beginning to end."),
            new Fix(Text.of(
                    "Choose another recording, or record again with a microphone that is switched on and not muted.")));

    private RecordedFacts() {}

    static Observed<PictureFacts> picture(Recording recording, FrameAnalysis nets, DoubleConsumer at)
            throws InterruptedException {
        if (!recording.hasPictures()) {
            return missing(Text.of("The recording holds no pictures."));
        }
        try (FrameSource source = recording.pictures().orElseThrow()) {
            return PictureWatch.watch(source, nets, Double.POSITIVE_INFINITY, DeviceName.RECORDED, at);
        } catch (CaptureException e) {
            return new Observed.Unseen<>(FaultText.of(e.fault()));
        }
    }

    /** @param unheard is told what was not listened to, if there is more than one line */
    static Observed<SpeechFacts> sound(Recording recording, Consumer<Text> unheard, DoubleConsumer at)
            throws InterruptedException {
        if (!recording.hasSound()) {
            return missing(Text.of("The recording holds no sound."));
        }
        OneVoice.Heard heard = new OneVoice(recording, at).hear();
        heard.unheard().ifPresent(unheard);
        return heard.facts();
    }

    private static <T> Observed<T> missing(Text why) {
        return new Observed.Unseen<>(new Outcome.CouldNotCheck(
                why, new Fix(Text.of("Choose a recording that holds what is missing, or check live."))));
    }
}
