package app.greenroom.capture;

import app.greenroom.model.SoundKind;
import java.util.Optional;

/** Sound, block after block, from a microphone or a recording. Used by one thread. */
public interface AudioSource extends CaptureSource<AudioBlock> {
    /**
     * The next block; waits for it. All blocks of a source have the same sample rate and number of channels; one that
     * {@linkplain #comesBack comes back} may have others from then on.
     *
     * @return empty when the recording ends
     * @throws CaptureException when the source fails; it gives nothing more
     */
    @Override
    Optional<AudioBlock> next() throws CaptureException, InterruptedException;

    /** What the sound comes from, as far as its name tells; a device says which. */
    default SoundKind kind() {
        return SoundKind.RECORDING;
    }

    /** The microphone as a sentence names it. */
    default DeviceName device() {
        return DeviceName.microphone(name());
    }
}
