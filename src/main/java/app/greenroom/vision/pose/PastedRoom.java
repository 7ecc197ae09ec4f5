package app.greenroom.vision.pose;

import app.greenroom.capture.Frame;
import app.greenroom.vision.Robust;
import app.greenroom.vision.SegmentedFrame;
import app.greenroom.vision.face.PersonMask;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;

/**
 * Tells a picture that a program puts behind somebody from the room that a camera sees: the same sensor saw both the person and
 * the room, so that both carry its grain.
 *
 * <p>In one picture the grain on the person is held against that of the background, each in its flattest blocks (Immerkær 1996,
 * as in {@link app.greenroom.vision.camera.DetailFacts}): compression and noise reduction take the most from flat blocks on both
 * alike, so that only a person with plain grain before a background with next to none tells anything. From look to look,
 * a second apart, a picture that was put there stays the very same while the person does not; the grain of a sensor changes at
 * least 1.6 % of a still room's pixels even at 0.3 luma steps, in JPEG of quality 40. Used by one thread.
 */
final class PastedRoom {
    private static final float ROOM = 0.05f; // of the person mask, at most
    private static final float PERSON = 0.95f; // of the person mask, at least
    private static final int AROUND = 24; // pixels of 1280 to any person
    private static final int APART = 8; // pixels between samples
    private static final int DARKEST = 20; // byte values: what is cut off carries no grain
    private static final int BRIGHTEST = 235;
    private static final int ENOUGH = 200; // samples of either kind
    private static final int LOOKS = 4; // pairs that have to agree
    private static final double SAME = 0.005; // of the room's samples may change
    private static final double LIVELY = 0.2; // of the person's samples do change

    private static final int BLOCK = 8; // pixels
    private static final int BLOCKS_APART = 16; // pixels
    private static final int ENOUGH_BLOCKS = 40;
    private static final double FLATTEST = 0.2; // of the blocks speak
    private static final double GRAIN = 0.6; // luma steps on the person, at least
    private static final double NO_GRAIN = 0.12; // of the person's

    private final int[] block = new int[(BLOCK + 2) * (BLOCK + 2)]; // 256 times luma
    private byte[] last = new byte[0];
    private byte[] lastKind = new byte[0];
    private final Deque<Boolean> still = new ArrayDeque<>();
    private final Deque<Grain> grains = new ArrayDeque<>();

    private record Grain(double person, double room) {}

    /** Looks at a frame, about a second after the last. */
    void look(SegmentedFrame shot) {
        compare(shot);
        double person = grain(shot, true);
        double room = grain(shot, false);
        if (!Double.isNaN(person) && !Double.isNaN(room)) {
            grains.addLast(new Grain(person, room));
            if (grains.size() > LOOKS) {
                grains.removeFirst();
            }
        }
    }

    /** What speaks against the room as far as it has been looked at. */
    Set<RoomDoubt> doubts() {
        Set<RoomDoubt> doubts = EnumSet.noneOf(RoomDoubt.class);
        if (still.size() >= LOOKS && !still.contains(false)) {
            doubts.add(RoomDoubt.STILL);
        }
        if (!grains.isEmpty()) {
            double person =
                    Robust.median(grains.stream().mapToDouble(Grain::person).toArray());
            double room = Robust.median(grains.stream().mapToDouble(Grain::room).toArray());
            if (person >= GRAIN && room <= NO_GRAIN * person) {
                doubts.add(RoomDoubt.NO_GRAIN);
            }
        }
        return doubts;
    }

    /** Forgets all looks. */
    void restart() {
        last = new byte[0];
        still.clear();
        grains.clear();
    }

    private void compare(SegmentedFrame shot) {
        Frame frame = shot.frame();
        int across = frame.width() / APART;
        int down = frame.height() / APART;
        byte[] now = new byte[3 * across * down];
        byte[] kind = new byte[across * down]; // 1 for the room, 2 for the person, 0 for neither
        int around = Math.max(1, AROUND * Math.max(frame.width(), frame.height()) / 1280);
        for (int i = 0; i < kind.length; i++) {
            int x = i % across * APART + APART / 2;
            int y = row(i, across) * APART + APART / 2;
            int at = 3 * (y * frame.width() + x);
            System.arraycopy(frame.rgb(), at, now, 3 * i, 3);
            int green = frame.rgb()[at + 1] & 255;
            if (green >= DARKEST && green <= BRIGHTEST) {
                kind[i] = (byte) (room(shot, x, y, around) ? 1 : shot.mask().person(x, y) >= PERSON ? 2 : 0);
            }
        }
        if (last.length == now.length) {
            int[] seen = new int[3];
            int[] changed = new int[3];
            for (int i = 0; i < kind.length; i++) {
                if (kind[i] == lastKind[i]) {
                    seen[kind[i]]++;
                    changed[kind[i]] += Arrays.equals(now, 3 * i, 3 * i + 3, last, 3 * i, 3 * i + 3) ? 0 : 1;
                }
            }
            if (seen[1] >= ENOUGH && seen[2] >= ENOUGH) {
                still.addLast(changed[1] <= SAME * seen[1] && changed[2] >= LIVELY * seen[2]);
                if (still.size() > LOOKS) {
                    still.removeFirst();
                }
            }
        }
        last = now;
        lastKind = kind;
    }

    private static int row(int index, int across) {
        return index / across;
    }

    /** Whether neither here nor around anybody is. */
    private static boolean room(SegmentedFrame shot, int x, int y, int around) {
        int left = Math.max(0, x - around);
        int right = Math.min(shot.frame().width() - 1, x + around);
        int top = Math.max(0, y - around);
        int bottom = Math.min(shot.frame().height() - 1, y + around);
        PersonMask.Mask mask = shot.mask();
        return mask.person(x, y) <= ROOM
                && mask.person(left, top) <= ROOM
                && mask.person(right, top) <= ROOM
                && mask.person(left, bottom) <= ROOM
                && mask.person(right, bottom) <= ROOM;
    }

    /** Grain in luma steps in the flattest blocks of the person or of the room; NaN where there are too few. */
    private double grain(SegmentedFrame shot, boolean ofPerson) {
        Frame frame = shot.frame();
        int most = (frame.width() / BLOCKS_APART + 1) * (frame.height() / BLOCKS_APART + 1);
        double[] grains = new double[most];
        int count = 0;
        for (int y = 1; y + BLOCK < frame.height(); y += BLOCKS_APART) {
            for (int x = 1; x + BLOCK < frame.width(); x += BLOCKS_APART) {
                if (within(shot.mask(), x, y, ofPerson)) {
                    double grain = grain(frame, x, y);
                    if (grain >= 0) {
                        grains[count++] = grain;
                    }
                }
            }
        }
        if (count < ENOUGH_BLOCKS) {
            return Double.NaN;
        }
        Arrays.sort(grains, 0, count);
        return grains[(int) (FLATTEST * (count - 1))];
    }

    private static boolean within(PersonMask.Mask mask, int x, int y, boolean ofPerson) {
        for (int corner = 0; corner < 4; corner++) {
            float person = mask.person(x + corner % 2 * (BLOCK - 1), y + (corner >> 1) * (BLOCK - 1));
            if (ofPerson ? person < PERSON : person > ROOM) {
                return false;
            }
        }
        return true;
    }

    /** Grain of a block, or -1 where it is too dark or too bright. */
    private double grain(Frame frame, int left, int top) {
        int side = BLOCK + 2; // with the pixels around it
        for (int y = 0, i = 0; y < side; y++) {
            int from = 3 * ((top + y - 1) * frame.width() + left - 1);
            for (int x = 0; x < side; x++, i++, from += 3) {
                block[i] = luma(frame.rgb(), from);
            }
        }
        int sum = 0; // 8 × 256 × 255 a pixel at most: it fits
        int mean = 0;
        for (int y = 1; y <= BLOCK; y++) {
            int i = y * side + 1;
            for (int x = 0; x < BLOCK; x++, i++) {
                int edges = block[i - 1] + block[i + 1] + block[i - side] + block[i + side];
                int corners = block[i - side - 1] + block[i - side + 1] + block[i + side - 1] + block[i + side + 1];
                sum += Math.abs(corners - 2 * edges + 4 * block[i]);
                mean += block[i];
            }
        }
        double pixels = 256.0 * BLOCK * BLOCK;
        double level = mean / pixels;
        return level < DARKEST || level > BRIGHTEST ? -1 : Math.sqrt(Math.PI / 2) / 6 * sum / pixels;
    }

    /** 256 times luma. */
    private static int luma(byte[] rgb, int i) {
        return 54 * (rgb[i] & 255) + 183 * (rgb[i + 1] & 255) + 19 * (rgb[i + 2] & 255);
    }
}
