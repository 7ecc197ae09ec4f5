package app.greenroom.capture;

import app.greenroom.model.SoundKind;
import java.util.Optional;
import java.util.function.Consumer;

/** A microphone of which somebody else hears every block, before the analysis that asks for it. */
public final class PreviewedMicrophone implements AudioSource {
    private final AudioSource source;
    private final Consumer<AudioBlock> preview;

    /**
     * @param source the microphone; it belongs to this one from now on
     * @param preview is given each block on the thread that asks for it; it must not wait
     */
    public PreviewedMicrophone(AudioSource source, Consumer<AudioBlock> preview) {
        this.source = source;
        this.preview = preview;
    }

    @Override
    public Optional<AudioBlock> next() throws CaptureException, InterruptedException {
        Optional<AudioBlock> block = source.next();
        block.ifPresent(preview);
        return block;
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public SoundKind kind() {
        return source.kind();
    }

    @Override
    public DeviceName device() {
        return source.device();
    }

    @Override
    public Optional<String> insteadOf() {
        return source.insteadOf();
    }

    @Override
    public boolean comesBack() {
        return source.comesBack();
    }

    @Override
    public Optional<DeviceFault> missing() {
        return source.missing();
    }

    @Override
    public void close() {
        source.close();
    }
}
