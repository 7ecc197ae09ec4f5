package app.greenroom.session.live;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.FaultText;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.model.Outcome;
import app.greenroom.model.UsedDevice;
import app.greenroom.session.check.GuidedCheck;
import app.greenroom.session.check.GuidedRecording;
import app.greenroom.vision.FrameFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stands beside a live watch and is handed what the watch sees and hears, so that a check can be made of a stretch of it
 * without opening the devices again: the picture stays on the screen, and no second program part holds the microphone. A
 * {@link LiveWatch} feeds it from the threads of its sources; a {@link GuidedCheck} takes from it.
 */
public final class Recorder {
    private @Nullable FrameSource camera;
    private @Nullable AudioSource microphone;
    private Outcome.@Nullable CouldNotCheck silent;
    private Outcome.@Nullable CouldNotCheck noPicture;
    private Outcome.@Nullable CouldNotCheck noSound;
    private @Nullable GuidedRecording take;
    private Optional<String> microphoneName = Optional.empty();
    private volatile List<UsedDevice> used = List.of(); // so that who asks waits for no device and no take

    public synchronized void opened(FrameSource source) {
        camera = source;
        noPicture = null;
        name();
        if (take != null) {
            take.otherCamera();
        }
    }

    public synchronized void opened(AudioSource source, Outcome.CouldNotCheck whenSilent) {
        microphone = source;
        silent = whenSilent;
        noSound = null;
        name();
        Optional<String> before = microphoneName;
        microphoneName = Optional.of(source.name());
        // The same one, opened again because another camera was chosen, goes on with what was heard.
        if (take != null && !microphoneName.equals(before)) {
            take.otherMicrophone();
        }
    }

    public synchronized void frame(Frame frame, FrameFacts facts) {
        if (noPicture != null) {
            noPicture = null;
            name(); // what came back may be another camera
        }
        if (take != null) {
            take.frame(frame, facts);
            notifyAll();
        }
    }

    public synchronized void block(AudioBlock block) {
        if (noSound != null) {
            noSound = null;
            name();
        }
        if (take != null) {
            take.block(block);
            notifyAll();
        }
    }

    public synchronized boolean holds(Frame frame) {
        return take != null && take.holds(frame);
    }

    public synchronized void noPicture(Outcome.CouldNotCheck why) {
        noPicture = why;
        name();
        notifyAll();
    }

    public synchronized void noSound(Outcome.CouldNotCheck why) {
        noSound = why;
        name();
        notifyAll();
    }

    /** The camera that gives pictures now; empty while there is none. */
    public synchronized Optional<FrameSource> camera() {
        return noPicture == null ? Optional.ofNullable(camera) : Optional.empty();
    }

    /** The microphone that gives sound now; empty while there is none. */
    public synchronized Optional<AudioSource> microphone() {
        return noSound == null ? Optional.ofNullable(microphone) : Optional.empty();
    }

    /** Why there is no picture now. */
    public synchronized Outcome.CouldNotCheck noPicture() {
        return noPicture == null ? FaultText.of(new DeviceFault.Absent(DeviceName.CAMERA)) : noPicture;
    }

    /** Why there is no sound now. */
    public synchronized Outcome.CouldNotCheck noSound() {
        return noSound == null ? FaultText.of(new DeviceFault.Absent(DeviceName.MICROPHONE)) : noSound;
    }

    /** What is said of a microphone that gives nothing but digital silence. */
    public synchronized Optional<Outcome.CouldNotCheck> whenSilent() {
        return Optional.ofNullable(silent);
    }

    /** The devices that give pictures and sound now. Safe and quick on every thread. */
    public List<UsedDevice> used() {
        return used;
    }

    /** Asks the devices for their names, on the threads that they give their pictures and sound on. */
    private void name() {
        List<UsedDevice> named = new ArrayList<>();
        camera().ifPresent(one -> named.add(new UsedDevice(UsedDevice.Kind.CAMERA, one.id(), one.name())));
        microphone().ifPresent(one -> named.add(new UsedDevice(UsedDevice.Kind.MICROPHONE, one.name(), one.name())));
        used = List.copyOf(named);
    }

    /**
     * Begins to keep what comes, until {@link #end}; another one that was begun before gets nothing more. Everything else that
     * the take does happens under this lock.
     */
    public synchronized GuidedRecording begin() {
        GuidedRecording begun = new GuidedRecording();
        take = begun;
        return begun;
    }

    /** Keeps nothing any more for this one, and lets the camera have its memory back. */
    public synchronized void end(GuidedRecording ended) {
        if (take == ended) {
            take = null;
        }
        notifyAll();
    }

    /** Waits until something comes or happens, at most for so long. The caller holds this lock. */
    public synchronized void await(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.timedWait(this, millis);
    }

    /** Wakes who waits. */
    public synchronized void wake() {
        notifyAll();
    }
}
