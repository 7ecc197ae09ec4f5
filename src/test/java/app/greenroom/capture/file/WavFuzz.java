package app.greenroom.capture.file;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.CaptureException;
import app.greenroom.fuzz.FuzzFile;
import java.util.Optional;

/** A recording from anybody. */
public final class WavFuzz {
    private WavFuzz() {}

    /** Is given anything; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        try (WavFile wav = new WavFile(FuzzFile.of("sound.wav", bytes))) {
            long samples = 0;
            for (Optional<AudioBlock> block = wav.next(); block.isPresent(); block = wav.next()) {
                for (float sample : block.get().samples()) {
                    if (!(Math.abs(sample) <= 1)) {
                        throw new AssertionError("a sample of " + sample);
                    }
                }
                samples += block.get().samples().length;
            }
            if (samples > bytes.length) {
                throw new AssertionError(samples + " samples of " + bytes.length + " bytes");
            }
        } catch (CaptureException e) {
            return; // refused in one sentence
        }
    }
}
