package app.greenroom.session.live;

import app.greenroom.speech.SoundAnalysis;
import app.greenroom.speech.SoundMeter;
import app.greenroom.vision.FrameAnalysis;
import app.greenroom.vision.FrameMeter;
import java.util.function.Supplier;

/**
 * What pictures and sound are measured with.
 *
 * @param pictures makes what measures pictures; closed after use
 * @param sound begins to hear
 */
public record Meters(Supplier<FrameMeter> pictures, SoundMeter.Opening sound) {
    /** The nets and the analysis of the sound. */
    public static final Meters REAL = new Meters(FrameAnalysis::new, SoundAnalysis::new);
}
