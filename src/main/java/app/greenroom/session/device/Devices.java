package app.greenroom.session.device;

import app.greenroom.capture.AudioSink;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.DeviceName;
import app.greenroom.capture.FrameSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The devices that a check may open; tests put their own in their place. */
public interface Devices {
    /**
     * Opens a camera by name or part of it; the first without a name.
     *
     * @throws CaptureException when there is none, or it does not start
     */
    FrameSource camera(Optional<String> name) throws CaptureException;

    /**
     * Opens a microphone by name or part of it; the default without a name.
     *
     * @throws CaptureException when there is none, or it does not start
     */
    AudioSource microphone(Optional<String> name) throws CaptureException;

    /**
     * Opens a loudspeaker or headphones by name or part of it; the default without a name.
     *
     * @throws CaptureException when there is none, or it does not start
     */
    default AudioSink speaker(Optional<String> name) throws CaptureException {
        throw new CaptureException(new DeviceFault.Absent(DeviceName.SPEAKER));
    }

    /** Every loudspeaker; none, unless the devices say otherwise. */
    default List<Device> speakers() {
        return List.of();
    }

    /** Every camera and what it offers. */
    List<Device> cameras();

    /** Every microphone and what it offers. */
    List<Device> microphones();

    /**
     * A device.
     *
     * @param name its name, by which it is opened
     * @param shown what it is called before people: its name, but for the system's own choice, which is called after what
     *     stands behind it where the system tells
     * @param offers what it can do, the best first
     */
    record Device(String name, String shown, List<String> offers) {
        public Device {
            offers = List.copyOf(offers);
        }

        /** A device that is shown by its name. */
        public Device(String name, List<String> offers) {
            this(name, name, offers);
        }
    }

    /**
     * Opens a camera as {@link #camera} does, and again whenever it failed, see {@link FrameSource#comesBack} and
     * {@link FrameSource#missing}.
     *
     * @param seconds when nobody waits for it any more, from now on
     * @throws CaptureException when it cannot be opened and these devices wait for none
     */
    default FrameSource lastingCamera(Optional<String> name, double seconds) throws CaptureException {
        return camera(name);
    }

    /**
     * Opens a microphone as {@link #microphone} does, and again whenever it failed, see {@link AudioSource#comesBack} and
     * {@link AudioSource#missing}.
     *
     * @param seconds when nobody waits for it any more, from now on
     * @throws CaptureException when it cannot be opened and these devices wait for none
     */
    default AudioSource lastingMicrophone(Optional<String> name, double seconds) throws CaptureException {
        return microphone(name);
    }

    /** Is told that a camera gave what it should, so that it is the one to take next time. */
    default void worked(FrameSource camera) {}

    /** Is told that a microphone gave what it should, so that it is the one to take next time. */
    default void worked(AudioSource microphone) {}

    /**
     * Whether a camera gives its pictures to several programs at once, so that this one may look while a call uses it. Where it does
     * not, whoever opens it takes it from the call.
     */
    default boolean shareCameras() {
        return false;
    }

    /** Watches whether the computer keeps up while its devices are used; nobody does, unless the devices say otherwise. */
    default ComputerMeter computer() {
        return ComputerMeter.NONE;
    }

    /**
     * The devices of this computer.
     *
     * @param nanoTime counts nanoseconds from any origin
     * @param memory the devices that worked last
     * @param computer watches whether the computer keeps up
     */
    static Devices system(LongSupplier nanoTime, DeviceMemory memory, ComputerMeter computer) {
        return new SystemDevices(nanoTime, memory, computer);
    }
}
