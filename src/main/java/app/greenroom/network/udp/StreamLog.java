package app.greenroom.network.udp;

import app.greenroom.network.udp.StreamPacket.Fate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Keeps a running stream in arrays that are made before it starts, for two threads: one that sends and one that reads. */
final class StreamLog {
    private final long[] sent;
    private final long[] late;
    private final boolean[] failed;
    private final double[] stalls;
    private final long[] answered;
    private final int[] order;
    private final int[] stallsFrom;
    private final int[] stallsTo;
    private int sentCount;
    private int stallCount;
    private int answers;
    private int unanswered;

    StreamLog(int size) {
        this.sent = new long[size];
        this.late = new long[size];
        this.failed = new boolean[size];
        // One when each packet is sent, and some while waiting for the last answers.
        this.stalls = new double[size + 1_000];
        this.answered = new long[size];
        this.order = new int[size];
        this.stallsFrom = new int[size];
        this.stallsTo = new int[size];
        this.unanswered = size;
    }

    synchronized void stalled(double worstMillis) {
        if (stallCount < stalls.length) {
            stalls[stallCount++] = worstMillis;
        }
    }

    synchronized void sent(int number, long now, long lateBy) {
        sent[number] = now;
        late[number] = Math.max(0, lateBy);
        order[number] = -1;
        stallsFrom[number] = stallCount;
        sentCount = number + 1;
    }

    synchronized void notSent(int number) {
        failed[number] = true;
    }

    /** The answer to a request came; only its first counts. */
    synchronized void answered(int number, long now) {
        if (number < 0 || number >= sentCount || order[number] >= 0) {
            return;
        }
        order[number] = answers++;
        unanswered--;
        answered[number] = now;
        // The interval in which it came is not over yet.
        stallsTo[number] = stallCount;
    }

    synchronized boolean anyAnswered() {
        return answers > 0;
    }

    synchronized boolean complete() {
        return unanswered == 0;
    }

    /** All packets from the first that counts. */
    synchronized List<StreamPacket> packets(int from, long start) {
        List<StreamPacket> packets = new ArrayList<>();
        int[] ranks = ranks(from);
        for (int i = from; i < sentCount; i++) {
            boolean came = order[i] >= 0;
            packets.add(new StreamPacket(
                    millis(sent[i] - start) / 1e3,
                    Math.max(millis(late[i]), came ? stall(i) : 0),
                    came ? OptionalDouble.of(millis(answered[i] - sent[i])) : OptionalDouble.empty(),
                    came ? OptionalInt.of(ranks[i]) : OptionalInt.empty(),
                    fate(i)));
        }
        return packets;
    }

    /** The worst stall from a packet's sending to its answer, ms. */
    private double stall(int i) {
        double worst = 0;
        for (int k = stallsFrom[i]; k <= stallsTo[i] && k < stallCount; k++) {
            worst = Math.max(worst, stalls[k]);
        }
        return Math.round(worst * 1e3) / 1e3;
    }

    /** The order of the answers that count, without the gaps that others leave. */
    private int[] ranks(int from) {
        int[] byOrder = new int[answers];
        Arrays.fill(byOrder, -1);
        for (int i = from; i < sentCount; i++) {
            if (order[i] >= 0) {
                byOrder[order[i]] = i;
            }
        }
        int[] ranks = new int[sentCount];
        int next = 0;
        for (int i : byOrder) {
            if (i >= 0) {
                ranks[i] = next++;
            }
        }
        return ranks;
    }

    private static double millis(long nanos) {
        return Math.max(0, Math.round(nanos / 1e3)) / 1e3;
    }

    private Fate fate(int i) {
        return order[i] >= 0 ? Fate.ANSWERED : failed[i] ? Fate.NOT_SENT : Fate.LOST;
    }
}
