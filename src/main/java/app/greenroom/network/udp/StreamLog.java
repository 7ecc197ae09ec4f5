package app.greenroom.network.udp;

import app.greenroom.network.Statistics;
import app.greenroom.network.udp.StreamPacket.Fate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Keeps a running stream in arrays that are made before it starts, for two threads: one that sends and one that reads. */
final class StreamLog {
    private final long[] sent;
    private final long[] late;
    private final boolean[] failed;
    private final double[] stalls;
    private final long[] answered;
    private final long[] held;
    private final long[] there;
    private final long[] back;
    private final boolean[] told;
    private final int[] order;
    private final int[] copies;
    private final int[] stallsFrom;
    private final int[] stallsTo;
    private final boolean[] seen;
    private boolean anyTold;
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
        this.held = new long[size];
        this.there = new long[size];
        this.back = new long[size];
        this.told = new boolean[size];
        this.order = new int[size];
        this.copies = new int[size];
        this.stallsFrom = new int[size];
        this.stallsTo = new int[size];
        this.seen = new boolean[size];
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

    synchronized void answered(StreamWire.Echo echo, long now) {
        int number = echo.number;
        if (number < 0 || number >= sentCount) {
            return;
        }
        if (order[number] >= 0) {
            copies[number]++;
            return;
        }
        order[number] = answers++;
        unanswered--;
        answered[number] = now;
        // The interval in which it came is not over yet.
        stallsTo[number] = stallCount;
        if (echo.told) {
            anyTold = true;
            long holding = echo.answered - echo.received;
            // A clock that runs backwards there, or a hold longer than the whole, is no time to subtract.
            boolean sound = holding >= 0 && holding <= now - sent[number];
            held[number] = sound ? holding : 0;
            told[number] = sound;
            there[number] = echo.received - sent[number];
            back[number] = now - echo.answered;
            seen[number] = true;
            for (int i = 0; i < Long.SIZE && echo.highest - i >= 0; i++) {
                if ((echo.seen >>> i & 1) != 0 && echo.highest - i < sentCount) {
                    seen[echo.highest - i] = true;
                }
            }
        }
    }

    synchronized boolean anyAnswered() {
        return answers > 0;
    }

    synchronized boolean complete() {
        return unanswered == 0;
    }

    synchronized int sentSoFar() {
        int count = 0;
        for (int i = 0; i < sentCount; i++) {
            count += failed[i] ? 0 : 1;
        }
        return count;
    }

    synchronized int answeredSoFar() {
        return answers;
    }

    /** Of all round trips so far, ms; 0 without any. */
    synchronized double medianMillis() {
        double[] trips = IntStream.range(0, sentCount)
                .filter(i -> order[i] >= 0)
                .mapToDouble(i -> millis(answered[i] - sent[i] - held[i]))
                .toArray();
        return Statistics.median(trips).orElse(0);
    }

    /** All packets from the first that counts. */
    synchronized List<StreamPacket> packets(int from, long start) {
        long firstThere = first(there);
        long firstBack = first(back);
        List<StreamPacket> packets = new ArrayList<>();
        int[] ranks = ranks(from);
        for (int i = from; i < sentCount; i++) {
            boolean came = order[i] >= 0;
            packets.add(new StreamPacket(
                    millis(sent[i] - start) / 1e3,
                    Math.max(millis(late[i]), came ? stall(i) : 0),
                    came ? OptionalDouble.of(millis(answered[i] - sent[i] - held[i])) : OptionalDouble.empty(),
                    came && told[i]
                            ? OptionalDouble.of(Math.round((there[i] - firstThere) / 1e3) / 1e3)
                            : OptionalDouble.empty(),
                    came && told[i]
                            ? OptionalDouble.of(Math.round((back[i] - firstBack) / 1e3) / 1e3)
                            : OptionalDouble.empty(),
                    came ? OptionalInt.of(ranks[i]) : OptionalInt.empty(),
                    copies[i],
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

    private long first(long[] times) {
        for (int i = 0; i < sentCount; i++) {
            if (told[i]) {
                return times[i];
            }
        }
        return 0;
    }

    private static double millis(long nanos) {
        return Math.max(0, Math.round(nanos / 1e3)) / 1e3;
    }

    private Fate fate(int i) {
        if (order[i] >= 0) {
            return Fate.ANSWERED;
        } else if (failed[i]) {
            return Fate.NOT_SENT;
        } else if (!anyTold) {
            return Fate.LOST;
        }
        return seen[i] ? Fate.LOST_BACK : Fate.LOST_THERE;
    }
}
