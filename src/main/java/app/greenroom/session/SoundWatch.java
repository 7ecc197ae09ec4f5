package app.greenroom.session;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.FaultText;
import app.greenroom.check.Observed;
import app.greenroom.speech.SoundAnalysis;
import app.greenroom.speech.SpeechFacts;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Listens to an audio source to its end, or for a time. */
final class SoundWatch {
    private SoundWatch() {}

    /**
     * Listens.
     *
     * @param seconds how long, by the blocks' own times; infinite for a recording
     * @param named what to call the source in a sentence, such as "microphone “Headset”"
     * @param at told the time of each block
     */
    static Observed<SpeechFacts> listen(AudioSource source, double seconds, String named, DoubleConsumer at)
            throws InterruptedException {
        SpeechFacts facts;
        try {
            Optional<AudioBlock> block = source.next();
            if (block.isEmpty()) {
                return silent(named);
            }
            SoundAnalysis analysis =
                    new SoundAnalysis(block.get().sampleRate(), block.get().channels());
            while (block.isPresent() && block.get().time() < seconds) {
                analysis.accept(block.get());
                at.accept(block.get().time());
                block = source.next();
            }
            facts = analysis.finish();
        } catch (CaptureException e) {
            return new Observed.Unseen<>(FaultText.of(e.fault()));
        }
        return facts.digitalSilence() ? silent(named) : new Observed.Seen<>(facts);
    }

    private static Observed<SpeechFacts> silent(String named) {
        return new Observed.Unseen<>(FaultText.of(new DeviceFault.Silent(named)));
    }
}
