package app.greenroom.session;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.model.SoundKind;
import java.util.Optional;

/** A microphone that is used because another one is not there. */
record InsteadMicrophone(AudioSource microphone, String wanted) implements AudioSource {
    @Override
    public String name() {
        return microphone.name();
    }

    @Override
    public SoundKind kind() {
        return microphone.kind();
    }

    @Override
    public Optional<String> insteadOf() {
        return Optional.of(wanted);
    }

    @Override
    public Optional<AudioBlock> next() throws CaptureException, InterruptedException {
        return microphone.next();
    }

    @Override
    public void close() {
        microphone.close();
    }
}
