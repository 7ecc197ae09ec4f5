package app.greenroom.capture.file.apart;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.AudioSource;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.Frame;
import app.greenroom.capture.FrameSource;
import app.greenroom.capture.file.media.Container;
import app.greenroom.capture.file.media.MediaFile;
import app.greenroom.capture.file.media.SoundTrack;
import app.greenroom.capture.file.media.StillPicture;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The main method of the process in which one media file is read. It is told the file and what is asked of it on its input, and
 * answers on its output, until its starter is gone; it ends itself where it takes more than its {@link ReaderLimits}.
 */
public final class MediaReader {
    private static final int BUFFER = 1 << 16;

    private final DataInputStream from;
    private final DataOutputStream to;
    private final ReentrantLock speaking = new ReentrantLock();
    private @Nullable MediaFile media;

    private MediaReader(InputStream in, DataOutputStream out) {
        from = new DataInputStream(in);
        to = out;
    }

    /** Reads until nobody asks any more. */
    public static void main(String[] args) throws IOException, InterruptedException {
        DataOutputStream answers =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER));
        System.setOut(System.err); // nothing else may speak between the answers
        try {
            new MediaReader(System.in, answers).run();
        } catch (EOFException e) {
            return; // nobody asks any more
        }
    }

    private void run() throws IOException, InterruptedException {
        String parts = from.readUTF();
        if (!parts.isEmpty()) {
            System.setProperty("org.bytedeco.javacpp.cachedir", parts);
        }
        Path file = Path.of(URI.create(from.readUTF()));
        Container container = Wire.heard(from, Container.values());
        ReaderLimits limits = new ReaderLimits(this::alive);
        while (true) {
            limits.idle();
            Wire.Ask ask = Wire.heard(from, Wire.Ask.values());
            limits.busy();
            try {
                answer(ask, file, container);
            } catch (CaptureException e) {
                if (!(e.fault() instanceof DeviceFault.Unreadable fault)) {
                    throw new IllegalStateException(e);
                }
                say(Wire.Answer.FAULT, () -> Wire.write(to, new Wire.Fault(fault.why(), fault.partly())));
            } catch (RuntimeException e) {
                say(Wire.Answer.OWN_FAULT, () -> to.writeUTF(brief(e)));
            } catch (LinkageError e) {
                say(Wire.Answer.NOT_LOADED, () -> to.writeUTF(brief(e)));
            }
        }
    }

    private static String brief(Throwable what) {
        String text = what.toString();
        return text.substring(0, Math.min(1000, text.length()));
    }

    private void answer(Wire.Ask ask, Path file, Container container)
            throws CaptureException, IOException, InterruptedException {
        switch (ask) {
            case STILL -> {
                double time = from.readDouble();
                Frame frame = StillPicture.read(file, container, time);
                say(Wire.Answer.FRAME, () -> Wire.write(to, frame));
            }
            case FACTS -> {
                Wire.Facts facts = Wire.Facts.of(media(file, container));
                say(Wire.Answer.FACTS, () -> Wire.write(to, facts));
            }
            case SOUND -> {
                try (AudioSource sound = media(file, container).sound()) {
                    hand(sound);
                }
            }
            case TRACK -> {
                int stream = from.readInt();
                SoundTrack track = media(file, container).tracks().stream()
                        .filter(each -> each.stream() == stream)
                        .findFirst()
                        .orElseThrow(IllegalStateException::new);
                try (AudioSource sound = media(file, container).sound(track)) {
                    hand(sound);
                }
            }
            case PICTURES -> {
                double every = from.readDouble();
                try (FrameSource pictures = media(file, container).pictures(every)) {
                    hand(pictures);
                }
            }
        }
    }

    private MediaFile media(Path file, Container container) throws CaptureException {
        if (media == null) {
            media = new MediaFile(file, container);
        }
        return media;
    }

    private void hand(AudioSource sound) throws CaptureException, IOException, InterruptedException {
        say(Wire.Answer.OPEN, () -> {});
        List<AudioBlock> blocks = new ArrayList<>();
        int values = 0;
        for (Optional<AudioBlock> block = sound.next(); block.isPresent(); block = sound.next()) {
            blocks.add(block.get());
            values += block.get().samples().length + 1;
            if (values >= Wire.VALUES) {
                say(Wire.Answer.BLOCKS, () -> Wire.write(to, blocks));
                blocks.clear();
                values = 0;
            }
        }
        if (!blocks.isEmpty()) {
            say(Wire.Answer.BLOCKS, () -> Wire.write(to, blocks));
        }
        say(Wire.Answer.END, () -> {});
    }

    private void hand(FrameSource pictures) throws CaptureException, IOException, InterruptedException {
        say(Wire.Answer.OPEN, () -> {});
        for (Optional<Frame> frame = pictures.next(); frame.isPresent(); frame = pictures.next()) {
            Frame one = frame.get();
            say(Wire.Answer.FRAME, () -> Wire.write(to, one));
        }
        say(Wire.Answer.END, () -> {});
    }

    @FunctionalInterface
    private interface Saying {
        void say() throws IOException;
    }

    private void say(Wire.Answer answer, Saying rest) throws IOException {
        speaking.lock();
        try {
            Wire.say(to, answer);
            rest.say();
            to.flush();
        } finally {
            speaking.unlock();
        }
    }

    /** Tells that reading goes on, unless something is being told anyway. */
    private void alive() {
        if (speaking.tryLock()) {
            try {
                Wire.say(to, Wire.Answer.ALIVE);
                to.flush();
            } catch (IOException e) {
                return; // nobody listens; that is seen where the next answer is given
            } finally {
                speaking.unlock();
            }
        }
    }
}
