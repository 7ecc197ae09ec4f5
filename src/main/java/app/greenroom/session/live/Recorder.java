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
import app.greenroom.vision.FrameFacts;
import app.greenroom.vision.PictureFacts;
import app.greenroom.vision.pose.TwoSeats;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands beside a live watch and is handed what the watch sees and hears, so that a check can be made of a stretch of it
 * without opening the devices again: the picture stays on the screen, and no second program part holds the microphone. A
 * {@link LiveWatch} feeds it from the threads of its sources; a guided check takes from it.
 *
 * <p>Safe for threads: each of its methods happens at one moment, under a lock that nobody else has. What is kept in a
 * recording that was begun here is asked for here.
 */
public final class Recorder {
    private final Object lock = new Object();
    private @Nullable FrameSource camera;
    private @Nullable AudioSource microphone;
    private Outcome.@Nullable CouldNotCheck silent;
    private Outcome.@Nullable CouldNotCheck noPicture;
    private Outcome.@Nullable CouldNotCheck noSound;
    private @Nullable GuidedRecording take;
    private @Nullable SeatTrial seats;
    private TwoSeats.@Nullable Told standing;
    private boolean openingCamera;
    private boolean openingMicrophone;
    private Optional<String> microphoneName = Optional.empty();
    private double roomHeard;
    private volatile List<UsedDevice> used = List.of(); // so that who asks waits for no device and no take

    /**
     * What a recording holds at its end, and where it is from.
     *
     * @param camera the camera that gives pictures; empty while there is none
     * @param microphone the microphone that gives sound; empty while there is none
     * @param picture what the pictures show; empty without any
     * @param sound the sound of all steps that count
     * @param noPicture why there is no picture, where there is none
     * @param noSound why there is no sound, where there is none
     * @param whenSilent what is said of a microphone that gives nothing but digital silence
     * @param roomHeard how long the watch has heard the room alone by this microphone lately, s
     */
    public record Finished(
            Optional<FrameSource> camera,
            Optional<AudioSource> microphone,
            Optional<PictureFacts> picture,
            List<AudioBlock> sound,
            Outcome.CouldNotCheck noPicture,
            Outcome.CouldNotCheck noSound,
            Outcome.CouldNotCheck whenSilent,
            double roomHeard) {
        public Finished {
            sound = List.copyOf(sound);
        }
    }

    /**
     * Devices are being opened, or are not any more: until it is known what came of it, none is missing.
     *
     * @param now whether they are
     */
    public void opening(boolean now) {
        synchronized (lock) {
            openingCamera = now;
            openingMicrophone = now;
            lock.notifyAll();
        }
    }

    /** Why no picture can be had now; empty where one comes, or the camera is being opened. */
    public Optional<Outcome.CouldNotCheck> missingPicture() {
        synchronized (lock) {
            return openingCamera || camera().isPresent() ? Optional.empty() : Optional.of(noPicture());
        }
    }

    /** Why no sound can be had now; empty where some comes, or the microphone is being opened. */
    public Optional<Outcome.CouldNotCheck> missingSound() {
        synchronized (lock) {
            return openingMicrophone || microphone().isPresent() ? Optional.empty() : Optional.of(noSound());
        }
    }

    /** The camera of the watch was opened, perhaps another one than before. */
    public void opened(FrameSource source) {
        synchronized (lock) {
            camera = source;
            openingCamera = false;
            noPicture = null;
            name();
            if (take != null) {
                take.otherCamera();
            }
        }
    }

    /**
     * The microphone of the watch was opened, perhaps another one than before.
     *
     * @param whenSilent what is said of it when it gives nothing but digital silence
     */
    public void opened(AudioSource source, Outcome.CouldNotCheck whenSilent) {
        synchronized (lock) {
            microphone = source;
            silent = whenSilent;
            openingMicrophone = false;
            noSound = null;
            name();
            Optional<String> before = microphoneName;
            microphoneName = Optional.of(source.name());
            // The same one, opened again because another camera was chosen, goes on with what was heard.
            if (!microphoneName.equals(before)) {
                roomHeard = 0;
                if (take != null) {
                    take.otherMicrophone();
                }
            }
        }
    }

    /** A picture of the camera, which the caller holds meanwhile, and what was measured in it. */
    public void frame(Frame frame, FrameFacts facts) {
        synchronized (lock) {
            if (noPicture != null) {
                noPicture = null;
                name(); // what came back may be another camera
            }
            if (seats != null) {
                seats.accept(facts, frame.width(), frame.height());
                lock.notifyAll();
            }
            if (take != null) {
                take.frame(frame, facts);
                lock.notifyAll();
            }
        }
    }

    /** Sound of the microphone. */
    public void block(AudioBlock block) {
        synchronized (lock) {
            if (noSound != null) {
                noSound = null;
                name();
            }
            if (take != null) {
                take.block(block);
                lock.notifyAll();
            }
        }
    }

    /** How long the room was heard alone lately, s: whoever waits before a check lets it be heard. */
    void roomHeard(double seconds) {
        synchronized (lock) {
            roomHeard = seconds;
        }
    }

    /** The camera gives nothing any more, until the next picture. */
    public void noPicture(Outcome.CouldNotCheck why) {
        synchronized (lock) {
            noPicture = why;
            openingCamera = false;
            name();
            lock.notifyAll();
        }
    }

    /** The microphone gives nothing any more, until the next block. */
    public void noSound(Outcome.CouldNotCheck why) {
        synchronized (lock) {
            noSound = why;
            openingMicrophone = false;
            name();
            lock.notifyAll();
        }
    }

    /** The camera that gives pictures now; empty while there is none. */
    public Optional<FrameSource> camera() {
        synchronized (lock) {
            return noPicture == null ? Optional.ofNullable(camera) : Optional.empty();
        }
    }

    /** The microphone that gives sound now; empty while there is none. */
    public Optional<AudioSource> microphone() {
        synchronized (lock) {
            return noSound == null ? Optional.ofNullable(microphone) : Optional.empty();
        }
    }

    /** Why there is no picture now. */
    public Outcome.CouldNotCheck noPicture() {
        synchronized (lock) {
            return noPicture == null ? FaultText.of(new DeviceFault.Absent(DeviceName.CAMERA)) : noPicture;
        }
    }

    /** Why there is no sound now. */
    public Outcome.CouldNotCheck noSound() {
        synchronized (lock) {
            return noSound == null ? FaultText.of(new DeviceFault.Absent(DeviceName.MICROPHONE)) : noSound;
        }
    }

    /** What is said of a microphone that gives nothing but digital silence; why there is no sound where none was opened. */
    public Outcome.CouldNotCheck whenSilent() {
        synchronized (lock) {
            return silent == null ? noSound() : silent;
        }
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

    /** Begins to keep what comes, until {@link #end}; another one that was begun before gets nothing more. */
    public GuidedRecording begin() {
        synchronized (lock) {
            GuidedRecording begun = new GuidedRecording();
            take = begun;
            return begun;
        }
    }

    /** From now on this trial is told of every picture; none is with an empty one. */
    public void seats(Optional<SeatTrial> trial) {
        synchronized (lock) {
            seats = trial.orElse(null);
        }
    }

    /** How far a trial has come, which is told of pictures on another thread. */
    public SeatTrial.State at(SeatTrial trial) {
        synchronized (lock) {
            return trial.state();
        }
    }

    /** Who analyses the pictures is to know this of the camera. */
    public void stands(TwoSeats.Told told) {
        synchronized (lock) {
            standing = told;
        }
    }

    /** What is newly known of the camera, once. */
    public Optional<TwoSeats.Told> standing() {
        synchronized (lock) {
            Optional<TwoSeats.Told> now = Optional.ofNullable(standing);
            standing = null;
            return now;
        }
    }

    /** Begins a step of a recording. */
    public void start(GuidedRecording of) {
        synchronized (lock) {
            of.start();
        }
    }

    /** Lets the step of a recording count. */
    public void keep(GuidedRecording of) {
        synchronized (lock) {
            of.keep();
        }
    }

    /** Lets the step before, which was kept, not count any more. */
    public void forgetLast(GuidedRecording of) {
        synchronized (lock) {
            of.forgetLast();
        }
    }

    /** Seconds of sound in the step of a recording. */
    public double heard(GuidedRecording of) {
        synchronized (lock) {
            return of.heard();
        }
    }

    /** Seconds of pictures in the step of a recording. */
    public double seen(GuidedRecording of) {
        synchronized (lock) {
            return of.seen();
        }
    }

    /** The sound of the step of a recording. */
    public List<AudioBlock> step(GuidedRecording of) {
        synchronized (lock) {
            return of.step();
        }
    }

    /** One block of the step of a recording, by its number from 0; empty while it has not come. */
    public Optional<AudioBlock> block(GuidedRecording of, int number) {
        synchronized (lock) {
            return of.block(number);
        }
    }

    /**
     * Keeps nothing more for this one, and tells what it holds. The picture that is the evidence stays held until {@link #end},
     * after which nobody looks at it.
     */
    public Finished finish(GuidedRecording of) {
        synchronized (lock) {
            stop(of);
            Optional<FrameSource> from = camera();
            return new Finished(
                    from,
                    microphone(),
                    from.flatMap(one -> of.pictures(one.kind(), one.arrivals())),
                    of.sound(),
                    noPicture(),
                    noSound(),
                    whenSilent(),
                    roomHeard);
        }
    }

    /** Keeps nothing any more for this one, and lets the camera have its memory back. */
    public void end(GuidedRecording ended) {
        synchronized (lock) {
            stop(ended);
            ended.letGo();
            lock.notifyAll();
        }
    }

    private void stop(GuidedRecording ended) {
        if (take == ended) {
            take = null;
        }
    }

    /**
     * Waits until something comes or happens, at most for so long.
     *
     * @param already asked under the lock: whether what is waited for has come, so that there is no wait; it is quick
     */
    public void await(long millis, BooleanSupplier already) throws InterruptedException {
        synchronized (lock) {
            if (!already.getAsBoolean()) {
                TimeUnit.MILLISECONDS.timedWait(lock, millis);
            }
        }
    }

    /** Wakes who waits. */
    public void wake() {
        synchronized (lock) {
            lock.notifyAll();
        }
    }
}
