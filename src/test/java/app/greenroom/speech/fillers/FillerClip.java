package app.greenroom.speech.fillers;

import app.greenroom.model.measure.Interval;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Sound of 16 kHz to learn from or to be judged by.
 *
 * @param kind what it is
 * @param group who or which day it is from: never both learnt from and judged by
 * @param kept whether it is kept from the training
 * @param fillers filled pauses, in seconds
 * @param sex guessed from the pitch, or empty
 */
@SuppressWarnings("ArrayRecordComponent") // clips are not compared
public record FillerClip(Kind kind, String group, boolean kept, float[] sound, List<Interval> fillers, String sex) {
    public enum Kind {
        PARLIAMENT,
        /** English by voices that were never anybody's, with fillers and drawn-out words. */
        SYNTHETIC,
        /** Fillers of the parliament between other people's words. */
        TRANSPLANTED,
        READ,
        TWO_VOICES,
        MUSIC
    }

    private static final float FULL = 32767;

    public FillerClip {
        fillers = List.copyOf(fillers);
    }

    /** In 16 bits. */
    void write(DataOutputStream to) throws IOException {
        to.writeUTF(kind.name());
        to.writeUTF(group);
        to.writeBoolean(kept);
        to.writeUTF(sex);
        to.writeInt(fillers.size());
        for (Interval each : fillers) {
            to.writeDouble(each.start());
            to.writeDouble(each.end());
        }
        to.writeInt(sound.length);
        ByteBuffer bytes = ByteBuffer.allocate(2 * sound.length);
        for (float each : sound) {
            bytes.putShort((short) Math.round(FULL * Math.max(-1, Math.min(1, each))));
        }
        to.write(bytes.array());
    }

    static FillerClip read(DataInputStream from) throws IOException {
        Kind kind = Kind.valueOf(from.readUTF());
        String group = from.readUTF();
        boolean kept = from.readBoolean();
        String sex = from.readUTF();
        List<Interval> fillers = new ArrayList<>();
        for (int left = from.readInt(); left > 0; left--) {
            fillers.add(new Interval(from.readDouble(), from.readDouble()));
        }
        float[] sound = new float[from.readInt()];
        ByteBuffer bytes = ByteBuffer.wrap(from.readNBytes(2 * sound.length));
        for (int i = 0; i < sound.length; i++) {
            sound[i] = bytes.getShort() / FULL;
        }
        return new FillerClip(kind, group, kept, sound, fillers, sex);
    }

    FillerClip with(float[] other, List<Interval> moved) {
        return new FillerClip(kind, group, kept, other, moved, sex);
    }
}
