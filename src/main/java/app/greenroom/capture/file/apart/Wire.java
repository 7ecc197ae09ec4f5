package app.greenroom.capture.file.apart;

import app.greenroom.capture.AudioBlock;
import app.greenroom.capture.Frame;
import app.greenroom.capture.file.media.Media;
import app.greenroom.capture.file.media.SoundTrack;
import app.greenroom.text.Argument;
import app.greenroom.text.Text;
import app.greenroom.text.Unit;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the reading process and its starter say to each other. The reader may be broken by what it reads, so each number that
 * comes from it is held against what it can be, and what is not well said is an {@link IOException}.
 */
final class Wire {
    /** What is asked for. */
    enum Ask {
        FACTS,
        SOUND,
        TRACK,
        PICTURES,
        STILL
    }

    /** What an answer is. */
    enum Answer {
        FACTS,
        BLOCKS,
        FRAME,
        /** A source is open, and gives blocks or frames from now on. */
        OPEN,
        END,
        /** Reading goes on. */
        ALIVE,
        /** The file cannot be read, and why. */
        FAULT,
        /** The reader itself could not do its work, and says which exception it was. */
        OWN_FAULT,
        /** The same, where a part of the program could not be loaded. */
        NOT_LOADED
    }

    /** Blocks are handed over together, so many values a time or a few more. */
    static final int VALUES = 1 << 15;

    private static final int MOST_TRACKS = 64;
    private static final int MOST_VALUES = 1 << 24;
    private static final int MOST_PIXELS = 4096 * 4096;
    private static final int MOST_ARGUMENTS = 8;
    private static final int MOST_CHANNELS = 64;
    private static final int HIGHEST_RATE = 1_000_000;

    private Wire() {}

    /** What is known of a file before its sound or pictures are asked for. */
    record Facts(
            boolean hasSound,
            boolean hasPictures,
            OptionalDouble claimedSeconds,
            Optional<Instant> made,
            List<SoundTrack> tracks) {
        static Facts of(Media media) {
            return new Facts(
                    media.hasSound(), media.hasPictures(), media.claimedSeconds(), media.made(), media.tracks());
        }
    }

    /** Why a file cannot be read. */
    record Fault(Text why, boolean partly) {}

    static void say(DataOutputStream to, Enum<?> what) throws IOException {
        to.writeUTF(what.name());
    }

    static <E extends Enum<E>> E heard(DataInputStream from, E[] all) throws IOException {
        String name = from.readUTF();
        for (E each : all) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        throw new IOException("no such word: " + name);
    }

    static void write(DataOutputStream to, Facts facts) throws IOException {
        to.writeBoolean(facts.hasSound());
        to.writeBoolean(facts.hasPictures());
        to.writeDouble(facts.claimedSeconds().orElse(-1));
        to.writeUTF(facts.made().map(Instant::toString).orElse(""));
        to.writeInt(facts.tracks().size());
        for (SoundTrack track : facts.tracks()) {
            to.writeInt(track.stream());
            to.writeUTF(track.name().orElse(""));
            to.writeBoolean(track.readable());
            to.writeBoolean(track.usual());
        }
    }

    static Facts readFacts(DataInputStream from) throws IOException {
        boolean sound = from.readBoolean();
        boolean pictures = from.readBoolean();
        double seconds = from.readDouble();
        String made = from.readUTF();
        int count = within(from.readInt(), 0, MOST_TRACKS);
        List<SoundTrack> tracks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int stream = from.readInt();
            Optional<String> name = Optional.of(from.readUTF()).filter(text -> !text.isEmpty());
            tracks.add(new SoundTrack(stream, name, from.readBoolean(), from.readBoolean()));
        }
        try {
            return new Facts(
                    sound,
                    pictures,
                    seconds > 0 && Double.isFinite(seconds) ? OptionalDouble.of(seconds) : OptionalDouble.empty(),
                    made.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(made)),
                    tracks);
        } catch (DateTimeException e) {
            throw new IOException(e);
        }
    }

    static void write(DataOutputStream to, List<AudioBlock> blocks) throws IOException {
        to.writeInt(blocks.size());
        for (AudioBlock block : blocks) {
            to.writeInt(block.channels());
            to.writeInt(block.sampleRate());
            to.writeDouble(block.time());
            to.writeInt(block.samples().length);
            ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * block.samples().length);
            bytes.asFloatBuffer().put(block.samples());
            to.write(bytes.array());
        }
    }

    static List<AudioBlock> readBlocks(DataInputStream from) throws IOException {
        int count = within(from.readInt(), 1, VALUES);
        List<AudioBlock> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int channels = within(from.readInt(), 1, MOST_CHANNELS);
            int rate = within(from.readInt(), 1, HIGHEST_RATE);
            double time = finite(from.readDouble());
            float[] samples = new float[within(from.readInt(), 0, MOST_VALUES)];
            byte[] bytes = new byte[Float.BYTES * samples.length];
            from.readFully(bytes);
            ByteBuffer.wrap(bytes).asFloatBuffer().get(samples);
            for (float sample : samples) {
                if (!(Math.abs(sample) <= 1)) {
                    throw new IOException("no sample: " + sample);
                }
            }
            within(samples.length % channels, 0, 0);
            blocks.add(new AudioBlock(samples, channels, rate, time));
        }
        return blocks;
    }

    static void write(DataOutputStream to, Frame frame) throws IOException {
        to.writeInt(frame.width());
        to.writeInt(frame.height());
        to.writeDouble(frame.time());
        to.write(frame.rgb());
    }

    static Frame readFrame(DataInputStream from) throws IOException {
        int width = within(from.readInt(), 1, MOST_PIXELS);
        int height = within(from.readInt(), 1, MOST_PIXELS / width);
        double time = finite(from.readDouble());
        byte[] rgb = new byte[3 * width * height];
        from.readFully(rgb);
        return new Frame(width, height, rgb, time);
    }

    static void write(DataOutputStream to, Fault fault) throws IOException {
        to.writeBoolean(fault.partly());
        write(to, fault.why());
    }

    static Fault readFault(DataInputStream from) throws IOException {
        boolean partly = from.readBoolean();
        return new Fault(readText(from), partly);
    }

    /** Only what sentences about media have in them: names, counts and mere numbers. */
    private static void write(DataOutputStream to, Text text) throws IOException {
        to.writeUTF(text.pattern());
        to.writeInt(text.arguments().size());
        for (Argument argument : text.arguments()) {
            if (argument instanceof Argument.Name name) {
                to.writeByte('n');
                to.writeUTF(name.text());
            } else if (argument instanceof Argument.Count count) {
                to.writeByte('c');
                to.writeLong(count.number());
            } else if (argument instanceof Argument.Amount amount) {
                to.writeByte('a');
                to.writeDouble(amount.value());
                say(to, amount.unit());
                to.writeByte(amount.least());
                to.writeByte(amount.most());
                to.writeBoolean(amount.named());
            } else {
                throw new IllegalArgumentException("a sentence about media has no " + argument);
            }
        }
    }

    private static Text readText(DataInputStream from) throws IOException {
        String pattern = from.readUTF();
        int count = within(from.readInt(), 0, MOST_ARGUMENTS);
        List<Argument> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(
                    switch (from.readByte()) {
                        case 'n' -> Argument.name(from.readUTF());
                        case 'c' -> Argument.count(from.readLong());
                        case 'a' -> amount(from);
                        default -> throw new IOException("no such argument");
                    });
        }
        Text text = Text.written(pattern, arguments.toArray(new Argument[0])); // MediaFile has made it by Text.of
        try {
            return text.toString().isEmpty() ? Text.EMPTY : text;
        } catch (RuntimeException e) { // a pattern that is none would fail where it is shown
            throw new IOException(e);
        }
    }

    private static Argument amount(DataInputStream from) throws IOException {
        double value = finite(from.readDouble());
        Unit unit = heard(from, Unit.values());
        int least = from.readUnsignedByte();
        return new Argument.Amount(value, unit, least, within(from.readUnsignedByte(), least, 9), from.readBoolean());
    }

    private static double finite(double value) throws IOException {
        if (!Double.isFinite(value)) {
            throw new IOException("no number: " + value);
        }
        return value;
    }

    private static int within(int value, int least, int most) throws IOException {
        if (value < least || value > most) {
            throw new IOException(value + " is not from " + least + " to " + most);
        }
        return value;
    }
}
