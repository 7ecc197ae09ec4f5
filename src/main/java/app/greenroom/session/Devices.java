package app.greenroom.session;

import app.greenroom.capture.AudioSink;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.device.Cameras;
import app.greenroom.capture.device.Microphones;
import app.greenroom.capture.device.Speakers;
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
        throw new CaptureException(new DeviceFault.Absent("speaker"));
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
     * @param name its name
     * @param offers what it can do, the best first
     */
    record Device(String name, List<String> offers) {
        public Device {
            offers = List.copyOf(offers);
        }
    }

    /** The devices of this computer; {@code nanoTime} counts nanoseconds from any origin. */
    static Devices system(LongSupplier nanoTime) {
        Cameras cameras = new Cameras(nanoTime);
        Microphones microphones = new Microphones();
        Speakers speakers = new Speakers();
        return new Devices() {
            @Override
            public FrameSource camera(Optional<String> name) throws CaptureException {
                return cameras.open(name);
            }

            @Override
            public AudioSource microphone(Optional<String> name) throws CaptureException {
                return microphones.open(name);
            }

            @Override
            public AudioSink speaker(Optional<String> name) throws CaptureException {
                return speakers.open(name);
            }

            @Override
            public List<Device> speakers() {
                return speakers.list().stream()
                        .map(name -> new Device(name, List.of()))
                        .toList();
            }

            @Override
            public List<Device> cameras() {
                return cameras.list().stream()
                        .map(c -> new Device(c.name(), c.sizes()))
                        .toList();
            }

            @Override
            public List<Device> microphones() {
                return microphones.list().stream()
                        .map(m -> new Device(m.name(), m.formats()))
                        .toList();
            }
        };
    }
}
