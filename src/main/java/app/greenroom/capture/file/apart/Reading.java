package app.greenroom.capture.file.apart;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.CaptureException;
import app.greenroom.capture.DeviceFault;
import app.greenroom.capture.Frame;
import app.greenroom.capture.file.media.Container;
import app.greenroom.io.SeparateProcess;
import app.greenroom.text.Text;
import java.io.DataInput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One reader at work, as its starter sees it. Used by one thread at a time. */
final class Reading implements AutoCloseable {
    static final Text BROKEN = Text.of("the part of this program that reads such files broke down over it");
    private static final Text OVERDUE = Text.of("reading it came to a standstill");
    private static final Text STARVED = Text.of("this computer was too busy with other programs to read it in time");
    private static final Text MEMORY = Text.of("reading it takes more memory than any recording needs");

    private final SeparateProcess process;
    private final Path file;
    private boolean both;

    private Reading(SeparateProcess process, Path file) {
        this.process = process;
        this.file = file;
    }

    /** Starts a reader and tells it the file. */
    static Reading start(MediaApart.Starter starter, Path file, Container container) throws MediaApart.NotStarted {
        SeparateProcess process;
        try {
            process = starter.start();
        } catch (IOException e) {
            throw new MediaApart.NotStarted(e);
        }
        try {
            DataOutputStream to = process.to();
            to.writeUTF(MediaApart.parts());
            to.writeUTF(file.toUri().toString());
            Wire.say(to, container);
            to.flush();
            return new Reading(process, file);
        } catch (IOException e) {
            process.close();
            throw new MediaApart.NotStarted(e);
        }
    }

    Wire.Facts facts() throws CaptureException {
        ask(Wire.Ask.FACTS, to -> {});
        expect(Wire.Answer.FACTS);
        Wire.Facts facts = heard(process -> process.next(Wire::readFacts));
        both = facts.hasSound() && facts.hasPictures();
        return facts;
    }

    Frame still(double time) throws CaptureException {
        ask(Wire.Ask.STILL, to -> to.writeDouble(time));
        expect(Wire.Answer.FRAME);
        return heard(process -> process.next(Wire::readFrame));
    }

    void sound() throws CaptureException {
        ask(Wire.Ask.SOUND, to -> {});
        expect(Wire.Answer.OPEN);
    }

    void track(int stream) throws CaptureException {
        ask(Wire.Ask.TRACK, to -> to.writeInt(stream));
        expect(Wire.Answer.OPEN);
    }

    void pictures(double every) throws CaptureException {
        ask(Wire.Ask.PICTURES, to -> to.writeDouble(every));
        expect(Wire.Answer.OPEN);
    }

    /** The next blocks; empty at the end. */
    List<AudioBlock> blocks() throws CaptureException {
        return answered(Wire.Answer.BLOCKS) ? heard(process -> process.next(Wire::readBlocks)) : List.of();
    }

    /** The next picture; empty at the end. */
    Optional<Frame> frame() throws CaptureException {
        return answered(Wire.Answer.FRAME)
                ? Optional.of(heard(process -> process.next(Wire::readFrame)))
                : Optional.empty();
    }

    boolean runs() {
        return process.runs();
    }

    String name() {
        return MediaApart.name(file);
    }

    /** Something said to the reader, or heard from it. */
    @FunctionalInterface
    private interface Exchange<T> {
        T with(SeparateProcess process) throws IOException;
    }

    /** What follows a question. */
    @FunctionalInterface
    private interface Rest {
        void write(DataOutputStream to) throws IOException;
    }

    private void ask(Wire.Ask ask, Rest rest) throws CaptureException {
        try {
            Wire.say(process.to(), ask);
            rest.write(process.to());
            process.to().flush();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private void expect(Wire.Answer wanted) throws CaptureException {
        if (!answered(wanted)) {
            throw broken(new IOException("ended before " + wanted));
        }
    }

    /** Waits for an answer; false where it is the end. */
    private boolean answered(Wire.Answer wanted) throws CaptureException {
        while (true) {
            Wire.Answer answer = heard(process -> process.next(from -> Wire.heard(from, Wire.Answer.values())));
            switch (answer) {
                case ALIVE -> {}
                case END -> {
                    return false;
                }
                case FAULT -> {
                    Wire.Fault fault = heard(process -> process.next(Wire::readFault));
                    throw new CaptureException(new DeviceFault.Unreadable(name(), fault.why(), fault.partly()));
                }
                case OWN_FAULT -> throw new IllegalStateException(words());
                case NOT_LOADED -> throw new UnsatisfiedLinkError(words());
                default -> {
                    if (answer != wanted) {
                        throw broken(new IOException(answer + " where " + wanted + " was asked for"));
                    }
                    return true;
                }
            }
        }
    }

    private String words() throws CaptureException {
        return heard(process -> process.next(DataInput::readUTF));
    }

    private <T> T heard(Exchange<T> exchange) throws CaptureException {
        try {
            return exchange.with(process);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private CaptureException broken(IOException how) {
        Optional<Integer> status = process.status();
        boolean late = process.end() == SeparateProcess.End.OVERDUE || status.equals(Optional.of(ReaderLimits.WORK));
        Text why = process.end() == SeparateProcess.End.STARVED
                ? STARVED
                : late ? OVERDUE : status.equals(Optional.of(ReaderLimits.MEMORY)) ? MEMORY : BROKEN;
        return new CaptureException(new DeviceFault.Unreadable(name(), why, both), how);
    }

    @Override
    public void close() {
        process.close();
    }
}
